using CsCheck;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Tests.Building;

public sealed class NameVotesTests
{
    private static readonly Gen<NamePosition> s_position = Gen.Select(
        Gen.OneOf("BarQA", "QuxNet", "Quux-3", "Quux", "BazBench", "machine translation"),
        Gen.OneOf(Enum.GetValues<NotePosition>()),
        Gen.Int[1, 5],
        (name, position, line) => new NamePosition(name, position, line, -1));

    [Fact]
    public void The_order_of_facts_does_not_matter() =>
        Gen.Select(s_position.Array[0, 6].Array[1, 6], Gen.Int).Sample((papers, seed) =>
        {
            NoteFacts[] notes = [.. papers.Select((positions, number) => Note($"p{number}", positions))];
            NoteFacts[] shuffled = [.. notes];
            new Random(seed).Shuffle(shuffled);

            return GraphBuilder.Build(new FactSet { Notes = notes }).Version
                == GraphBuilder.Build(new FactSet { Notes = shuffled }).Version;
        }
            );

    [Fact]
    public void Two_papers_that_list_a_data_set_make_it_one_in_the_column_head_of_a_third()
    {
        NoteFacts[] notes =
        [
            Note("a", new NamePosition("BarQA", NotePosition.DatasetRow, 1, 0)),
            Note("b", new NamePosition("Bar-QA", NotePosition.DatasetListBefore, 1, -1)),
            Note("c", new NamePosition("BarQA", NotePosition.ColumnHead, 7, 2)),
        ];

        NotedUse use = new NotedUses(NameVotes.From(notes)).Of(notes[2]).Single();

        (use.Edge, use.Kind, use.IsStrong).ShouldBe((EdgeKind.EvaluatesOn, ConceptKind.Dataset, true));
        use.Positions.ShouldBe(notes[2].Positions);
    }

    [Fact]
    public void A_part_of_the_design_is_the_papers_own_though_its_tables_have_rows_of_it_but_not_where_others_know_it()
    {
        NamePosition part = new("QuxGate", NotePosition.DesignBullet, 1, -1),
            row = new("QuxGate", NotePosition.MethodRow, 9, 0);
        NoteFacts own = Note("a", part, row),
            other = Note("b", row),
            against = Note("c", new NamePosition("QuxGate", NotePosition.VersusBullet, 12, -1), part);

        EdgeKind[] alone = EdgesOf(own), known = EdgesOf(own, other), contrasted = EdgesOf(against);

        alone.ShouldBe([EdgeKind.Proposes]);
        known.ShouldBe([EdgeKind.ComparesWith]);
        contrasted.ShouldBe([EdgeKind.ComparesWith]);

        static EdgeKind[] EdgesOf(params NoteFacts[] notes) =>
            [.. new NotedUses(NameVotes.From(notes)).Of(notes[0]).Select(use => use.Edge)];
    }

    [Fact]
    public void What_a_cell_adds_to_a_known_model_is_no_part_of_its_name()
    {
        NamePosition row = new("Quux-3", NotePosition.ModelRow, 1, 0);
        NoteFacts[] notes = [Note("a", row), Note("b", row), Note("c", new NamePosition("Quux-3 BarQA", NotePosition.ModelRow, 5, 0))];

        new NotedUses(NameVotes.From(notes)).Of(notes[2]).Single().Name.ShouldBe("Quux-3");
    }

    [Fact]
    public void One_vote_is_too_few_and_divided_votes_say_nothing()
    {
        NameVotes votes = NameVotes.From([
            Note("a", new NamePosition("BarQA", NotePosition.DatasetRow, 1, 0), new NamePosition("Quux-3", NotePosition.ModelRow, 1, 0)),
            Note("b", new NamePosition("Quux-3", NotePosition.DatasetRow, 1, 0)),
        ]);

        votes.KindOf("BarQA").ShouldBeNull();
        votes.KindOf("Quux-3").ShouldBeNull();
    }

    [Fact]
    public void What_an_import_found_by_the_names_of_others_does_not_vote_and_a_record_does()
    {
        NoteFacts record = Note("a") with { Benchmarks = ["BarQA"], Hash = null },
            other = record with { Slug = "b" },
            found = record with { Slug = "c", Hash = "00" };

        NameVotes.From([record, other]).KindOf("BarQA").ShouldBe(ConceptKind.Dataset);
        NameVotes.From([record, found, found with { Slug = "d", Positions = [new NamePosition("BarQA", NotePosition.ColumnHead, 1, 1)] }])
            .KindOf("BarQA")
            .ShouldBeNull();
    }

    [Fact]
    public void The_structure_of_a_note_goes_before_the_votes()
    {
        NoteFacts[] notes =
        [
            Note("a", new NamePosition("Quux-3", NotePosition.ModelRow, 1, 0)),
            Note("b", new NamePosition("Quux-3", NotePosition.ModelRow, 1, 0)),
            Note(
                "c",
                new NamePosition("Quux-3", NotePosition.MethodRow, 3, 0),
                new NamePosition("Quux-3", NotePosition.FreeExperiment, 9, -1)),
        ];

        NotedUse use = new NotedUses(NameVotes.From(notes)).Of(notes[2]).Single();

        (use.Edge, use.Kind).ShouldBe((EdgeKind.ComparesWith, ConceptKind.Model));
    }

    [Fact]
    public void A_family_beside_its_members_is_left_out()
    {
        NoteFacts note = Note(
            "a", new NamePosition("Quux", NotePosition.ModelRow, 1, 0), new NamePosition("Quux-3", NotePosition.ModelRow, 2, 0));

        new NotedUses(NameVotes.From([note])).Of(note).Select(use => use.Name).ShouldBe(["Quux-3"]);
    }

    [Fact]
    public void A_part_of_a_design_that_others_know_is_not_the_papers_own()
    {
        NoteFacts[] notes =
        [
            Note("a", new NamePosition("Gated Bar Search", NotePosition.DesignBullet, 1, -1)),
            Note("b", new NamePosition("Gated Bar Search", NotePosition.MethodRow, 1, 0)),
            Note("c", new NamePosition("Open Bar Search", NotePosition.DesignBullet, 1, -1)),
        ];
        NotedUses uses = new(NameVotes.From(notes));

        uses.Of(notes[0]).ShouldBeEmpty();
        uses.Of(notes[2]).Single().Edge.ShouldBe(EdgeKind.Proposes);
    }

    private static NoteFacts Note(string slug, params NamePosition[] positions) => new()
    {
        Venue = "ACL2025",
        Area = "llm_nlp",
        Slug = slug,
        Title = "A title",
        Positions = [.. positions.OrderBy(position => position.Name, StringComparer.Ordinal).ThenBy(position => position.Position)],
        Hash = "00",
    };
}
