using PaperNotes.Graph.Building;
using PaperNotes.Graph.Embedded;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Queries;
using PaperNotes.Graph.Stores;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Tests.Queries;

public sealed class ConceptsByNameTests
{
    [Fact]
    public async Task A_key_and_every_spelling_give_the_concept_under_what_was_asked_and_what_means_none_has_no_entry()
    {
        string[] names =
        [
            "byte-pair-encoding", "BPE", "Byte Pair Encoding", "byte-pair encoding (BPE)", "c-plus-plus", "C++", "no such name",
            "no-such-key", "",
        ];

        IReadOnlyDictionary<string, GraphNode> found = await ConceptsByName.GetAsync(QueriedGraph.Store, names, QueriedGraph.Cancel);

        found.ToDictionary(pair => pair.Key, pair => pair.Value.Ref.Key).ShouldBe(new Dictionary<string, string>
        {
            ["byte-pair-encoding"] = "byte-pair-encoding",
            ["BPE"] = "byte-pair-encoding",
            ["Byte Pair Encoding"] = "byte-pair-encoding",
            ["byte-pair encoding (BPE)"] = "byte-pair-encoding",
            ["c-plus-plus"] = "c-plus-plus",
            ["C++"] = "c-plus-plus",
        }, ignoreOrder: true);
    }

    [Theory]
    [InlineData(1, "byte-pair-encoding")]
    [InlineData(1, "Byte-Pair Encoding (BPE)")]
    [InlineData(1, "BPE", "C++")]
    [InlineData(2, "bpe")]
    [InlineData(2, "byte-pair-encoding", "BPE")]
    public async Task Keys_or_spellings_cost_one_call_of_the_store_and_only_both_together_two(int calls, params string[] names)
    {
        (IGraphSource source, Func<int> counted) = CountedGraph.Around(QueriedGraph.Store);

        IReadOnlyDictionary<string, GraphNode> found =
            await ConceptsByName.GetAsync(await source.OpenAsync(QueriedGraph.Cancel), names, QueriedGraph.Cancel);

        found.Count.ShouldBe(names.Length);
        counted().ShouldBe(calls);
    }

    [Fact]
    public async Task Every_concept_of_the_seed_is_found_by_its_key_in_one_call()
    {
        GraphContent content = GraphBuilder.Build((await Seed.ReadAsync()).Facts);
        string[] keys = [.. content.Concepts.Select(concept => concept.Key.Value)];
        (IGraphSource source, Func<int> counted) = CountedGraph.Around(new EmbeddedStore(content));

        IReadOnlyDictionary<string, GraphNode> found =
            await ConceptsByName.GetAsync(await source.OpenAsync(QueriedGraph.Cancel), keys, QueriedGraph.Cancel);

        found.ShouldAllBe(pair => pair.Key == pair.Value.Ref.Key);
        found.Count.ShouldBe(keys.Length);
        counted().ShouldBe(1);
    }
}
