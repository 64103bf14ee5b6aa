using PaperNotes.Graph.Facts;

namespace PaperNotes.Graph.Tests.Importing;

public sealed class FrontMatterTests
{
    private const string Path = "docs/ACL2025/x/note.md";

    [Theory]
    [InlineData("\"G\\xF6del \\u4E2D agent\"", "Gödel 中 agent")]
    [InlineData("\"\\U0001F916 and \\\"quotes\\\"\"", "🤖 and \"quotes\"")]
    [InlineData("'it''s a title'", "it's a title")]
    [InlineData("\"a long title that PyYAML breaks at\\\n  \\ eighty columns\"", "a long title that PyYAML breaks at eighty columns")]
    [InlineData("a plain title\n  over two lines", "a plain title over two lines")]
    [InlineData("'quoted over\n\n  two lines'", "quoted over two lines")]
    [InlineData(">-\n  folded\n  title", "folded title")]
    [InlineData("|\n  literal\n  title", "literal title")]
    [InlineData("Learning C# well # a comment", "Learning C# well")]
    [InlineData("R&amp;D", "R&D")]
    public void Titles_are_read_as_YAML_writes_them(string yaml, string title) => Note($"title: {yaml}").Title.ShouldBe(title);

    [Theory]
    [InlineData("A: B and \"C\"", "A: B and \"C\"")]
    [InlineData("\"An unclosed quote", "\"An unclosed quote")]
    [InlineData("@home: a title", "@home: a title")]
    [InlineData("50% of *all* `code`: x", "50% of *all* `code`: x")]
    public void What_is_no_YAML_is_read_all_the_same_and_so_is_what_stands_beside_it(string value, string title)
    {
        NoteFacts note = Note(
            $"title: {value}\nauthors:\n  - name: Bo \\x43hen\n  - name: \"\\x41nn Lee\"\n    affiliation: X\ndate: 2025-01-02");

        note.Title.ShouldBe(title);
        note.Authors.ShouldBe(["Bo \\x43hen", "Ann Lee"]);
        note.NoteDate.ShouldBe("2025-01-02");
    }

    [Theory]
    [InlineData("authors:\n  - name: Bo Chen\n    affiliation: X, Y\n  - name: Ann Lee")]
    [InlineData("authors:\n- affiliation: X\n  name: Bo Chen\n- affiliation:\n  - X\n  - {of: Y}\n  name: Ann Lee")]
    [InlineData("authors: [{name: Bo Chen, orcid: 0}, {name: Ann Lee}]")]
    [InlineData("author:\n  - given: Bo\n    family: Chen\n  - family: Lee\n    given: Ann")]
    [InlineData("authors:\n  - Bo Chen\n  - Ann Lee")]
    [InlineData("authors: [\"Bo Chen\", 'Ann Lee']")]
    [InlineData("authors: Bo Chen, Ann Lee")]
    public void Authors_are_their_names_and_not_what_else_is_said_of_them(string yaml) =>
        Note($"title: T\n{yaml}").Authors.ShouldBe(["Bo Chen", "Ann Lee"]);

    [Fact]
    public void A_list_that_PyYAML_writes_once_and_names_twice_is_both()
    {
        NoteFacts note = Note("title: T\nkeywords: &id001\n- one two\n- three: four\ntags: *id001");

        note.Keywords.ShouldBe(["one two", "three: four"]);
        note.Tags.ShouldBe(["one two", "three: four"]);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("")]
    public void What_is_null_says_nothing(string nothing)
    {
        NoteFacts note = Note($"title: T\ncode: {nothing}\ndate: {nothing}\nauthors: {nothing}");

        (note.Code, note.NoteDate).ShouldBe((null, null));
        note.Authors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("&a ")]
    [InlineData("! ")]
    [InlineData("\"\\")]
    [InlineData("a: *a\n")]
    public void Hostile_front_matter_neither_ends_nor_holds_up_an_import(string repeated)
    {
        NoteFacts note = Note($"title: T\nx: {string.Concat(Enumerable.Repeat(repeated, 60_000 / repeated.Length))}");

        note.Title.ShouldBe("T");
    }

    [Fact]
    public void Aliases_of_aliases_are_never_unfolded()
    {
        string bomb = string.Join('\n', Enumerable.Range(1, 40).Select(i => $"k{i}: &k{i} [*k{i - 1}, *k{i - 1}, *k{i - 1}]"));

        Note($"title: T\nk0: &k0 [a]\n{bomb}").Title.ShouldBe("T");
    }

    private static NoteFacts Note(string yaml) => Reader.Read(Path, $"---\n{yaml}\n---\n\n**Keywords**:\n\n## TL;DR\nS.\n").Note().Facts;
}
