using System.Text.Json;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;
using PaperNotes.Graph.Api;
using PaperNotes.Graph.Api.Limits;

namespace PaperNotes.Graph.Stores.Tests.Differential;

/// <summary>The API over a store, asked as a host asks it.</summary>
internal sealed class AskedStore(IGraphStore store) : IGraphSource
{
    private ServiceProvider? services;

    /// <summary>The schema that is asked.</summary>
    public GraphApiSchema Schema
    {
        get
        {
            GraphApiSchema schema = Services.GetRequiredService<GraphApiSchema>();
            schema.Initialize();
            return schema;
        }
    }

    // Stores are compared, not limits: operations at random may cost what they like.
    private ServiceProvider Services =>
        services ??= new ServiceCollection()
            .AddLogging()
            .AddSingleton<IGraphSource>(this)
            .AddSingleton(new GraphLimits { Cost = int.MaxValue })
            .AddGraphApi()
            .BuildServiceProvider();

    /// <summary>The answer as it goes over the wire.</summary>
    public async Task<string> AskAsync(string query)
    {
        await using AsyncServiceScope scope = Services.CreateAsyncScope();
        ExecutionResult result = await Services.GetRequiredService<IDocumentExecuter<GraphApiSchema>>().ExecuteAsync(new ExecutionOptions
        {
            Query = query,
            RequestServices = scope.ServiceProvider,
            CancellationToken = TestContext.Current.CancellationToken,
        });
        return Services.GetRequiredService<IGraphQLTextSerializer>().Serialize(result);
    }

    /// <inheritdoc/>
    public ValueTask<IGraphStore> OpenAsync(CancellationToken cancellationToken) => ValueTask.FromResult(store);
}
