using GraphQL;
using GraphQL.DI;
using GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PaperNotes.Graph.Api.Errors;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Api.Requests;

/// <summary>Gives every execution its own <see cref="GraphRequest"/>, and turns exceptions of resolvers into errors for the client.</summary>
internal sealed class RequestSetup(GraphLimits limits, ILogger<GraphApiSchema> logger) : IConfigureExecution
{
    /// <inheritdoc/>
    public float SortOrder => 0;

    /// <inheritdoc/>
    public Task<ExecutionResult> ExecuteAsync(ExecutionOptions options, ExecutionDelegate next)
    {
        IServiceProvider services = options.RequestServices ?? throw new InvalidOperationException("An execution needs RequestServices.");
        options.UserContext = new GraphRequest(services.GetRequiredService<PinnedGraph>(), limits);
        options.UnhandledExceptionDelegate = Report;
        return next(options);
    }

    private Task Report(UnhandledExceptionContext context)
    {
        Exception exception = context.OriginalException;
        if (context.FieldContext is not { } field)
        {
            Log.DocumentFailed(logger, exception);
        }
        else if (GraphRequest.Of(field).IsFirst(exception))
        {
            string name = $"{field.ParentType.Name}.{field.FieldDefinition.Name}";
            if (exception is GraphStoreException fault)
            {
                Log.StoreFailed(logger, name, fault.Fault.ToString(), exception);
            }
            else
            {
                Log.FieldFailed(logger, name, exception);
            }
        }

        context.Exception = ErrorMapping.Translate(exception);
        return Task.CompletedTask;
    }
}
