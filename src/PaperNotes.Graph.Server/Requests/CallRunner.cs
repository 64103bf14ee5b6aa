using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using PaperNotes.Graph.Api;
using PaperNotes.Graph.Server.Hosting;

namespace PaperNotes.Graph.Server.Requests;

/// <summary>Executes calls within the time limit of their HTTP request. Thread-safe.</summary>
internal sealed class CallRunner(IDocumentExecuter<GraphApiSchema> executer, HttpLimits limits)
{
    private static readonly IValidationRule[] Get = [new QueriesOnly()];

    /// <summary>The answers, in the order of the calls; all of one version of the graph, since they share the request's services.</summary>
    public async Task<IReadOnlyList<ExecutionResult>> RunAsync(IReadOnlyList<GraphCall> calls, HttpContext http)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        limit.CancelAfter(TimeSpan.FromSeconds(limits.TimeoutSeconds));
        var results = new ExecutionResult[calls.Count];
        for (int i = 0; i < calls.Count; i++)
        {
            results[i] = await RunAsync(calls[i], http, limit.Token).ConfigureAwait(false);
        }

        return results;
    }

    private async Task<ExecutionResult> RunAsync(GraphCall call, HttpContext http, CancellationToken cancellationToken)
    {
        var options = new ExecutionOptions
        {
            Query = call.Query,
            OperationName = call.OperationName,
            Variables = call.Variables,
            Extensions = call.Extensions,
            RequestServices = http.RequestServices,
            User = http.User,
            CancellationToken = cancellationToken,
        };
        if (HttpMethods.IsGet(http.Request.Method))
        {
            options.ValidationRules = DocumentValidator.CoreRules.Concat(Get);
            options.CachedDocumentValidationRules = Get;
        }

        try
        {
            return await executer.ExecuteAsync(options).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            return new ExecutionResult { Errors = [new TimeoutError()] };
        }
    }
}
