namespace PaperNotes.Graph.Stores;

/// <summary>A store could not do what was asked. The message is for the user and holds no secret and no driver's text.</summary>
public sealed class GraphStoreException(GraphStoreFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What kind of fault.</summary>
    public GraphStoreFault Fault { get; } = fault;
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
