using System.Text.Json;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;
using PaperNotes.Graph.Api;

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

    private ServiceProvider Services => services ??= new ServiceCollection()
        .AddLogging().AddSingleton<IGraphSource>(this).AddGraphApi().BuildServiceProvider();

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
