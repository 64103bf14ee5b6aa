namespace PaperNotes.Graph;

/// <summary>
/// A store could not do what was asked. The message is for the operator: it may name addresses and settings, but no secret and
/// no driver's text. What anybody may read is <see cref="PublicMessage"/>.
/// </summary>
public sealed class GraphStoreException(GraphStoreFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What kind of fault.</summary>
    public GraphStoreFault Fault { get; } = fault;

    /// <summary>What a client of the server is told: what to do, without an address, a setting or a path.</summary>
    public string PublicMessage { get; init; } =
        fault switch
        {
            GraphStoreFault.Unavailable => "The graph's store cannot be reached now. Try again later.",
            GraphStoreFault.Timeout => "The time limit of the request passed. Ask for less, or try again later.",
            GraphStoreFault.Locked => "The graph is being replaced. Try again in a moment.",
            GraphStoreFault.Configuration or GraphStoreFault.Data =>
                "The graph's store cannot answer until its operator mends it; its log says what is wrong.",
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "No such fault."),
        };
}

/// <summary>The kinds of faults of stores.</summary>
public enum GraphStoreFault
{
    /// <summary>The store cannot be reached, or has no graph yet; trying later may help.</summary>
    Unavailable,

    /// <summary>The time limit of the request passed.</summary>
    Timeout,

    /// <summary>The configuration is wrong; the message names the key.</summary>
    Configuration,

    /// <summary>Another import holds the lock.</summary>
    Locked,

    /// <summary>The data cannot be read or written; the message says which and why.</summary>
    Data,
}
