using System.Collections.Concurrent;
using CsCheck;
using PaperNotes.Graph.Building;

namespace PaperNotes.Graph.Stores.Tests.Contract;

/// <summary>
/// How the suites come by a store: one instance a store, which loads each graph once and keeps it for all suites.
/// </summary>
public abstract class StoreUnderTest
{
    private readonly ConcurrentDictionary<string, Lazy<Task<IGraphStore>>> opened = new();

    /// <summary>How many generated graphs are asked; 1 or more.</summary>
    public virtual int GeneratedGraphs => 40;

    /// <summary>How many random questions a property is tried with.</summary>
    public virtual int Questions => 300;

    /// <summary>The store with the seed.</summary>
    public async Task<(IGraphStore Store, PlainGraph Graph)> SeedAsync() => await OpenAsync(await TestGraphs.SeedAsync());

    /// <summary>The store with the first generated graph.</summary>
    public Task<(IGraphStore Store, PlainGraph Graph)> GeneratedAsync() => OpenAsync(TestGraphs.Generated(0));

    /// <summary>The store with a graph.</summary>
    public async Task<IGraphStore> OfAsync(GraphContent content) => (await OpenAsync(content)).Store;

    /// <summary>Asks random questions of generated graphs.</summary>
    public async Task AskAsync(Func<IGraphStore, PlainGraph, Random, Task> ask)
    {
        // Where there is no store, this says so, and not the first question as one that was answered wrong.
        await GeneratedAsync();
        await Gen.Select(Gen.Int[0, GeneratedGraphs - 1], Gen.Int).SampleAsync(
            async (number, seed) =>
            {
                (IGraphStore store, PlainGraph graph) = await OpenAsync(TestGraphs.Generated(number));
                await ask(store, graph, new Random(seed));
            },
            iter: Questions,
            threads: 2);
    }

    /// <summary>A store that holds exactly this graph.</summary>
    protected abstract Task<IGraphStore> LoadAsync(GraphContent content);

    private async Task<(IGraphStore Store, PlainGraph Graph)> OpenAsync(GraphContent content) =>
        (await opened.GetOrAdd(content.Version, _ => new(() => LoadAsync(content))).Value, new PlainGraph(content));
}
