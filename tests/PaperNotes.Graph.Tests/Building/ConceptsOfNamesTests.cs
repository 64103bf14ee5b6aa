using CsCheck;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;
using static PaperNotes.Graph.Tests.Building.InventedPapers;

namespace PaperNotes.Graph.Tests.Building;

/// <summary>Which names of papers become which concepts. All facts are invented.</summary>
public sealed class ConceptsOfNamesTests
{
    [Theory]
    [InlineData("Quartz框架", "Quartz Lattices in Motion")]
    [InlineData("Zel³", "Zel-Tuning of Lattices")]
    [InlineData("7Q晶格", "Lattices in 7Q")]
    public void A_name_is_met_only_with_all_of_its_characters(string keyword, string title)
    {
        GraphContent graph = Build(Note("a", "Something", keywords: [keyword]), Note("b", title));

        Met(graph, "b").ShouldNotContain(keyword);
    }

    [Theory]
    [InlineData("TIME", "Long Time Forecasts")]
    [InlineData("ImAge", "An Image of Lattices")]
    [InlineData("MoDES", "Mode Collapse of Lattices")]
    [InlineData("Common Corpus", "Common Neighbors of Lattices")]
    [InlineData("Switch", "Switch Costs of Lattices")]
    public void A_name_that_reads_like_an_ordinary_word_is_not_met_by_the_word(string name, string title)
    {
        GraphContent graph = Build(
            Note("a", "Something", methods: [name]), Note("b", title), Note("c", "WE TALK OF TIME, MODES AND SCALES"));

        Met(graph, "b").ShouldNotContain(name);
        Met(graph, "c").ShouldNotContain(name);
    }

    [Theory]
    [InlineData("TIME", "Beyond TIME for Forecasts")]
    [InlineData("ImAge", "What ImAge Sees")]
    [InlineData("Switch", "What we learn of Switch when routers fail in general")]
    public void It_is_met_where_it_is_written_so(string name, string title)
    {
        GraphContent graph = Build(Note("a", "Something", methods: [name]), Note("b", title));

        Met(graph, "b").ShouldContain(name);
    }

    [Fact]
    public void The_word_is_a_concept_of_its_own()
    {
        GraphContent graph = Build(
            Note("a", "Something", methods: ["SCALE"]), Note("b", "Other", keywords: ["scale"]), Note("c", "Scale laws of lattices"));

        graph.Concepts.Single(concept => concept.Name == "SCALE").PaperCount.ShouldBe(1);
        graph.Concepts.Single(concept => concept.Name == "scale").PaperCount.ShouldBe(2);
        graph.Concepts.Single(concept => concept.Name == "SCALE").Key.Value.ShouldBe("scale");
    }

    [Theory]
    // A row of one table calls it a method; all others have it in passing.
    [InlineData("Quorlish", 1, 30, ConceptKind.Keyword)]
    [InlineData("Quorlish", 2, 30, ConceptKind.Method)]
    [InlineData("Quorlish", 1, 10, ConceptKind.Method)]
    // What is written as no word is has the doubt on its side.
    [InlineData("QuorLISH", 1, 30, ConceptKind.Method)]
    [InlineData("QuorLISH", 1, 60, ConceptKind.Keyword)]
    public void What_nearly_all_papers_only_mention_is_a_keyword(string name, int compared, int mentioned, ConceptKind kind)
    {
        NoteFacts[] notes =
        [
            .. Enumerable.Range(0, compared).Select(i => Note($"compared-{i}", $"Lattice {i}", baselines: [name])),
            .. Enumerable.Range(0, mentioned).Select(i => Note($"mentioned-{i}", $"Pebble {i}", keywords: [name])),
        ];

        GraphContent graph = Build(notes);

        Concept concept = graph.Concepts.Single(concept => concept.Name == name);
        (concept.Kind, concept.PaperCount).ShouldBe((kind, compared + mentioned));
        // The order of the notes does not matter, and an edge stays what it is.
        Build([.. notes.Reverse()]).Version.ShouldBe(graph.Version);
        graph.Edges[(int)EdgeKind.ComparesWith].Count.ShouldBe(compared);
    }

    [Theory]
    [InlineData("PRE", "Pre-Trained Lattices")]
    [InlineData("META", "Meta-Learning of Lattices")]
    public void A_first_part_of_words_is_not_the_name_that_reads_like_it(string name, string title)
    {
        GraphContent graph = Build(Note("a", "Something", methods: [name]), Note("b", title));

        Met(graph, "b").ShouldNotContain(name);
    }

    [Theory]
    [InlineData("Random")]
    [InlineData("Ours")]
    [InlineData("w/o routing")]
    [InlineData("Miller et al. (2021)")]
    [InlineData("Fine-tuning")]
    [InlineData("classifier")]
    public void What_names_no_one_thing_is_no_concept(string baseline)
    {
        GraphContent graph = Build(Note("a", "Lattices", baselines: [baseline, "Quorlix"]));

        graph.Concepts.Select(concept => concept.Name).ShouldBe(["Quorlix"]);
    }

    [Fact]
    public void Terms_say_something_and_of_nested_ones_the_longest_counts()
    {
        GraphContent graph = Build(
            Note("a", "A Closer Look at Crystal Growth Networks"),
            Note("b", "Closer Looks: Crystal Growth Networks Themselves"),
            Note("c", "Crystal Growth Networks")
        );

        graph.Concepts.Select(concept => concept.Name).ShouldBe(["crystal growth networks"]);
    }

    [Theory]
    [InlineData("Quorlix", "Quorlix: A Large Benchmark for Lattices", ConceptKind.Dataset)]
    [InlineData("Quorlix", "Quorlix: A Dataset Revealing Lattices", ConceptKind.Dataset)]
    [InlineData("Quorlix", "Quorlix: A Dataset Pruning Framework", ConceptKind.Method)]
    [InlineData("LatticeBench", "Measuring Lattices", ConceptKind.Dataset)]
    [InlineData("Quorlix", "Quorlix: Dataset Distillation of Lattices", ConceptKind.Method)]
    public void What_a_title_introduces_says_its_kind(string name, string title, ConceptKind kind) =>
        Build(Note("a", title, methods: [name])).Concepts.Single(concept => concept.Name == name).Kind.ShouldBe(kind);

    [Fact]
    public void A_part_of_the_design_is_no_data_set_because_the_title_speaks_of_one()
    {
        GraphContent graph = Build(Note("a", "Quorlix: A Benchmark for Lattices") with
        {
            Positions =
            [
                new NamePosition("BarGate", NotePosition.DesignBullet, 9, -1),
                new NamePosition("Quorlix", NotePosition.TitleDataset, 1, -1),
            ],
        });

        graph.Concepts.Where(concept => concept.Kind != ConceptKind.Term).Select(concept => (concept.Name, concept.Kind)).ShouldBe(
            [("BarGate", ConceptKind.Method), ("Quorlix", ConceptKind.Dataset)], ignoreOrder: true);
    }

    [Fact]
    public void A_model_is_one_though_papers_compare_with_it() =>
        Build(Note("a", "One", baselines: ["GPT-4"]), Note("b", "Two", baselines: ["GPT-4"]))
            .Concepts.Single()
            .Kind.ShouldBe(ConceptKind.Model);

    [Fact]
    public void Entries_of_one_work_are_joined_and_count_once()
    {
        GraphContent graph = Build(
            Note("a", "Crystal lattices", venue: "ACL2025", arxiv: "2501.00001", methods: ["Quorlix"]),
            Note("b", "Crystal lattices", venue: "ICLR2026", arxiv: "2501.00001", methods: ["Quorlix"]));

        graph.Edges[(int)EdgeKind.SameWork].Count.ShouldBe(2);
        graph.Papers.Select(paper => paper.SameWork.Single()).ShouldBe(["ICLR2026/x/b", "ACL2025/x/a"]);
        graph.Concepts.Select(concept => (concept.Name, concept.PaperCount)).ShouldBe([("Quorlix", 1)]);
        long alone = Build(Note("a", "Crystal lattices", venue: "ACL2025", arxiv: "2501.00001", methods: ["Quorlix"])).Weights[0];
        graph.Weights.Take(2).ShouldBe([alone / 2, alone / 2], "what a work tells, it tells once");
    }

    [Fact]
    public void A_Chinese_name_is_shown_in_English_and_blanks_never_part_names()
    {
        GraphContent graph = Build(Note("a", "One", keywords: ["视觉语言模型", "KL散度约束器"]), Note("b", "Two", keywords: ["KL 散度约束器"]));

        graph.Concepts.Select(concept => concept.PaperCount).Order().ShouldBe([1, 2]);
        graph.Concepts.Single(concept => concept.Aliases.Contains("视觉语言模型")).Name.ShouldNotContain("视");
    }

    [Fact]
    public void The_order_of_the_facts_does_not_matter()
    {
        NoteFacts[] notes =
        [
            .. Homonyms,
            Note("t", "What TIME Tells", keywords: ["scale", "SCALE"]),
            Note("u", "Time and Scale", methods: ["TIME", "SCALE"], baselines: ["Switch", "GPT-4"]),
            Note("v", "SCALE: A Benchmark", methods: ["SCALE"], arxiv: "1"),
            Note("w", "SCALE: A Benchmark", methods: ["SCALE"], venue: "ICLR2026", arxiv: "1"),
        ];
        string version = Build(notes).Version;

        Gen.Shuffle(notes).Sample(shuffled => Build(shuffled).Version == version, iter: 20);
    }
}
