using System.Text.Json;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Embedded;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Stores;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Api.Tests;

/// <summary>The API over a graph, asked as a host asks it.</summary>
internal sealed class AskedGraph(IGraphSource source, GraphLimits? limits = null, ILoggerProvider? log = null)
{
    private static readonly Lazy<Task<EmbeddedStore>> Seeded = new(LoadAsync);

    private readonly ServiceProvider services = new ServiceCollection()
        .AddLogging(logging =>
        {
            if (log is not null)
            {
                logging.AddProvider(log);
            }
        })
        .AddSingleton(source).AddSingleton(limits ?? new GraphLimits()).AddGraphApi().BuildServiceProvider(validateScopes: true);

    /// <summary>What the host made of the API.</summary>
    public IServiceProvider Services => services;

    public GraphApiSchema Schema => services.GetRequiredService<GraphApiSchema>();

    public static async Task<EmbeddedStore> StoreAsync() => await Seeded.Value;

    public static async Task<AskedGraph> SeedAsync(GraphLimits? limits = null) => new(new EmbeddedSource(await Seeded.Value), limits);

    /// <summary>The answer as JSON.</summary>
    public async Task<JsonElement> AskAsync(string query, string? variables = null, string? extensions = null, string? operationName = null)
    {
        IGraphQLTextSerializer serializer = services.GetRequiredService<IGraphQLTextSerializer>();
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        ExecutionResult result = await services.GetRequiredService<IDocumentExecuter<GraphApiSchema>>().ExecuteAsync(new ExecutionOptions
        {
            Query = query,
            OperationName = operationName,
            Variables = variables is null ? null : serializer.Deserialize<Inputs>(variables),
            Extensions = extensions is null ? null : serializer.Deserialize<Inputs>(extensions),
            RequestServices = scope.ServiceProvider,
            CancellationToken = TestContext.Current.CancellationToken,
        });
        return JsonDocument.Parse(serializer.Serialize(result)).RootElement;
    }

    private static async Task<EmbeddedStore> LoadAsync()
    {
        FactReading seed = await FactFolder.ReadAsync(Path.Combine(Repository.Root, "seed"), CancellationToken.None);
        return new EmbeddedStore(GraphBuilder.Build(seed.Facts));
    }
}
