using System.Text.Json;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PaperNotes.Graph.Api;
using PaperNotes.Graph.Neo4j;
using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Benchmarks;

/// <summary>Counts the statements that operations cost in Neo4j.</summary>
internal static class Statements
{
    public static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        Neo4jOptions options = Database.Options();
        using HttpCypherRunner runner = new(options, NullLogger<HttpCypherRunner>.Instance);
        CountingRunner counted = new(runner);
        Console.WriteLine("| operation | statements, first | statements, again |");
        Console.WriteLine("| --- | --- | --- |");
        foreach (Operation operation in Operations.All)
        {
            // A source of its own each time: nothing is kept from the operation before.
            Neo4jSource source = new(runner, options, (_, pointer) => new Neo4jStore(counted, pointer));
            await using ServiceProvider services = new ServiceCollection()
                .AddLogging().AddSingleton<IGraphSource>(source).AddGraphApi().BuildServiceProvider();
            string key = operation.Keys is null ? "" : await FirstKeyAsync(services, operation.Keys, cancellationToken);
            counted.Take();
            await AskAsync(services, operation.Text, key, cancellationToken);
            int first = counted.Take();
            await AskAsync(services, operation.Text, key, cancellationToken);
            Console.WriteLine($"| {operation.Name} | {first} | {counted.Take()} |");
        }

        return 0;
    }

    private static async Task<string> FirstKeyAsync(ServiceProvider services, string query, CancellationToken cancellationToken)
    {
        using JsonDocument answer = JsonDocument.Parse(await AskAsync(services, query, "", cancellationToken));
        return answer.RootElement.GetProperty("data")
            .EnumerateObject()
            .First()
            .Value.GetProperty("nodes")[0]
            .GetProperty("key")
            .GetString()!;
    }

    private static async Task<string> AskAsync(ServiceProvider services, string query, string key, CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        ExecutionResult result = await services.GetRequiredService<IDocumentExecuter<GraphApiSchema>>().ExecuteAsync(new ExecutionOptions
        {
            Query = query,
            Variables = new Inputs(new Dictionary<string, object?> { ["key"] = key }),
            RequestServices = scope.ServiceProvider,
            CancellationToken = cancellationToken,
        });
        string text = services.GetRequiredService<IGraphQLTextSerializer>().Serialize(result);
        return result.Errors is null ? text : throw new InvalidOperationException(text);
    }

    private sealed class CountingRunner(ICypherRunner runner) : ICypherRunner
    {
        private int count;

        public int Take() => Interlocked.Exchange(ref count, 0);

        public ValueTask<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref count);
            return runner.RunAsync(statement, cancellationToken);
        }

        public ValueTask<ICypherTransaction> BeginAsync(CypherAccess access, CancellationToken cancellationToken) =>
            runner.BeginAsync(access, cancellationToken);
    }
}
