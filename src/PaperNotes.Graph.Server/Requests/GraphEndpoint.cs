using GraphQL;
using GraphQL.Execution;
using Microsoft.Net.Http.Headers;
using PaperNotes.Graph.Server.Errors;
using PaperNotes.Graph.Server.Explorer;

namespace PaperNotes.Graph.Server.Requests;

/// <summary><c>/graphql</c> by the GraphQL-over-HTTP specification; in a browser, Banana Cake Pop. Thread-safe.</summary>
internal sealed class GraphEndpoint(RequestReading reading, CallRunner runner, SchemaText schema, IGraphQLSerializer serializer)
{
    /// <summary>The methods that are answered, as <c>Allow</c> says them.</summary>
    public const string Allowed = "GET, POST";

    public async Task HandleAsync(HttpContext http)
    {
        string method = http.Request.Method;
        bool isGet = HttpMethods.IsGet(method);
        http.Response.Headers.Vary = HeaderNames.Accept;
        if (isGet && http.Request.Query.ContainsKey("sdl"))
        {
            await schema.WriteAsync(http);
            return;
        }

        if (isGet && !http.Request.Query.ContainsKey("query") && MediaTypes.WantsPage(http.Request.Headers.Accept))
        {
            await BananaCakePop.WritePageAsync(http);
            return;
        }

        string? mediaType = MediaTypes.Negotiate(http.Request.Headers.Accept);
        try
        {
            if (!isGet && !HttpMethods.IsPost(method))
            {
                throw new HttpErrorException(HttpErrors.MethodNotAllowed(method));
            }

            if (mediaType is null)
            {
                throw new HttpErrorException(HttpErrors.NotAcceptable());
            }

            await (isGet ? GetAsync(http, mediaType) : PostAsync(http, mediaType));
        }
        catch (HttpErrorException refused)
        {
            await RefuseAsync(http, mediaType ?? MediaTypes.Json, refused.Error);
        }
    }

    private async Task GetAsync(HttpContext http, string mediaType)
    {
        GraphCall call = reading.ReadQueryString(http.Request.Query);
        EntityTagHeaderValue? tag = await AnswerTags.TagAsync(http, mediaType);
        if (tag is not null && AnswerTags.IsKnown(http, tag))
        {
            AnswerTags.Set(http, tag);
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        ExecutionResult result = (await runner.RunAsync([call], http))[0];
        if (tag is not null && result.Errors is not { Count: > 0 })
        {
            AnswerTags.Set(http, tag);
        }

        await WriteAsync(http, mediaType, StatusOf(result, mediaType), result, result.Errors is { Count: > 0 });
    }

    private async Task PostAsync(HttpContext http, string mediaType)
    {
        GraphCalls calls = await reading.ReadBodyAsync(http.Request, http.RequestAborted);
        IReadOnlyList<ExecutionResult> results = await runner.RunAsync(calls.Calls, http);
        bool failed = results.Any(result => result.Errors is { Count: > 0 });
        await (calls.IsBatch
            ? WriteAsync(http, mediaType, StatusCodes.Status200OK, results, failed)
            : WriteAsync(http, mediaType, StatusOf(results[0], mediaType), results[0], failed));
    }

    // application/json: 200 for whatever was well-formed, since clients of old read a GraphQL answer from nothing else.
    private static int StatusOf(ExecutionResult result, string mediaType) =>
        result.Errors?.OfType<QueriesOnlyError>().Any() == true ? StatusCodes.Status405MethodNotAllowed
        : result.Executed || mediaType == MediaTypes.Json ? StatusCodes.Status200OK
        : result.Errors?.OfType<TimeoutError>().Any() == true ? StatusCodes.Status504GatewayTimeout
        : StatusCodes.Status400BadRequest;

    private Task RefuseAsync(HttpContext http, string mediaType, HttpError error) =>
        WriteAsync(http, mediaType, error.Status, new ExecutionResult { Errors = [error] }, failed: true);

    private async Task WriteAsync<T>(HttpContext http, string mediaType, int status, T answer, bool failed)
    {
        HttpResponse response = http.Response;
        response.StatusCode = status;
        response.ContentType = $"{mediaType}; charset=utf-8";
        if (status == StatusCodes.Status405MethodNotAllowed)
        {
            response.Headers.Allow = HttpMethods.IsGet(http.Request.Method) ? "POST" : Allowed;
        }

        if (failed)
        {
            response.Headers.CacheControl = "no-store";
        }

        await serializer.WriteAsync(response.Body, answer, http.RequestAborted);
    }
}
