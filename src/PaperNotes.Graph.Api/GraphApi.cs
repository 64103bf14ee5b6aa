using GraphQL;
using GraphQL.Execution;
using GraphQL.MicrosoftDI;
using GraphQL.Utilities;
using GraphQL.Validation;
using GraphQLParser.AST;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PaperNotes.Graph.Api.Errors;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Api.Requests;
using PaperNotes.Graph.Importing;

namespace PaperNotes.Graph.Api;

/// <summary>The GraphQL API, ready to be hosted.</summary>
public static class GraphApi
{
    /// <summary>
    /// Adds the schema, the executer (<see cref="IDocumentExecuter{TSchema}"/> of <see cref="GraphApiSchema"/>), the serializer and
    /// what one request needs. The host adds an <c>IGraphSource</c> and logging, names a scope by its <see cref="RequestIdentity"/> and
    /// passes its services as <see cref="ExecutionOptions.RequestServices"/>. <paramref name="configure"/> adds the host's own rules.
    /// <see cref="GraphLimits"/> that the host added before are held; else the defaults are. Notes are quoted by the host's <see
    /// cref="NoteQuotes"/>.
    /// </summary>
    public static IServiceCollection AddGraphApi(this IServiceCollection services, Action<GraphQL.DI.IGraphQLBuilder>? configure = null)
    {
        services.TryAddSingleton(new GraphLimits());
        services.TryAddSingleton(new NoteQuotes(null));
        services.AddScoped<PinnedGraph>();
        services.AddScoped<RequestIdentity>();
        services.AddSingleton<AnswerSerializer>();
        services.AddSingleton<DocumentLimits>();
        services.AddSingleton<VariableLimits>();
        services.AddSingleton<IDocumentBuilder, DocumentParser>();
        services.AddSingleton<IDocumentValidator, BoundedValidator>();
        services.AddGraphQL(builder =>
        {
            builder
                .AddSchema(provider => new GraphApiSchema(new SelfActivatingServiceProvider(provider)))
                .AddSerializer(provider => provider.GetRequiredService<AnswerSerializer>())
                .AddErrorInfoProvider<ErrorMapping>()
                .ConfigureExecution<ErrorsOnce>()
                .ConfigureExecution<RequestSetup>()
                .ConfigureExecution<CostRule>()
                .ConfigureExecution<VariableLimits>()
                .ConfigureExecution<DocumentCache>()
                // Fields that wait for the store run side by side; those that don't run in turn, as in the serial strategy.
                .AddExecutionStrategy<ParallelExecutionStrategy>(OperationType.Query);
            configure?.Invoke(builder);
        });
        return services;
    }
}
