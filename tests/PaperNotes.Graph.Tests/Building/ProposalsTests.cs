using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;
using static PaperNotes.Graph.Tests.Building.InventedPapers;

namespace PaperNotes.Graph.Tests.Building;

/// <summary>Which works propose what, where several claim a name or many use it. All facts are invented.</summary>
public sealed class ProposalsTests
{
    [Fact]
    public void Works_that_propose_one_name_propose_as_many_concepts()
    {
        GraphContent graph = Build(Homonyms);

        Concept[] named = [.. graph.Concepts.Where(concept => concept.Name == "Quorlix")];
        named.Length.ShouldBe(2);
        named.ShouldAllBe(concept => concept.Key.Value.StartsWith("quorlix-", StringComparison.Ordinal) && concept.Homonyms.Count == 1);
        // The link decides for d, the only one of its area for e, and nothing for f.
        Met(graph, "d").ShouldContain(Proposed(graph, "a"));
        Met(graph, "e").ShouldContain(Proposed(graph, "b"));
        Keys(graph, "f").ShouldNotContain(key => key.StartsWith("quorlix", StringComparison.Ordinal));
        graph.Spellings.Single(pair => pair.Key == "quorlix")
            .Value.ShouldBe(
                graph.FirstOf(NodeKind.Concept)
                    + graph
                        .Concepts.ToList()
                        .FindIndex(concept => concept.PaperCount == named.Max(one => one.PaperCount) && concept.Name == "Quorlix"));
    }

    [Fact]
    public void A_name_that_many_use_keeps_one_concept_and_a_weak_claim_is_none()
    {
        NoteFacts[] users = [.. Enumerable.Range(0, 9).Select(i => Note($"u{i}", $"User {(char)('a' + i)}", baselines: ["Quorlix"]))];
        GraphContent graph = Build([
            Note("a", "Quorlix: Lattices", methods: ["Quorlix"]),
            Note("b", "Faster Lattices", methods: ["Quorlix"]),
            .. users,
        ]);

        Concept only = graph.Concepts.Single(concept => concept.Name == "Quorlix");
        only.Key.Value.ShouldBe("quorlix");
        only.PaperCount.ShouldBe(11);
        graph.Edges[(int)EdgeKind.Proposes].Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("Faster Lattices", null, false, "quorlix")]
    [InlineData("Faster Lattices", "2506.00001", false, "quorlix")]
    [InlineData("Faster Lattices", "2401.00001", true, "quorlix")]
    [InlineData("Lattices with Quorlix", "2506.00001", false, "quorlix")]
    [InlineData("Lattices with Quorlix", "2401.00001", true, "quorlix")]
    [InlineData("Lattices with Quorlix", null, false, "quorlix")]
    [InlineData("Quorlix-IOD: Lattices", "2401.00001", true, "quorlix")]
    [InlineData("Quorlix-IOD: Lattices", null, false, "quorlix")]
    [InlineData("Lattices of Quorlix-Based Things", "2506.00001", false, "quorlix")]
    [InlineData("Borgam: Lattices with Quorlix", null, false, "quorlix")]
    [InlineData("Quorlix: Faster Lattices", null, true, "quorlix")]
    [InlineData("QuorLix: Faster Lattices", null, true, "quorlix-bbf73c")]
    [InlineData("QuorLix: Faster Lattices", "2401.00001", true, "quorlix")]
    [InlineData("Quorlix: Faster Lattices", "2401.00001", true, "quorlix")]
    [InlineData("Quorlix: Faster Lattices", "2506.00001", true, "quorlix-bbf73c")]
    public void A_claim_of_what_many_use_is_true_of_who_was_first_or_names_another_thing_so(
        string title, string? arxiv, bool isProposed, string key)
    {
        NoteFacts[] users =
        [
            .. Enumerable.Range(0, 9)
                .Select(i => Note($"u{i}", $"User {(char)('a' + i)}", baselines: ["Quorlix"], arxiv: $"2501.0000{i}")),
        ];
        string claimed = title.StartsWith("QuorLix", StringComparison.Ordinal) ? "QuorLix" : "Quorlix";
        GraphContent graph = Build([Note("a", title, methods: [claimed], arxiv: arxiv), .. users]);

        EdgeList proposes = graph.Edges[(int)EdgeKind.Proposes];
        proposes.Count.ShouldBe(isProposed ? 1 : 0);
        graph.Concepts.Single(concept => concept.Key.Value == "quorlix").PaperCount.ShouldBe(key == "quorlix" ? 10 : 9);
        (proposes.Count == 0 ? "quorlix" : graph.NodeAt(proposes.To[0]).Ref.Key).ShouldBe(key);
    }

    [Theory]
    [InlineData("Quick Order Lattices for Trees", 1)]
    [InlineData("Trees of Quick Ordered Things", 0)]
    public void A_title_that_spells_a_short_name_out_names_a_thing_of_its_own_so(string title, int proposals)
    {
        NoteFacts[] users = [.. Enumerable.Range(0, 9).Select(i => Note($"u{i}", $"User {(char)('a' + i)}", baselines: ["QOL"]))];
        GraphContent graph = Build([Saying("a", title, "QOL"), .. users]);

        graph.Edges[(int)EdgeKind.Proposes].Count.ShouldBe(proposals);
        graph.Concepts.Count(concept => concept.Name == "QOL").ShouldBe(1 + proposals);
    }

    [Theory]
    [InlineData(9, "Quick Old Lattice (QOL)", 1)]
    [InlineData(9, "QOL", 1)]
    [InlineData(3, "QOL", 1)]
    [InlineData(2, "QOL", 3)]
    [InlineData(3, "Quorlix", 4)]
    public void A_few_capitals_of_one_note_are_not_what_others_mean_by_them(int others, string claimed, int papers)
    {
        string used = claimed.Contains(' ', StringComparison.Ordinal) ? "QOL" : claimed;
        NoteFacts[] users = [.. Enumerable.Range(0, others).Select(i => Note($"u{i}", $"User {(char)('a' + i)}", baselines: [used]))];
        GraphContent graph = Build([Note("a", "Faster Lattices", methods: [claimed]), .. users]);

        EdgeList proposes = graph.Edges[(int)EdgeKind.Proposes];
        proposes.Count.ShouldBe(1);
        Concept own = (Concept)graph.NodeAt(proposes.To[0]);
        (own.Name, own.PaperCount).ShouldBe((claimed, papers));
    }

    [Theory]
    [InlineData("Coarse-to-Fine", 0)]
    [InlineData("LDR", 0)]
    [InlineData("QuorLix", 1)]
    public void A_sentence_alone_bears_out_only_a_coined_word(string name, int proposals)
    {
        NoteFacts[] users =
        [
            .. Enumerable.Range(0, 9)
                .Select(i => Note($"u{i}", $"User {(char)('a' + i)}", baselines: [name], arxiv: $"2501.0000{i}")),
        ];
        Build([Saying("a", "Faster Lattices", name, arxiv: "2401.00001"), .. users]).Edges[(int)EdgeKind.Proposes].Count.ShouldBe(proposals);
    }

    [Fact]
    public void Works_whose_texts_repeat_a_name_use_it()
    {
        NoteFacts[] users =
        [
            .. Enumerable.Range(0, 9)
                .Select(i => Note($"u{i}", $"User {(char)('a' + i)}") with { Terms = [new RepeatedWord("Quorlix", 3)] }),
        ];

        Build([Note("a", "Faster Lattices", methods: ["Quorlix"]), .. users]).Edges[(int)EdgeKind.Proposes].Count.ShouldBe(0);
    }

    // A note of which only a sentence says that it proposes something.
    private static NoteFacts Saying(string slug, string title, string name, string? arxiv = null) =>
        Note(slug, title, arxiv: arxiv) with
        {
            Hash = new string('0', 64),
            Positions = [new NamePosition(name, NotePosition.Tldr, 9, -1)],
        };
}
