using System.Text;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Folders;
using PaperNotes.Graph.Importing;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Stores;
using PaperNotes.Graph.Tests.Importing;

namespace PaperNotes.Graph.Tests.Facts;

/// <summary>What becomes of keys, names and lines that no store could keep as they are.</summary>
public sealed class KeptKeysTests : IDisposable
{
    private readonly SourceFolder _sources = new();
    private readonly SourceFolder _target = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _sources.Dispose();
        _target.Dispose();
    }

    [Fact]
    public async Task Blanks_at_the_ends_of_names_of_files_and_folders_belong_to_no_key()
    {
        _sources.Write("ACL2025/x /trail .md", SourceFolder.Note);

        ImportReport first = await ImportAsync();
        ImportReport second = await ImportAsync();

        (await FactsAsync()).Notes.Select(note => note.Key).ShouldBe(["ACL2025/x/trail"]);
        (second.Outcome, second.Version, second.Papers).ShouldBe((ImportOutcome.Unchanged, first.Version, new MergeCounts(0, 0, 1, 0)));
    }

    [Fact]
    public async Task A_file_whose_name_is_blank_is_named_and_gives_no_paper()
    {
        string blank = _sources.Write("ACL2025/x/ .md", SourceFolder.Note);
        _sources.Write("ACL2025/x/good.md", SourceFolder.Note);

        ImportReport report = await ImportAsync();

        report.Problems.Select(problem => problem.ToString()).ShouldBe([$"{blank}: gives no key: \"slug\" is missing or empty"]);
        (await FactsAsync()).Notes.Select(note => note.Slug).ShouldBe(["good"]);
    }

    [Theory]
    [InlineData("ACL/2025", "\"venue\" has a slash")]
    [InlineData(" \\t", "\"venue\" is missing or empty")]
    [InlineData("ACL\\u00012025", "\"venue\" has a control character")]
    public async Task A_line_with_no_key_is_named_and_gives_no_paper(string venue, string reason)
    {
        _sources.Write("a.jsonl", Line(venue, "s") + Line("ACL2025", "good"));

        ImportReport report = await ImportAsync();

        report.Problems.Select(problem => (problem.Line, problem.Reason)).ShouldBe([(1, reason)]);
        (await FactsAsync()).Notes.Select(note => note.Slug).ShouldBe(["good"]);
    }

    [Theory]
    [InlineData("a", 1024, true)]
    [InlineData("a", 1025, false)]
    [InlineData("中", 341, true)]
    [InlineData("中", 342, false)]
    public async Task Names_and_keys_have_up_to_1024_bytes(string unit, int times, bool isKept)
    {
        string text = string.Concat(Enumerable.Repeat(unit, times));
        _sources.Write("a.jsonl", Line("ACL2025", text) + Line("ACL2025", "good", $"\"keywords\":[\"{text}\",\"kept\"],"));

        ImportReport report = await ImportAsync();

        (await FactsAsync()).Notes.Select(note => (note.Slug, note.Keywords.Count)).Order()
            .ShouldBe(isKept ? [(text, 0), ("good", 2)] : [("good", 1)], ignoreOrder: true);
        report.Problems.Select(problem => problem.Reason).ShouldBe(isKept ? [] :
        [
            "\"slug\" is longer than 1,024 bytes",
            $"keyword '{text[..40]}…' is longer than 1,024 bytes, or its key than 4,096, and was left out",
        ]);
    }

    [Fact]
    public async Task A_short_name_that_makes_a_very_long_key_is_left_out_and_named()
    {
        _sources.Write("a.jsonl", Line("ACL2025", "good", $"\"authors\":[\"{new string('%', 1000)}\"],"));

        ImportReport report = await ImportAsync();

        report.ProblemCount.ShouldBe(1);
        (await FactsAsync()).Notes.Single().Authors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_link_whose_key_has_an_empty_part_is_left_out_and_named()
    {
        _sources.Write("a.jsonl", Line("ACL2025", "good", "\"related\":[\"ACL2025//x\",\" ACL2025 / x/other \"],"));

        ImportReport report = await ImportAsync();

        report.Problems.Select(problem => problem.Reason)
            .ShouldBe(["related paper 'ACL2025//x' has a key with an empty part and was left out"]);
        (await FactsAsync()).Notes.Single().Related.ShouldBe(["ACL2025/x/other"]);
    }

    [Fact]
    public async Task Strict_refuses_what_leaves_a_part_out()
    {
        _sources.Write("a.jsonl", Line("ACL2025", "good", $"\"keywords\":[\"{new string('a', 9000)}\"],"));

        ImportReport report = await Importer.RunAsync(
            new ImportRequest { Paths = [_sources.Root], Strict = true }, new FolderWriter(_target.Root), new WorkMeter(), Token);

        (report.Outcome, report.ProblemCount).ShouldBe((ImportOutcome.Refused, 1));
    }

    [Fact]
    public async Task A_long_line_that_an_import_takes_is_read_again()
    {
        _sources.Write("a.jsonl", Line("ACL2025", "long", $"\"summary\":\"{new string('s', 5_500_000)}\","));

        ImportReport report = await ImportAsync();

        report.ProblemCount.ShouldBe(0);
        (await FactFolder.ReadAsync(_target.Root, Token)).Problems.ShouldBeEmpty();
        (await FactsAsync()).Notes.Single().Summary!.Length.ShouldBe(5_500_000);
    }

    [Fact]
    public async Task A_line_that_grows_too_long_when_it_is_written_is_named_and_gives_no_paper()
    {
        string summary = new('\u007F', KeyText.MaxLineBytes / 4);
        _sources.Write("a.jsonl", Line("ACL2025", "long", $"\"summary\":\"a{summary}a\",") + Line("ACL2025", "good"));

        ImportReport report = await ImportAsync();

        report.Problems.Select(problem => (problem.Line, problem.Reason)).ShouldBe([(1, "the line is longer than 16 MiB")]);
        (await FactsAsync()).Notes.Select(note => note.Slug).ShouldBe(["good"]);
    }

    [Fact]
    public async Task Both_readers_of_lines_have_one_limit()
    {
        string longest = Line("ACL2025", "s").TrimEnd('\n').PadRight(KeyText.MaxLineBytes), longer = longest + " ";
        _sources.Write("a.jsonl", longest + "\n" + longer + "\n");
        _target.Write("by-hand.jsonl", longest + "\n" + longer + "\n");

        ImportReport report = await Importer.RunAsync(
            new ImportRequest { Paths = [_sources.Root], DryRun = true },
            new FolderWriter(Path.Combine(_target.Root, "new")),
            new WorkMeter(),
            Token
        );
        FactReading reading = await FactFolder.ReadAsync(_target.Root, Token);

        report.Problems.Select(problem => (problem.Line, problem.Reason)).ShouldBe([(2, "the line is longer than 16 MiB")]);
        reading.Problems.Select(problem => (problem.Line, problem.Reason)).ShouldBe([(2, "the line is longer than 16 MiB")]);
        (report.Papers.New, reading.Facts.Notes.Count).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_folder_that_an_earlier_version_wrote_is_read_and_goes_on_being_imported_into()
    {
        _target.Write(
            FactFolder.FactsFile,
            Line("ACL2025", "trail")
                + Line("ACL2025", "trail ")
                + Line("ACL2025", "long", $"\"keywords\":[\"{new string('a', 9000)}\",\"b\"],"));
        _sources.Write("a.jsonl", Line("ACL2025", "new"));

        FactReading before = await FactFolder.ReadAsync(_target.Root, Token);
        ImportReport report = await ImportAsync();

        before.Problems.Select(problem => (problem.Line, problem.Kind)).ShouldBe([(3, FactProblemKind.LeftOut)]);
        (report.Outcome, report.Papers.New).ShouldBe((ImportOutcome.Written, 1));
        (await FactsAsync()).Notes.Select(note => note.Slug).ShouldBe(["long", "new", "trail"]);
    }

    [Fact]
    public void A_text_with_half_a_character_is_made_whole_before_it_is_written()
    {
        KeyText.Text(" a\uD83D ").ShouldBe("a\uFFFD");
        KeyText.Key("\uD83D\uDE00").ShouldBe("\uD83D\uDE00");
        KeyText.PaperKey(" ACL2025 / x/ y ").ShouldBe("ACL2025/x/y");
        KeyText.PaperKey("ACL2025//y").ShouldBeNull();
    }

    private static string Line(string venue, string slug, string more = "") =>
        $$"""{"venue":"{{venue}}","area":"x",{{more}}"slug":"{{slug}}","title":"The {{slug}}"}""" + "\n";

    private async Task<FactSet> FactsAsync() => await new FolderWriter(_target.Root).ReadFactsAsync(Token);

    private Task<ImportReport> ImportAsync() =>
        Importer.RunAsync(new ImportRequest { Paths = [_sources.Root] }, new FolderWriter(_target.Root), new WorkMeter(), Token);
}
