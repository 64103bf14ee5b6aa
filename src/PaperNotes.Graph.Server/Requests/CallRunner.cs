using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using PaperNotes.Graph.Api;
using PaperNotes.Graph.Api.Requests;

namespace PaperNotes.Graph.Server.Requests;

/// <summary>Executes calls within the time limit of their HTTP request. Thread-safe.</summary>
internal sealed class CallRunner(IDocumentExecuter<GraphApiSchema> executer)
{
    private static readonly IValidationRule[] Get = [new QueriesOnly()];

    /// <summary>The answers, in the order of the calls; all of one version of the graph, since they share the request's services.</summary>
    public async Task<IReadOnlyList<ExecutionResult>> RunAsync(IReadOnlyList<GraphCall> calls, HttpContext http, Deadline deadline)
    {
        http.RequestServices.GetRequiredService<RequestIdentity>().Id = http.TraceIdentifier;
        var results = new ExecutionResult[calls.Count];
        for (int i = 0; i < calls.Count; i++)
        {
            results[i] = await RunAsync(calls[i], http, deadline).ConfigureAwait(false);
        }

        return results;
    }

    private async Task<ExecutionResult> RunAsync(GraphCall call, HttpContext http, Deadline deadline)
    {
        var options = new ExecutionOptions
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
            options.ValidationRules = DocumentValidator.CoreRules.Concat(Get);
            options.CachedDocumentValidationRules = Get;
        }

        try
        {
            return await executer.ExecuteAsync(options).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!deadline.IsAbandoned)
        {
            return new ExecutionResult { Errors = [new TimeoutError()] };
        }
    }
}
