using PaperNotes.Graph.Api.Limits;

namespace PaperNotes.Graph.Server.Hosting;

/// <summary>The configuration section <c>PaperNotes:Limits</c>: the limits of an operation, and those of HTTP.</summary>
internal sealed record HttpLimits : GraphLimits
{
    /// <summary>The largest request body in bytes.</summary>
    public int BodyBytes { get; init; } = 1024 * 1024;

    /// <summary>The most operations in one batched request.</summary>
    public int BatchSize { get; init; } = 10;

    /// <summary>How long one request may take, in seconds.</summary>
    public double TimeoutSeconds { get; init; } = 30;
}
