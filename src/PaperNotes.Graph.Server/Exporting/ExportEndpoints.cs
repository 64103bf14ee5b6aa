using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using PaperNotes.Graph.Api.Errors;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Queries;
using PaperNotes.Graph.Server.Errors;
using PaperNotes.Graph.Server.Hosting;
using PaperNotes.Graph.Server.Requests;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>
/// <c>GET /export/{table}.{csv|ndjson|parquet}</c> and <c>GET /export/graph.{graphml|gexf|json}</c>, filtered by the query string.
/// Streams, a few at once; carries an ETag made of the graph's version and the address.
/// </summary>
internal static class ExportEndpoints
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void MapExports(this IEndpointRouteBuilder routes) => routes.MapReading("/export/{file}", ExportAsync);

    private static async Task ExportAsync(
        HttpContext http, string file, IGraphSource source, Admission admission, HttpLimits limits, RequestLog log)
    {
        int dot = file.LastIndexOf('.');
        string name = dot < 0 ? file : file[..dot];
        string format = dot < 0 ? "" : file[(dot + 1)..];
        bool isForm = CsvForm.TryTake(http.Request.Query, format, out CsvForm form, out var filters, out string? error);
        // Routes take an address with a last slash for the one without.
        if (http.Request.Path.Value!.EndsWith('/') || !TryPlan(name, format, form, out string? mediaType, out ExportWriting? writeAsync))
        {
            await ProblemAsync(http, StatusCodes.Status404NotFound, "EXPORT_UNKNOWN", NotFound());
            return;
        }

        PaperFilter? filter = null;
        if (!isForm || !ExportFilter.TryParse(filters, out filter, out error))
        {
            await ProblemAsync(http, StatusCodes.Status400BadRequest, "EXPORT_FILTER_INVALID", error!);
            return;
        }

        long start = Stopwatch.GetTimestamp();
        using WatchedBody body = new(http.Response.Body, TimeSpan.FromSeconds(limits.StallSeconds), http.RequestAborted);
        try
        {
            SpelledStore store = new(await source.OpenAsync(http.RequestAborted));
            EntityTagHeaderValue tag = AnswerTags.Of(store, $"{file}\n{http.Request.QueryString.Value}");
            if (AnswerTags.IsKnown(http, tag) || AnswerTags.IsAny(http))
            {
                AnswerTags.Set(http, tag);
                http.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            using IDisposable? place = HttpMethods.IsGet(http.Request.Method) ? await admission.Exports.EnterAsync(http.RequestAborted) : null;
            AnswerTags.Set(http, tag);
            http.Response.ContentType = mediaType;
            foreach (KeyHint hint in await KeyHints.OfFilterAsync(store, filter, http.RequestAborted))
            {
                http.Response.Headers.Append(ExportHints.Header, ExportHints.HeaderOf(hint));
            }

            http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"{name}.{format}" }.ToString();
            if (place is not null)
            {
                await writeAsync(store, filter, body, body.Token);
            }
        }
        catch (HttpErrorException busy)
        {
            http.Response.Headers.RetryAfter = HttpErrors.RetryAfter;
            await ProblemAsync(http, busy.Error.Status, busy.Error.Code!, busy.Error.Message);
            log.Answered(http, busy.Error.Code, start);
        }
        catch (GraphStoreException fault) when (!http.Response.HasStarted)
        {
            log.StoreFailed(http, fault);
            http.Response.Headers.Remove(HeaderNames.ETag);
            http.Response.Headers.Remove(HeaderNames.ContentDisposition);
            await ProblemAsync(http, StatusCodes.Status503ServiceUnavailable, GraphErrors.CodeOf(fault), fault.PublicMessage);
        }
        catch (GraphStoreException fault)
        {
            // Half an export must not look like a whole one: the client sees the connection break off.
            log.StoreFailed(http, fault);
            http.Abort();
        }
        catch (OperationCanceledException) when (body.HasStalled)
        {
            http.Abort();
            log.Cut(http, start);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            log.Left(http, start);
        }
    }

    private delegate Task ExportWriting(IGraphScan scan, PaperFilter? filter, Stream output, CancellationToken cancellationToken);

    private static bool TryPlan(
        string name, string format, CsvForm form, out string? mediaType, [NotNullWhen(true)] out ExportWriting? writeAsync)
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
                ExportFormats.WriterOf(format, form)(table, table.Rows(scan, filter, cancellationToken), output, cancellationToken);
        }

        return writeAsync is not null;
    }

    private static string NotFound() =>
        $"There is no such export. Tables: {string.Join(", ", ExportTables.All.Select(table => table.Name))} as .{string.Join(", .", ExportFormats.Tables.Keys)}; "
        + $"the whole graph: graph.{string.Join(", graph.", ExportFormats.Graphs.Keys)}.";

    private static Task ProblemAsync(HttpContext http, int status, string code, string message)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
        object problem = status >= StatusCodes.Status500InternalServerError
            ? new { error = message, code, requestId = http.TraceIdentifier }
            : new { error = message, code };
        return http.Response.WriteAsJsonAsync(problem, Json, http.RequestAborted);
    }
}
