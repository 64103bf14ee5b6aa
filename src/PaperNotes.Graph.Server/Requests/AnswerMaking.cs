using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using Microsoft.Net.Http.Headers;
using PaperNotes.Graph.Api;
using PaperNotes.Graph.Api.Errors;
using PaperNotes.Graph.Api.Requests;
using PaperNotes.Graph.Server.Configuration;
using PaperNotes.Graph.Server.Errors;
using PaperNotes.Graph.Server.Http;
using PaperNotes.Graph.Server.Logging;

namespace PaperNotes.Graph.Server.Requests;

/// <summary>Makes answers, a bounded number at once and of a bounded size each, and sends them. Thread-safe.</summary>
internal sealed class AnswerMaking(
    IDocumentExecuter<GraphApiSchema> executer, AnswerSerializer serializer, Admission admission, HttpLimits limits)
{
    private static readonly IValidationRule[] s_ofGet = [new QueriesOnly()];

    // What is left to do once the time has passed: writing that it has.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>Executes calls and sends their answer; says which limit refused one, null where none did.</summary>
    public async Task<string?> AnswerAsync(
        HttpContext http, string mediaType, GraphCalls calls, EntityTagHeaderValue? tag, Deadline deadline)
    {
        IReadOnlyList<ExecutionResult> results;
        AnswerBuffer buffer;
        using (await admission.Operations.EnterAsync(http.RequestAborted))
        {
            results = await RunAsync(calls.Calls, http, deadline);
            Name(results, http);
            buffer = Write(http, calls, results, deadline);
        }

        // Whoever reads slowly holds bytes, not a place.
        using (buffer)
        {
            bool failed = results.Any(result => result.Errors is { Count: > 0 });
            if (tag is not null && !failed)
            {
                AnswerTags.Set(http, tag);
                if (AnswerTags.IsAny(http))
                {
                    http.Response.StatusCode = StatusCodes.Status304NotModified;
                    return null;
                }
            }

            int status = calls.IsBatch ? StatusCodes.Status200OK : StatusOf(results[0], mediaType);
            string? limit = failed ? RequestLog.LimitOf(results) : null;
            results = [];
            await SendAsync(http, mediaType, status, buffer, failed, deadline.HasPassed ? http.RequestAborted : deadline.Token);
            return limit;
        }
    }

    /// <summary>Sends an error instead of an answer; says which limit it is of.</summary>
    public async Task<string?> RefuseAsync(HttpContext http, string mediaType, ExecutionError error)
    {
        ExecutionResult[] results = [new ExecutionResult { Errors = [error] }];
        int status = StatusOf(results[0], mediaType);
        if (status >= StatusCodes.Status500InternalServerError)
        {
            error.AddExtension("requestId", http.TraceIdentifier);
        }

        using AnswerBuffer buffer = new(int.MaxValue, http.RequestAborted);
        serializer.Write(buffer, results[0]);
        await SendAsync(http, mediaType, status, buffer, failed: true, http.RequestAborted);
        return RequestLog.LimitOf(results);
    }

    // In the order of the calls; all of one version of the graph, since they share the request's services.
    private async Task<IReadOnlyList<ExecutionResult>> RunAsync(IReadOnlyList<GraphCall> calls, HttpContext http, Deadline deadline)
    {
        http.RequestServices.GetRequiredService<RequestIdentity>().Id = http.TraceIdentifier;
        ExecutionResult[] results = new ExecutionResult[calls.Count];
        for (int i = 0; i < calls.Count; i++)
        {
            results[i] = await RunAsync(calls[i], http, deadline);
        }

        return results;
    }

    private async Task<ExecutionResult> RunAsync(GraphCall call, HttpContext http, Deadline deadline)
    {
        if (call.Refused is { } refused)
        {
            return new ExecutionResult { Errors = [refused] };
        }

        ExecutionOptions options = new()
        {
            Query = call.Query,
            OperationName = call.OperationName,
            Variables = call.Variables,
            Extensions = call.Extensions,
            RequestServices = http.RequestServices,
            User = http.User,
            CancellationToken = deadline.Token,
        };
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            options.ValidationRules = DocumentValidator.CoreRules.Concat(s_ofGet);
            options.CachedDocumentValidationRules = s_ofGet;
        }

        try
        {
            return await executer.ExecuteAsync(options);
        }
        catch (OperationCanceledException) when (!deadline.IsAbandoned)
        {
            return new ExecutionResult { Errors = [new TimeoutError()] };
        }
    }

    // application/json: 200 for whatever was well-formed, since clients of old read a GraphQL answer from nothing else.
    private static int StatusOf(ExecutionResult result, string mediaType) =>
        result.Errors?.OfType<HttpError>().FirstOrDefault() is { } refused ? refused.Status
        : result.Errors?.OfType<QueriesOnlyError>().Any() == true ? StatusCodes.Status405MethodNotAllowed
        : result.Executed || mediaType == MediaTypes.Json ? StatusCodes.Status200OK
        : result.Errors?.OfType<TimeoutError>().Any() == true ? StatusCodes.Status504GatewayTimeout
        : StatusCodes.Status400BadRequest;

    // Whoever reports a fault of ours can say which request it was.
    private static void Name(IReadOnlyList<ExecutionResult> results, HttpContext http)
    {
        foreach (ExecutionError error in results.SelectMany(result => result.Errors ?? Enumerable.Empty<ExecutionError>()))
        {
            if (error.Code == GraphErrors.InternalCode)
            {
                error.AddExtension("requestId", http.TraceIdentifier);
            }
        }
    }

    private AnswerBuffer Write(HttpContext http, GraphCalls calls, IReadOnlyList<ExecutionResult> results, Deadline deadline)
    {
        using Deadline? grace = deadline.HasPassed ? new Deadline(Grace, http.RequestAborted) : null;
        AnswerBuffer buffer = new(limits.AnswerBytes, (grace ?? deadline).Token);
        try
        {
            if (calls.IsBatch)
            {
                serializer.Write(buffer, results);
            }
            else
            {
                serializer.Write(buffer, results[0]);
            }

            return buffer;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    private static async Task SendAsync(
        HttpContext http, string mediaType, int status, AnswerBuffer buffer, bool failed, CancellationToken cancellationToken)
    {
        HttpResponse response = http.Response;
        response.StatusCode = status;
        response.ContentType = $"{mediaType}; charset=utf-8";
        response.ContentLength = buffer.Length;
        if (status == StatusCodes.Status405MethodNotAllowed)
        {
            response.Headers.Allow =
                HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) ? "POST" : GraphEndpoint.Allowed;
        }

        if (status == StatusCodes.Status413PayloadTooLarge && HttpProtocol.IsHttp11(http.Request.Protocol))
        {
            // The rest of the body is not read, so that nothing else can be asked on this connection.
            response.Headers.Connection = "close";
        }

        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            response.Headers.RetryAfter = HttpErrors.RetryAfter;
        }

        if (failed)
        {
            response.Headers.CacheControl = "no-store";
        }

        await buffer.SendAsync(response.Body, cancellationToken);
    }
}
