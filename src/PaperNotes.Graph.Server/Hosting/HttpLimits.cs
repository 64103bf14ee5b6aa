namespace PaperNotes.Graph.Server.Hosting;

/// <summary>The configuration section <c>PaperNotes:Limits</c> as far as HTTP goes.</summary>
internal sealed record HttpLimits
{
    /// <summary>The largest request body in bytes.</summary>
    public int BodyBytes { get; init; } = 1024 * 1024;

    /// <summary>The most operations in one batched request.</summary>
    public int BatchSize { get; init; } = 10;

    /// <summary>How long one request may take, in seconds.</summary>
    public double TimeoutSeconds { get; init; } = 30;
}
