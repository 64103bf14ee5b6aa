using PaperNotes.Graph.Building;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Stores.Tests.Contract;

public abstract class StatsContract(StoreUnderTest stores)
{
    [Fact]
    public async Task Stats_count_the_whole_graph()
    {
        (IGraphStore store, PlainGraph graph) = await stores.SeedAsync();
        GraphContent content = graph.Content;

        GraphStats stats = await store.GetStatsAsync(TestContext.Current.CancellationToken);

        stats.ShouldBe(
            new GraphStats(
                content.Version,
                [.. NodeKinds.All.Select(kind => content.Of(kind).Count)],
                content.EdgeCount,
                store.Name));
        store.Version.ShouldBe(content.Version);
    }
}
