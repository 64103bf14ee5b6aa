using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Server.Requests;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>
/// <c>GET /export/{table}.{csv|ndjson|parquet}</c> and <c>GET /export/graph.{graphml|gexf|json}</c>, filtered by the query string.
/// Streams; carries an ETag made of the graph's version and the address.
/// </summary>
internal static class ExportEndpoints
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void MapExports(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/export/{file}", [HttpMethods.Get, HttpMethods.Head], ExportAsync);

    private static async Task ExportAsync(HttpContext http, string file, IGraphSource source)
    {
        int dot = file.LastIndexOf('.');
        string name = dot < 0 ? file : file[..dot];
        string format = dot < 0 ? "" : file[(dot + 1)..];
        if (!TryPlan(name, format, out string? mediaType, out Func<IGraphScan, PaperFilter?, Stream, CancellationToken, Task>? writeAsync))
        {
            await ProblemAsync(http, StatusCodes.Status404NotFound, NotFound());
            return;
        }

        if (!ExportFilter.TryParse(http.Request.Query, out PaperFilter? filter, out string? error))
        {
            await ProblemAsync(http, StatusCodes.Status400BadRequest, error!);
            return;
        }

        try
        {
            IGraphStore store = await source.OpenAsync(http.RequestAborted);
            EntityTagHeaderValue tag = AnswerTags.Of(store, $"{file}\n{http.Request.QueryString.Value}");
            AnswerTags.Set(http, tag);
            if (AnswerTags.IsKnown(http, tag))
            {
                http.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            http.Response.ContentType = mediaType;
            http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"{name}.{format}" }.ToString();
            if (HttpMethods.IsGet(http.Request.Method))
            {
                await writeAsync!((IGraphScan)store, filter, http.Response.Body, http.RequestAborted);
            }
        }
        catch (GraphStoreException fault) when (!http.Response.HasStarted)
        {
            http.Response.Headers.Remove(HeaderNames.ETag);
            await ProblemAsync(http, StatusCodes.Status503ServiceUnavailable, fault.Message);
        }
        catch (GraphStoreException)
        {
            // Half an export must not look like a whole one: the client sees the connection break off.
            http.Abort();
        }
    }

    private static bool TryPlan(
        string name, string format, out string? mediaType, out Func<IGraphScan, PaperFilter?, Stream, CancellationToken, Task>? writeAsync)
    {
        (mediaType, writeAsync) = (null, null);
        if (name == "graph" && ExportFormats.Graphs.TryGetValue(format, out var graph))
        {
            mediaType = graph.MediaType;
            writeAsync = (scan, filter, output, cancellationToken) => graph.WriteAsync(scan, filter, output, cancellationToken);
        }
        else if (ExportTables.Find(name) is { } table && ExportFormats.Tables.TryGetValue(format, out var writer))
        {
            mediaType = writer.MediaType;
            writeAsync = (scan, filter, output, cancellationToken) =>
                writer.WriteAsync(table, table.Rows(scan, filter, cancellationToken), output, cancellationToken);
        }

        return writeAsync is not null;
    }

    private static string NotFound() =>
        $"There is no such export. Tables: {string.Join(", ", ExportTables.All.Select(table => table.Name))} as .{string.Join(", .", ExportFormats.Tables.Keys)}; "
        + $"the whole graph: graph.{string.Join(", graph.", ExportFormats.Graphs.Keys)}.";

    private static Task ProblemAsync(HttpContext http, int status, string message)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsJsonAsync(new { error = message }, Json, http.RequestAborted);
    }
}
