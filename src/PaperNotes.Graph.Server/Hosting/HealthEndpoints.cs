using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Hosting;

/// <summary><c>/healthz</c>: the process answers. <c>/readyz</c>: there is a graph to answer from; else 503 and why.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", (HttpContext http) => WriteAsync(http, StatusCodes.Status200OK, "ok"));
        routes.MapGet("/readyz", async (HttpContext http, IGraphSource source, Shutdown shutdown) =>
        {
            if (shutdown.HasBegun)
            {
                await WriteAsync(http, StatusCodes.Status503ServiceUnavailable, "not ready: the server is stopping");
                return;
            }

            try
            {
                IGraphStore store = await source.OpenAsync(http.RequestAborted);
                await WriteAsync(http, StatusCodes.Status200OK, $"ready: graph {store.Version}");
            }
            catch (GraphStoreException fault)
            {
                await WriteAsync(http, StatusCodes.Status503ServiceUnavailable, $"not ready: {fault.Message}");
            }
        });
    }

    private static Task WriteAsync(HttpContext http, int status, string text)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsync(text, http.RequestAborted);
    }
}
