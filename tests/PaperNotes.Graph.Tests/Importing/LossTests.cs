using System.Text;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Folders;
using PaperNotes.Graph.Importing;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Tests.Importing;

/// <summary>What is not taken is named with its file and the true reason, and counted.</summary>
public sealed class LossTests : IDisposable
{
    private readonly SourceFolder _folder = new();
    private readonly SourceFolder _target = new();

    public void Dispose()
    {
        _folder.Dispose();
        _target.Dispose();
    }

    [Theory]
    [InlineData("ACL2025/x/sub1/foo.md", "ACL2025/x/sub2/foo.md", "ACL2025/x/foo")]
    [InlineData("ACL2025/x/bar.markdown", "ACL2025/x/bar.md", "ACL2025/x/bar")]
    [InlineData("ACL2025/x/cafe\u0301.md", "ACL2025/x/caf\u00E9.md", "ACL2025/x/caf\u00E9")]
    public async Task Of_two_files_with_one_key_both_are_named(string lost, string taken, string key)
    {
        string first = _folder.Write(lost, "# One" + SourceFolder.Note[9..]),
            second = _folder.Write(taken, "# Two" + SourceFolder.Note[9..]);

        ImportReport report = await ImportAsync();

        report.Problems.ShouldHaveSingleItem()
            .ToString()
            .ShouldBe($"{first}: has the key {key} like {second}, which is taken instead; rename one of them");
        (await FactsAsync()).Notes.ShouldHaveSingleItem().Title.ShouldBe("Two");
    }

    [Fact]
    public async Task Of_two_lines_with_one_key_both_are_named_by_number()
    {
        string file = _folder.Write("a.jsonl", $"{Line("One")}\n\n{Line("Two")}\n{Line("Two")}\n");

        ImportReport report = await ImportAsync();

        report.Problems.ShouldHaveSingleItem()
            .ToString()
            .ShouldBe($"{file}:1: has the key ACL2025/x/s like {file}:3, which is taken instead; rename one of them");
        report.SkippedFiles.ShouldHaveSingleItem().ToString().ShouldBe($"{file}:4: the same as another note");
    }

    [Fact]
    public async Task Of_a_line_and_a_file_with_one_key_the_file_is_taken_whichever_comes_first()
    {
        string note = _folder.Write("ACL2025/x/s.md", SourceFolder.Note),
            before = _folder.Write("A.jsonl", Line("One") + "\n"),
            after = _folder.Write("Z.jsonl", Line("One") + "\n");

        ImportReport report = await ImportAsync();

        report.Problems.Select(problem => problem.ToString()).ShouldBe(
            [$"{before}:1: has the key ACL2025/x/s like {note}, which is taken instead; rename one of them",
            $"{after}:1: has the key ACL2025/x/s like {note}, which is taken instead; rename one of them"],
            ignoreOrder: true);
        (await FactsAsync()).Notes.ShouldHaveSingleItem().Title.ShouldBe("A Title");
    }

    [Fact]
    public async Task Two_archives_with_one_note_each_way_are_one_paper_and_its_twin_is_no_problem()
    {
        string one = _folder.Zip(
            "1.zip",
            ("ACL2025/x/a.md", Encoding.UTF8.GetBytes(SourceFolder.Note)),
            ("ACL2025/x/b.md", Encoding.UTF8.GetBytes(SourceFolder.Note)));
        string two = _folder.Zip(
            "2.zip",
            ("ACL2025/x/a.md", Encoding.UTF8.GetBytes(SourceFolder.Note)),
            ("ACL2025/x/b.md", Encoding.UTF8.GetBytes(SourceFolder.Note + "\nMore.\n")));

        ImportReport report = await ImportAsync();

        report.Papers.New.ShouldBe(2);
        report.SkippedFiles.ShouldHaveSingleItem().ToString().ShouldBe($"{two}!ACL2025/x/a.md: the same as another note");
        report.Problems.ShouldHaveSingleItem()
            .ToString()
            .ShouldStartWith($"{one}!ACL2025/x/b.md: has the key ACL2025/x/b like {two}!ACL2025/x/b.md, ");
    }

    [Fact]
    public async Task A_strict_import_refuses_to_lose_a_note_and_takes_a_new_version_of_one()
    {
        _folder.Write("ACL2025/x/foo.md", SourceFolder.Note);
        await ImportAsync(strict: true);
        _folder.Write("ACL2025/x/foo.md", SourceFolder.Note + "**代码**: https://github.com/a/b\n");

        ImportReport update = await ImportAsync(strict: true);
        _folder.Write("ACL2025/x/sub/foo.md", SourceFolder.Note);
        ImportReport loss = await ImportAsync(strict: true);

        (update.Outcome, update.Papers.Changed, update.ProblemCount).ShouldBe((ImportOutcome.Written, 1, 0));
        (loss.Outcome, loss.ProblemCount).ShouldBe((ImportOutcome.Refused, 1));
    }

    [Fact]
    public async Task Every_file_that_is_passed_over_is_named_with_the_reason()
    {
        _folder.Write("x.py", "1");
        string words = _folder.Write("words.md", "Words.\n"),
            todo = _folder.Write("TODO.md", "- [ ] x\n"),
            json = _folder.Write("x.json", "{\"a\":1}");

        ReadSources read = await Reader.ReadAsync(_folder.Root);

        read.SkippedFiles.Select(skipped => skipped.ToString()).ShouldBe(
            [$"{todo}: a TODO list", $"{words}: not a note", $"{json}: JSON without facts"]);
        read.Skipped.ShouldContain(KeyValuePair.Create("another kind of file", 1), "what by its name is no note is only counted");
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task A_text_in_UTF_16_with_its_mark_is_read(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        _folder.Write(
            "ACL2025/x/a.md",
            [.. encoding.Preamble, .. encoding.GetBytes(SourceFolder.Note.Replace("\n", "\r\n", StringComparison.Ordinal))]);
        _folder.Write("b.jsonl", [.. encoding.Preamble, .. encoding.GetBytes(Line("In a Line \uD83D\uDE80") + "\n")]);

        ReadSources read = await Reader.ReadAsync(_folder.Root);

        read.Notes.ShouldHaveSingleItem().Facts.Keywords.ShouldBe(["one", "two"]);
        read.Facts.SelectMany(facts => facts.Notes).ShouldHaveSingleItem().Title.ShouldBe("In a Line \uD83D\uDE80");
        read.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_text_in_UTF_16_that_cannot_be_read_is_named_as_such()
    {
        string broken = _folder.Write("ACL2025/x/broken.md", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("# T\n"), 0x00, 0xD8, 0x41, 0x00]);
        string unmarked = _folder.Write("ACL2025/x/unmarked.md", Encoding.Unicode.GetBytes("# 标题\n\n**会议**: ACL 2025\n"));

        ReadSources read = await Reader.ReadAsync(_folder.Root);

        read.Problems.Select(problem => problem.ToString())
            .ShouldBe([
                $"{broken}: begins as UTF-16 and is not; save it as UTF-8",
                $"{unmarked}: is UTF-16 without a byte order mark; save it as UTF-8",
            ]);
    }

    [Theory]
    [InlineData("a.json")]
    [InlineData("a.jsonl")]
    public async Task A_JSON_array_is_read_as_its_items(string name)
    {
        string file = _folder.Write(
            name,
            $"[\n  {Line("One")},\n  {{\"slug\":\"t\"}},\n  {{\n    \"slug\": \"u\", \"title\": \"Three\", \"venue\": \"ACL2025\", \"area\": \"x\"\n  }}\n]\n"
        );

        ReadSources read = await Reader.ReadAsync(file);

        read.Facts.SelectMany(facts => facts.Notes).Select(note => note.Title).ShouldBe(["One", "Three"]);
        read.Problems.ShouldHaveSingleItem().ToString().ShouldStartWith($"{file}:3: ");
    }

    [Fact]
    public async Task A_JSON_array_that_is_cut_off_is_named_and_its_whole_items_are_read()
    {
        string file = _folder.Write("a.json", $"[{Line("One")},\n{{\"slug\":");

        ReadSources read = await Reader.ReadAsync(file);

        read.Facts.SelectMany(facts => facts.Notes).ShouldHaveSingleItem().Title.ShouldBe("One");
        read.Problems.ShouldHaveSingleItem().ToString().ShouldStartWith($"{file}:2: is not JSON from here on");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[{\"name\":\"left-pad\"}]")]
    public async Task A_JSON_array_of_another_program_is_passed_over(string json)
    {
        _folder.Write("package.json", json);

        (await Reader.ReadAsync(_folder.Root)).Skipped.ShouldBe([KeyValuePair.Create("JSON without facts", 1)]);
    }

    [Fact]
    public async Task A_note_spread_over_lines_of_JSON_is_read()
    {
        _folder.Write("a.json", "{\n  \"slug\": \"s\",\n  \"title\": \"T\",\n  \"venue\": \"ACL2025\",\n  \"area\": \"x\"\n}\n");

        (await Reader.ReadAsync(_folder.Root)).Facts.ShouldHaveSingleItem().Notes.ShouldHaveSingleItem().Key.ShouldBe("ACL2025/x/s");
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("3000000000")]
    [InlineData("1.5")]
    [InlineData("\"7\"")]
    public async Task A_page_whose_count_is_none_is_named_by_that_field(string count)
    {
        string file = _folder.Write("pages.jsonl", $$"""{"venue":"ACL2025","area":"x","count_reported":{{count}}}""" + "\n");

        (await Reader.ReadAsync(file)).Problems.ShouldHaveSingleItem().ToString().ShouldBe($"{file}:1: \"count_reported\" is not a count");
    }

    private static string Line(string title) => $$"""{"slug":"s","title":"{{title}}","venue":"ACL2025","area":"x"}""";

    private Task<ImportReport> ImportAsync(bool strict = false) =>
        Importer.RunAsync(
            new ImportRequest { Paths = [_folder.Root], Strict = strict },
            new FolderWriter(_target.Root),
            new WorkMeter(),
            TestContext.Current.CancellationToken);

    private async Task<FactSet> FactsAsync() => await new FolderWriter(_target.Root).ReadFactsAsync(TestContext.Current.CancellationToken);
}
