using System.Diagnostics;
using System.Globalization;
using GraphQL;
using GraphQL.Execution;
using Microsoft.Net.Http.Headers;
using PaperNotes.Graph.Server.Configuration;
using PaperNotes.Graph.Server.Errors;
using PaperNotes.Graph.Server.Explorer;
using PaperNotes.Graph.Server.Http;
using PaperNotes.Graph.Server.Logging;

namespace PaperNotes.Graph.Server.Requests;

/// <summary><c>/graphql</c> by the GraphQL-over-HTTP specification; in a browser, Banana Cake Pop. Thread-safe.</summary>
internal sealed class GraphEndpoint(
    RequestReading reading, AnswerMaking making, SchemaText schema, DocumentOptions documents, HttpLimits limits, RequestLog log)
{
    /// <summary>The methods that are answered, as <c>Allow</c> says them.</summary>
    public const string Allowed = "GET, HEAD, OPTIONS, POST";

    public async Task HandleAsync(HttpContext http)
    {
        string method = http.Request.Method;
        bool isGet = HttpMethods.IsGet(method) || HttpMethods.IsHead(method);
        http.Response.Headers.Vary = HeaderNames.Accept;
        if (HttpMethods.IsOptions(method))
        {
            OtherMethods.Answer(http, Allowed);
        }
        else if (isGet && http.Request.Query.ContainsKey("sdl"))
        {
            await schema.WriteAsync(http);
        }
        else if (isGet && !RequestReading.IsRequest(http.Request.Query) && MediaTypes.WantsPage(http.Request.Headers.Accept))
        {
            await BananaCakePop.WritePageAsync(http);
        }
        else
        {
            await AnswerAsync(http, isGet, document: null);
        }
    }

    /// <summary>Answers GET and HEAD of a stored document's own address, so that caches between may keep the answer for a while.</summary>
    public async Task HandleDocumentAsync(HttpContext http, string id)
    {
        http.Response.Headers.Vary = HeaderNames.Accept;
        http.Response.Headers.CacheControl = documents.MaxAgeSeconds == 0
            ? "public, no-cache" : string.Create(CultureInfo.InvariantCulture, $"public, max-age={documents.MaxAgeSeconds}");
        await AnswerAsync(http, isGet: true, id);
    }

    private async Task AnswerAsync(HttpContext http, bool isGet, string? document)
    {
        long start = Stopwatch.GetTimestamp();
        string? mediaType = MediaTypes.Negotiate(http.Request.Headers.Accept);
        using Deadline deadline = new(TimeSpan.FromSeconds(limits.TimeoutSeconds), http.RequestAborted);
        try
        {
            if (!isGet && !HttpMethods.IsPost(http.Request.Method))
            {
                throw new HttpErrorException(HttpErrors.MethodNotAllowed(http.Request.Method));
            }

            if (mediaType is null)
            {
                throw new HttpErrorException(HttpErrors.NotAcceptable());
            }

            string? limit = await (isGet ? GetAsync(http, mediaType, document, deadline) : PostAsync(http, mediaType, deadline));
            log.Answered(http, limit, start);
        }
        catch (HttpErrorException refused)
        {
            log.Answered(http, await making.RefuseAsync(http, mediaType ?? MediaTypes.Json, refused.Error), start);
        }
        catch (OperationCanceledException) when (deadline.HasPassed && http.Response.HasStarted)
        {
            // Half an answer must not look like a whole one: the client sees the connection break off.
            http.Abort();
            log.Cut(http, start);
        }
        catch (OperationCanceledException) when (deadline.IsAbandoned)
        {
            log.Left(http, start);
        }
        catch (OperationCanceledException) when (deadline.HasPassed)
        {
            log.Answered(http, await making.RefuseAsync(http, mediaType ?? MediaTypes.Json, new TimeoutError()), start);
        }
    }

    private async Task<string?> GetAsync(HttpContext http, string mediaType, string? document, Deadline deadline)
    {
        GraphCall call = reading.ReadQueryString(http.Request.Query, document);
        EntityTagHeaderValue? tag = await AnswerTags.TagAsync(http, mediaType, call, deadline.Token);
        if (tag is not null && AnswerTags.IsKnown(http, tag))
        {
            AnswerTags.Set(http, tag);
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return null;
        }

        return await making.AnswerAsync(http, mediaType, new GraphCalls([call], IsBatch: false), tag, deadline);
    }

    private async Task<string?> PostAsync(HttpContext http, string mediaType, Deadline deadline) =>
        await making.AnswerAsync(http, mediaType, await reading.ReadBodyAsync(http.Request, deadline.Token), tag: null, deadline);
}
