using GraphQL;
using GraphQL.DI;
using GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PaperNotes.Graph.Api.Errors;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Queries;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Api.Requests;

/// <summary>
/// Gives every execution its own <see cref="GraphRequest"/>, and turns exceptions of resolvers into errors for the client.
/// </summary>
internal sealed class RequestSetup(GraphLimits limits, ILogger<GraphApiSchema> logger) : IConfigureExecution
{
    // A fault of our own has a long stack, and a client can repeat what causes it as often as it likes.
    private readonly LineThrottle _faults = new(1, TimeSpan.FromMinutes(1), TimeProvider.System);

    /// <inheritdoc/>
    public float SortOrder => 0;

    /// <inheritdoc/>
    public async Task<ExecutionResult> ExecuteAsync(ExecutionOptions options, ExecutionDelegate next)
    {
        options.CancellationToken.ThrowIfCancellationRequested();
        IServiceProvider services = options.RequestServices ?? throw new InvalidOperationException("An execution needs RequestServices.");
        PinnedGraph graph = services.GetRequiredService<PinnedGraph>();
        GraphRequest request = new(graph, limits);
        options.UserContext = request;
        options.UnhandledExceptionDelegate = context => Report(context, services);
        ExecutionResult result = await next(options).ConfigureAwait(false);
        // What was given up may look like an answer with empty lists.
        options.CancellationToken.ThrowIfCancellationRequested();
        if (graph.Opened is { } store
            && !(options.Extensions?.TryGetValue(AskedKeys.Extension, out object? wanted) == true && wanted is false))
        {
            await HintAsync(result, request, store, options.CancellationToken).ConfigureAwait(false);
        }

        return result;
    }

    // A hint is never worth an error.
    private static async Task HintAsync(
        ExecutionResult result, GraphRequest request, SpelledStore store, CancellationToken cancellationToken)
    {
        try
        {
            object[] hints = await request.Asked.HintsAsync(store, cancellationToken).ConfigureAwait(false);
            if (hints.Length > 0)
            {
                (result.Extensions ??= [])[AskedKeys.Extension] = hints;
            }
        }
        catch (GraphStoreException)
        {
        }
    }

    private Task Report(UnhandledExceptionContext context, IServiceProvider services)
    {
        Exception exception = context.OriginalException;
        string place = PlaceOf(context.FieldContext);
        switch (exception)
        {
            case ExecutionError or OperationCanceledException:
            // The store says itself when it goes and when it is back; the server says which requests ran out of time.
            case GraphStoreException { Fault: GraphStoreFault.Unavailable or GraphStoreFault.Locked or GraphStoreFault.Timeout }:
                break;
            case GraphStoreException fault:
                if (_faults.TryTake(fault.Message, out string others))
                {
                    Log.StoreFailed(logger, IdOf(services), place, fault.Fault.ToString(), fault.Message, others);
                }

                break;
            default:
                ReportUnknown(context, exception, place, services);
                break;
        }

        context.Exception = ErrorMapping.Translate(exception);
        return Task.CompletedTask;
    }

    private void ReportUnknown(UnhandledExceptionContext context, Exception exception, string place, IServiceProvider services)
    {
        bool isFirst = context.FieldContext is not { } field || GraphRequest.Of(field).IsFirst(exception);
        if (!isFirst || !_faults.TryTake($"{exception.GetType()} {place}", out string more))
        {
            return;
        }

        if (context.FieldContext is null)
        {
            Log.DocumentFailed(logger, IdOf(services), more, exception);
        }
        else
        {
            Log.FieldFailed(logger, IdOf(services), place, more, exception);
        }
    }

    private static string IdOf(IServiceProvider services) => services.GetRequiredService<RequestIdentity>().Id;

    // An item of a list has no definition of its own: it is named by its field in the document, never by its alias, which is the client's
    // text.
    private static string PlaceOf(IResolveFieldContext? field) =>
        field is null ? "(no field)"
        : field is { FieldDefinition: { } definition, ParentType: { } parent } ? $"{parent.Name}.{definition.Name}"
        : $"{PlaceOf(field.Parent)}.{field.FieldAst?.Name.StringValue}";
}
