using PaperNotes.Graph.Api.Errors;
using PaperNotes.Graph.Server.Http;
using PaperNotes.Graph.Server.Logging;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Hosting;

/// <summary><c>/healthz</c>: the process answers. <c>/readyz</c>: there is a graph to answer from; else 503 and why.</summary>
internal static class HealthEndpoints
{
    // Who asks whether the server is ready waits no longer than that for the answer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapReading("/healthz", (HttpContext http) => WriteAsync(http, StatusCodes.Status200OK, "ok"));
        routes.MapReading("/readyz", ReadinessAsync);
    }

    private static async Task ReadinessAsync(HttpContext http, IGraphSource source, Shutdown shutdown, RequestLog log)
    {
        if (shutdown.HasBegun)
        {
            await WriteAsync(http, StatusCodes.Status503ServiceUnavailable, "not ready: the server is stopping");
            return;
        }

        using Deadline deadline = new(Patience, http.RequestAborted);
        try
        {
            IGraphStore store = await source.OpenAsync(deadline.Token);
            await WriteAsync(http, StatusCodes.Status200OK, $"ready: graph {store.Version}");
        }
        catch (GraphStoreException fault)
        {
            log.StoreFailed(http, fault);
            await WriteAsync(
                http, StatusCodes.Status503ServiceUnavailable, $"not ready: {GraphErrors.CodeOf(fault)}. {fault.PublicMessage}");
        }
        catch (OperationCanceledException) when (deadline.HasPassed)
        {
            await WriteAsync(
                http,
                StatusCodes.Status503ServiceUnavailable,
                $"not ready: {GraphErrors.StoreUnavailableCode}. The graph's store does not answer in time.");
        }
    }

    private static Task WriteAsync(HttpContext http, int status, string text)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsync(text, http.RequestAborted);
    }
}
