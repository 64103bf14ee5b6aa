using System.ComponentModel.DataAnnotations;
using PaperNotes.Graph.Api.Limits;

namespace PaperNotes.Graph.Server.Configuration;

/// <summary>The configuration section <c>PaperNotes:Limits</c>: the limits of an operation, and those of HTTP.</summary>
internal sealed record HttpLimits : GraphLimits
{
    /// <summary>The longest address with its query string, as it is sent.</summary>
    [Range(1024, 65_536)]
    public int AddressBytes { get; init; } = 8 * 1024;

    /// <summary>The largest answer in bytes, before compression.</summary>
    [Range(1024, 1 << 30)]
    public int AnswerBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>How much memory the documents of automatic persisted queries may take; 0: there are none.</summary>
    [Range(0, 1 << 30)]
    public int AutomaticDocumentBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>The most operations in one batched request, and the most objects of variables for one document.</summary>
    [Range(1, 1000)]
    public int BatchSize { get; init; } = 10;

    /// <summary>The largest request body in bytes.</summary>
    [Range(1024, 1 << 30)]
    public int BodyBytes { get; init; } = 1024 * 1024;

    /// <summary>How many GraphQL requests are executed at once, the others wait; 0 for twice the number of cores.</summary>
    [Range(0, 1000)]
    public int Executing { get; init; }

    /// <summary>How many bytes on disk finished exports may take that are kept to be read in parts.</summary>
    [Range(0L, 1L << 40)]
    public long ExportFileBytes { get; init; } = 1L << 30;

    /// <summary>How many exports are written at once; the others wait.</summary>
    [Range(1, 1000)]
    public int Exports { get; init; } = 4;

    /// <summary>Above so many seconds a GraphQL request leaves a line in the log.</summary>
    public double SlowSeconds { get; init; } = 5;

    /// <summary>How many seconds an export waits for a client that takes nothing of it.</summary>
    public double StallSeconds { get; init; } = 30;

    /// <summary>How long one GraphQL request may take, in seconds.</summary>
    public double TimeoutSeconds { get; init; } = 30;

    /// <summary>How many requests may wait for their execution, and how many exports for theirs.</summary>
    [Range(0, 100_000)]
    public int Waiting { get; init; } = 200;

    /// <summary>How many seconds a request or an export waits at most before it is refused.</summary>
    public double WaitingSeconds { get; init; } = 1;
}
