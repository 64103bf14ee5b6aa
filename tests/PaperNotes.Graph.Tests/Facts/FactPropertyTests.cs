using System.Buffers;
using System.Reflection;
using System.Text;
using System.Text.Json;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Folders;
using PaperNotes.Graph.Importing;
using PaperNotes.Graph.Stores;
using PaperNotes.Graph.Tests.Importing;
using PaperNotes.Graph.Topics;

namespace PaperNotes.Graph.Tests.Facts;

/// <summary>No property of a fact is forgotten: each is told apart, written, read and seen in the version of the graph.</summary>
public sealed class FactPropertyTests
{
    private static readonly NoteFacts s_other = new() { Venue = "ACL2025", Area = "x", Slug = "other", Title = "Other" };

    private static readonly NoteFacts s_note = new() { Venue = "ACL2025", Area = "x", Slug = "one", Title = "One" };

    // Repeated words tell something only among many notes.
    private static readonly NoteFacts[] s_more = [.. Enumerable.Range(0, 60).Select(i => s_other with
    {
        Slug = $"more-{i}", Terms = [i < 2 ? new("gadget", 7) : new($"word{i}", 2)],
    })];

    private static readonly PageFacts s_page = new() { Venue = "ACL2025", Area = "x" };

    public static TheoryData<string> OfNotes => [.. Names<NoteFacts>()];

    // Where a note was read is kept with its facts and shown beside its positions; the graph itself does not say it.
    public static TheoryData<string> ShownOfNotes =>
        [.. Names<NoteFacts>().Except([nameof(NoteFacts.Path), nameof(NoteFacts.Revision), nameof(NoteFacts.Hash)])];

    public static TheoryData<string> BesideKeys =>
        [.. Names<NoteFacts>().Except([nameof(NoteFacts.Venue), nameof(NoteFacts.Area), nameof(NoteFacts.Slug), nameof(NoteFacts.Title)])];

    public static TheoryData<string> OfPages => [.. Names<PageFacts>()];

    [Theory]
    [MemberData(nameof(OfNotes))]
    public void Notes_that_differ_in_one_property_are_not_equal_and_are_read_as_they_were_written(string property)
    {
        NoteFacts changed = Changed(s_note, property);

        changed.ShouldNotBe(s_note);
        Read(new FactLine(Note: changed)).Note.ShouldBe(changed);
    }

    [Theory]
    [MemberData(nameof(ShownOfNotes))]
    public void Notes_that_differ_in_one_property_make_graphs_of_different_versions(string property) =>
        GraphBuilder.Build(new FactSet { Notes = [s_other, .. s_more, Changed(s_note, property)] }).Version
            .ShouldNotBe(GraphBuilder.Build(new FactSet { Notes = [s_other, .. s_more, s_note] }).Version);

    [Fact]
    public void Every_property_of_notes_is_a_field() => NoteFacts.Fields.ToArray().Select(field => field.Name)
        .ShouldBe(Names<NoteFacts>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(BesideKeys))]
    public void What_only_one_note_of_a_paper_tells_is_told_of_the_paper(string property)
    {
        NoteFacts one = s_note with { Slug = "longer", Arxiv = "2503.01234" },
            other = Changed(s_note with { Arxiv = "2503.01234" }, property);

        NoteFacts.United([one, other]).ShouldBe(Changed(one, property));
        NoteFacts.United([other, one]).ShouldBe(Changed(other, property));
    }

    [Theory]
    [MemberData(nameof(OfNotes))]
    public async Task What_a_note_tells_is_there_after_import_and_export(string property)
    {
        NoteFacts changed = Changed(s_note, property);
        using SourceFolder source = new(),
            target = new(),
            copy = new();
        source.Write(
            "notes.jsonl",
            Encoding.UTF8.GetString(Written(new FactLine(Note: changed))) + Encoding.UTF8.GetString(Written(new FactLine(Note: s_other))));

        FactSet imported = await ImportAsync(source.Root, target.Root);
        FactSet again = await ImportAsync(Path.Combine(target.Root, FactFolder.FactsFile), copy.Root);

        imported.Notes.ShouldContain(changed);
        again.Notes.ShouldBe(imported.Notes);
    }

    [Theory]
    [MemberData(nameof(OfPages))]
    public void Pages_that_differ_in_one_property_are_not_equal_and_are_read_as_they_were_written(string property)
    {
        PageFacts changed = Changed(s_page, property);

        changed.ShouldNotBe(s_page);
        Read(new FactLine(Page: changed)).Page.ShouldBe(changed);
    }

    [Fact]
    public void Areas_and_topics_are_read_as_they_were_written()
    {
        AreaFacts area = new("x", "The \"X\" \u2028 Area");
        TopicFacts topic = new("t", "T", ["a|b", "\\bc\\b"]);

        Read(new FactLine(Area: area)).Area.ShouldBe(area);
        Read(new FactLine(Topic: topic)).Topic.ShouldBe(topic);
    }

    [Fact]
    public void A_merge_counts_what_is_new_changed_the_same_and_removed()
    {
        NoteFacts gone = s_note with { Slug = "gone" };
        FactSet old = new() { Notes = [s_other, s_note, gone], Pages = [s_page with { CountReported = 5 }] };
        FactSet added = new()
        {
            Notes = [s_note with { Title = "Two" }, s_other, s_note with { Slug = "new" }],
            Pages = [s_page with { CountReported = 4 }],
        };

        FactMerge merge = FactMerge.Merge(old, added, prune: true);

        (merge.Notes, merge.Pages).ShouldBe((new MergeCounts(1, 1, 1, 1), new MergeCounts(0, 0, 1, 0)));
        merge.Facts.Notes.Select(note => (note.Slug, note.Title)).ShouldBe([("other", "Other"), ("one", "Two"), ("new", "One")]);
        merge.Facts.Pages.Single().CountReported.ShouldBe(5);
    }

    private static IEnumerable<string> Names<T>() =>
        typeof(T).GetProperties().Where(property => property.CanWrite).Select(property => property.Name);

    private static T Changed<T>(T fact, string property)
        where T : class
    {
        T changed = (T)typeof(T).GetMethod("<Clone>$", BindingFlags.Instance | BindingFlags.Public)!.Invoke(fact, null)!;
        PropertyInfo found = typeof(T).GetProperty(property)!;
        found.SetValue(changed, Value(found));
        return changed;
    }

    private static object Value(PropertyInfo property) =>
        property switch
        {
            { Name: nameof(NoteFacts.NoteDate) or nameof(PageFacts.Date) } => "2025-03-04",
            { Name: nameof(NoteFacts.Arxiv) } => "2503.01234",
            { Name: nameof(NoteFacts.Code) or nameof(NoteFacts.NoteUrl) } => "https://example.org/another",
            { Name: nameof(NoteFacts.Related) } => (string[])[s_other.Key],
            { Name: nameof(NoteFacts.Terms) } => (RepeatedWord[])[new("gadget", 7)],
            { Name: nameof(NoteFacts.Positions) } => (NamePosition[])
                [new("Another", NotePosition.MethodRow, 7, 0), new("Another", NotePosition.Compared, 9, -1)],
            { Name: nameof(PageFacts.SameAreaOtherVenues) } => (ReportedVenue[])[new("ICML2026", 3)],
            { Name: nameof(PageFacts.TopTopics) } => (ReportedTopic[])[new("LLM", 3)],
            { PropertyType: { } type } when type == typeof(int?) => 7,
            { PropertyType: { } type } when type == typeof(string) => "Another",
            _ => (string[])["Another"],
        };

    private static FactLine Read(FactLine fact)
    {
        FactLines.TryRead(Written(fact).AsSpan()[..^1], new TextPool(), out FactLine read, out string reason).ShouldBeTrue(reason);
        return read;
    }

    private static byte[] Written(FactLine fact)
    {
        ArrayBufferWriter<byte> line = new();
        using Utf8JsonWriter writer = FactLines.Writer(line);
        FactLines.Write(writer, line, fact);
        return line.WrittenSpan.ToArray();
    }

    private static async Task<FactSet> ImportAsync(string source, string target)
    {
        await Importer.RunAsync(
            new ImportRequest { Paths = [source] }, new FolderWriter(target), new WorkMeter(), TestContext.Current.CancellationToken);
        return (await FactFolder.ReadAsync(target, TestContext.Current.CancellationToken)).Facts;
    }
}
