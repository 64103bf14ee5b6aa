using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using PaperNotes.Graph.Api.Errors;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Queries;
using PaperNotes.Graph.Server.Configuration;
using PaperNotes.Graph.Server.Errors;
using PaperNotes.Graph.Server.Http;
using PaperNotes.Graph.Server.Logging;
using PaperNotes.Graph.Server.Requests;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>
/// <c>GET /export/{table}.{csv|ndjson|parquet}</c> and <c>GET /export/graph.{graphml|gexf|json}</c>, filtered by the query string.
/// Streams, a few at once; carries an ETag made of the graph's version and the address.
/// </summary>
internal static class ExportEndpoints
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void MapExports(this IEndpointRouteBuilder routes) => routes.MapReading("/export/{file}", ExportAsync);

    private static async Task ExportAsync(
        HttpContext http, string file, IGraphSource source, ExportFiles files, Admission admission, HttpLimits limits, RequestLog log)
    {
        (string name, string format) = ExportFormats.Split(file);
        bool isForm = ExportForm.TryTake(http.Request.Query, format, out ExportForm form, out var filters, out string? error);
        // Routes take an address with a last slash for the one without.
        if (http.Request.Path.Value!.EndsWith('/')
            || !TryPlan(name, format, form, out string? mediaType, out ExportWriting? writeAsync, out string? wrongColumn))
        {
            await ProblemAsync(http, StatusCodes.Status404NotFound, "EXPORT_UNKNOWN", NotFound());
            return;
        }

        PaperFilter? filter = null;
        error ??= wrongColumn;
        if (!isForm || error is not null || !ExportFilter.TryParse(filters, out filter, out error))
        {
            await ProblemAsync(http, StatusCodes.Status400BadRequest, "EXPORT_FILTER_INVALID", error!);
            return;
        }

        long start = Stopwatch.GetTimestamp();
        using WatchedBody body = new(http.Response.Body, TimeSpan.FromSeconds(limits.StallSeconds), http.RequestAborted);
        try
        {
            SpelledStore store = new(await source.OpenAsync(http.RequestAborted));
            EntityTagHeaderValue named = AnswerTags.Of(store, $"{file}\n{http.Request.QueryString.Value}");
            // Parts of a file fit together where its name is strong: the bytes are the same each time, and nobody packs them on the way.
            EntityTagHeaderValue tag = format == ExportFormats.Parquet ? new EntityTagHeaderValue(named.Tag) : named;
            if (AnswerTags.IsKnown(http, tag) || AnswerTags.IsAny(http))
            {
                AnswerTags.Set(http, tag);
                http.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            foreach (KeyHint hint in await KeyHints.OfFilterAsync(store, filter, http.RequestAborted))
            {
                http.Response.Headers.Append(ExportHints.Header, ExportHints.HeaderOf(hint));
            }

            string disposition = new ContentDispositionHeaderValue("attachment") { FileName = $"{name}.{format}" }.ToString();
            if (format == ExportFormats.Parquet)
            {
                await using FileStream whole = await FileAsync(store, tag);
                http.Response.Headers.ContentDisposition = disposition;
                http.Response.Headers.CacheControl = "no-cache";
                await Results.File(whole, mediaType, entityTag: tag, enableRangeProcessing: true).ExecuteAsync(http);
                return;
            }

            using IDisposable? place = HttpMethods.IsGet(http.Request.Method)
                ? await admission.Exports.EnterAsync(http.RequestAborted)
                : null;
            AnswerTags.Set(http, tag);
            http.Response.ContentType = mediaType;
            http.Response.Headers.ContentDisposition = disposition;
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
        catch (Exception noRoom)
            when (noRoom is IOException or UnauthorizedAccessException && !http.Response.HasStarted && format == ExportFormats.Parquet)
        {
            log.Failed(http, "/export/{file}", noRoom);
            await ProblemAsync(
                http,
                StatusCodes.Status503ServiceUnavailable,
                "EXPORT_FAILED",
                "The file could not be written on the server. Try again later, or take another format.");
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

        async Task<FileStream> FileAsync(IGraphStore store, EntityTagHeaderValue tag) => await files.OpenAsync(
            tag.Tag.ToString(),
            async (output, cancellationToken) =>
            {
                using IDisposable place = await admission.Exports.EnterAsync(cancellationToken);
                await writeAsync(store, filter, output, cancellationToken);
            },
            http.RequestAborted);
    }

    private delegate Task ExportWriting(IGraphStore store, PaperFilter? filter, Stream output, CancellationToken cancellationToken);

    private static bool TryPlan(
        string name,
        string format,
        ExportForm form,
        out string? mediaType,
        [NotNullWhen(true)] out ExportWriting? writeAsync,
        out string? error
    )
    {
        (mediaType, writeAsync, error) = (null, null, null);
        if (name == "graph" && ExportFormats.Graphs.TryGetValue(format, out var graph))
        {
            mediaType = graph.MediaType;
            writeAsync = (store, filter, output, cancellationToken) =>
                ExportFormats.GraphWriterOf(format, form)(store, filter, output, cancellationToken);
        }
        else if (ExportTables.Find(name) is { } table && ExportFormats.Tables.TryGetValue(format, out var writer))
        {
            mediaType = writer.MediaType;
            (ExportTable? chosen, error) = table.In(form);
            chosen ??= table;
            writeAsync = (store, filter, output, cancellationToken) =>
                ExportFormats.WriterOf(format, form)(chosen, chosen.Rows(store, filter, cancellationToken), output, cancellationToken);
        }

        return writeAsync is not null;
    }

    private static string NotFound() =>
        $"There is no such export. Tables: {string.Join(", ", ExportTables.Named.Select(table => table.Name))} as .{string.Join(", .", ExportFormats.Tables.Keys)}; "
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
