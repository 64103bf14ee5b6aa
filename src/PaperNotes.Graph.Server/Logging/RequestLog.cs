using System.Diagnostics;
using GraphQL;
using GraphQL.Execution;
using PaperNotes.Graph.Api.Errors;
using PaperNotes.Graph.Server.Configuration;
using PaperNotes.Graph.Server.Errors;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Logging;

/// <summary>
/// One line in the log for each request that was refused by a limit, ran out of time, was slow, was cut off or abandoned: never
/// text of its document, and not more than a few lines of a kind in a second. Thread-safe.
/// </summary>
internal sealed class RequestLog(HttpLimits limits, ILogger<RequestLog> logger)
{
    private readonly LineThrottle _lines = new(10, TimeSpan.FromSeconds(1), TimeProvider.System);
    private readonly LineThrottle _faults = new(1, TimeSpan.FromMinutes(1), TimeProvider.System);

    /// <summary>The code of the first error that a limit made; null where no limit did. Codes of limits are named <c>…_TOO_…</c>.</summary>
    public static string? LimitOf(IEnumerable<ExecutionResult> results) =>
        results.SelectMany(result => result.Errors ?? Enumerable.Empty<ExecutionError>())
            .Select(error => error is TimeoutError ? GraphErrors.TimeoutCode : error.Code)
            .FirstOrDefault(code =>
                code is GraphErrors.TimeoutCode or HttpErrors.ServerBusyCode || code?.Contains("_TOO_", StringComparison.Ordinal) == true);

    /// <summary>The request was answered; the code is that of the limit that refused it.</summary>
    public void Answered(HttpContext http, string? limit, long start)
    {
        TimeSpan took = Stopwatch.GetElapsedTime(start);
        if (limit is null && took.TotalSeconds < limits.SlowSeconds)
        {
            return;
        }

        if (_lines.TryTake(limit ?? "slow", out string more))
        {
            (string id, long bytes, long milliseconds) = (http.TraceIdentifier, BytesOf(http.Request), (long)took.TotalMilliseconds);
            switch (limit)
            {
                case null:
                    Log.RequestSlow(logger, id, bytes, milliseconds, more);
                    break;
                case GraphErrors.TimeoutCode:
                    Log.RequestTimedOut(logger, id, bytes, milliseconds, more);
                    break;
                default:
                    Log.RequestRefused(logger, id, bytes, limit, milliseconds, more);
                    break;
            }
        }
    }

    /// <summary>The client left before it had its answer.</summary>
    public void Left(HttpContext http, long start)
    {
        if (_lines.TryTake("left", out string more))
        {
            Log.RequestLeft(logger, http.TraceIdentifier, BytesOf(http.Request), Milliseconds(start), more);
        }
    }

    /// <summary>The answer was under way and could not be ended.</summary>
    public void Cut(HttpContext http, long start)
    {
        if (_lines.TryTake("cut", out string more))
        {
            Log.AnswerCut(logger, http.TraceIdentifier, Milliseconds(start), more);
        }
    }

    /// <summary>A page of an origin that may not ask did so.</summary>
    public void PageRefused(HttpContext http, string origin)
    {
        if (_faults.TryTake("page", out string more))
        {
            Log.PageRefused(logger, http.TraceIdentifier, origin, more);
        }
    }

    /// <summary>A page wanted to send headers that it may not.</summary>
    public void HeadersRefused(HttpContext http, string headers)
    {
        if (_faults.TryTake("headers", out string more))
        {
            Log.HeadersRefused(logger, http.TraceIdentifier, headers, more);
        }
    }

    /// <summary>A store cannot be read; one that is away says so itself.</summary>
    public void StoreFailed(HttpContext http, GraphStoreException fault)
    {
        if (fault.Fault is GraphStoreFault.Configuration or GraphStoreFault.Data && _faults.TryTake(fault.Message, out string more))
        {
            Log.StoreFailed(logger, http.TraceIdentifier, fault.Fault.ToString(), fault.Message, more);
        }
    }

    /// <summary>A fault of our own; with its stack, but the same one at most once a minute.</summary>
    public void Failed(HttpContext http, string? route, Exception? exception)
    {
        if (_faults.TryTake($"{route} {exception?.GetType()} {exception?.TargetSite?.DeclaringType}", out string more))
        {
            Log.RequestFailed(logger, http.TraceIdentifier, http.Request.Method, route ?? "(no route)", more, exception);
        }
    }

    private static long Milliseconds(long start) => (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds;

    private static long BytesOf(HttpRequest request) => request.ContentLength ?? request.QueryString.Value?.Length ?? 0;
}
