using System.Text;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Folders;
using PaperNotes.Graph.Generating;
using PaperNotes.Graph.Importing;
using PaperNotes.Graph.Stores;
using PaperNotes.Graph.Tests.Importing;

namespace PaperNotes.Graph.Tests.Facts;

/// <summary>A file of facts that lost its end, or was changed, is told from a whole one.</summary>
public sealed class SealTests : IDisposable
{
    private readonly SourceFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_first_and_the_last_line_say_how_many_facts_there_are()
    {
        string[] lines = (await TextAsync(1)).Split('\n');

        lines[0].ShouldBe("""{"begin":{"facts":1}}""");
        lines[2].ShouldMatch("""^\{"end":\{"facts":1,"sha256":"[0-9a-f]{64}"\}\}$""");
        lines[3..].ShouldBe([""]);
    }

    [Fact]
    public async Task A_file_cut_at_any_byte_is_damaged_and_nothing_is_imported_over_it()
    {
        byte[] whole = Encoding.UTF8.GetBytes(await TextAsync(3));
        for (int length = 0; length < whole.Length - 1; length++)
        {
            _folder.Write(FactFolder.FactsFile, whole[..length]);
            FactReading reading = await FactFolder.ReadAsync(_folder.Root, Token);

            (reading.Loss is not null, reading.IsSealed).ShouldBe((true, false), $"{length} bytes");
            await Should.ThrowAsync<GraphStoreException>(async () => await new FolderWriter(_folder.Root).ReadFactsAsync(Token));
        }
    }

    [Fact]
    public async Task What_lost_its_end_says_how_much_is_there_and_what_to_do()
    {
        string[] lines = (await TextAsync(3)).Split('\n');
        _folder.Write(FactFolder.FactsFile, string.Join('\n', lines[..3]) + "\n");

        FactReading reading = await FactFolder.ReadAsync(_folder.Root, Token);

        reading.Damage!.ToString().ShouldBe("facts.jsonl: has lost its end (2 of 3 facts are there): put a whole copy in its place");
    }

    [Fact]
    public async Task An_empty_file_of_facts_is_damaged()
    {
        _folder.Write(FactFolder.FactsFile, "");

        (await FactFolder.ReadAsync(_folder.Root, Token)).Damage!.ToString().ShouldBe(
            "facts.jsonl: is empty, which no import writes: put a whole copy in its place, or remove it to begin anew");
    }

    [Fact]
    public async Task A_file_without_facts_that_says_so_is_whole()
    {
        _folder.Write(FactFolder.FactsFile, await TextAsync(0));

        FactReading reading = await FactFolder.ReadAsync(_folder.Root, Token);

        (reading.IsSealed, reading.Problems.Count, reading.Facts.Notes.Count).ShouldBe((true, 0, 0));
    }

    [Theory]
    [InlineData("\n", "\r\n")]
    [InlineData("{\"begin\"", "\uFEFF{\"begin\"")]
    [InlineData("\n{\"end\"", "\n\n{\"end\"")]
    public async Task Line_breaks_and_marks_of_other_systems_damage_nothing(string written, string changed)
    {
        _folder.Write(FactFolder.FactsFile, (await TextAsync(2)).Replace(written, changed, StringComparison.Ordinal));

        FactReading reading = await FactFolder.ReadAsync(_folder.Root, Token);

        (reading.IsSealed, reading.Problems.Count, reading.Facts.Notes.Count).ShouldBe((true, 0, 2));
    }

    [Fact]
    public async Task A_line_changed_by_hand_is_told_with_how_to_keep_it()
    {
        string changed = (await TextAsync(2)).Replace("\"title\":\"", "\"title\":\"New ", StringComparison.Ordinal);
        _folder.Write(FactFolder.FactsFile, changed);

        FactReading told = await FactFolder.ReadAsync(_folder.Root, Token);
        _folder.Write(FactFolder.FactsFile, string.Join('\n', changed.Split('\n')[1..^2]) + "\n");
        FactReading kept = await FactFolder.ReadAsync(_folder.Root, Token);

        told.Damage!.Reason.ShouldBe(
            "is not as it was written: put a whole copy in its place, or, if it was changed on purpose, remove its lines that begin with {\"begin\" and {\"end\""
        );
        (kept.Problems.Count, kept.Facts.Notes.Count).ShouldBe((0, 2));
    }

    [Theory]
    [InlineData("begin")]
    [InlineData("end")]
    public async Task A_count_that_is_not_that_of_the_lines_is_told(string mark)
    {
        string changed = (await TextAsync(2)).Replace($"{{\"{mark}\":{{\"facts\":2", $"{{\"{mark}\":{{\"facts\":3", StringComparison.Ordinal);
        _folder.Write(FactFolder.FactsFile, changed);

        (await FactFolder.ReadAsync(_folder.Root, Token)).Damage!.Reason.ShouldStartWith("is not as it was written");
    }

    [Fact]
    public async Task Files_joined_one_behind_the_other_are_whole_and_the_later_note_counts()
    {
        string changed = await TextAsync(2, note => note with { Title = "Later" });
        _folder.Write(FactFolder.FactsFile, await TextAsync(3) + changed);

        FactReading reading = await FactFolder.ReadAsync(_folder.Root, Token);
        _folder.Write(FactFolder.FactsFile, await TextAsync(3) + changed[..(changed.Length / 2)]);
        FactReading half = await FactFolder.ReadAsync(_folder.Root, Token);

        (reading.IsSealed, reading.Loss, reading.Facts.Notes.Count(note => note.Title == "Later")).ShouldBe((true, null, 2));
        half.Damage!.Reason.ShouldStartWith("has lost its end");
    }

    [Fact]
    public async Task Lines_below_the_last_are_not_taken_for_a_part_of_the_file()
    {
        _folder.Write(FactFolder.FactsFile, await TextAsync(1) + """{"venue":"ACL2025","area":"x","slug":"s","title":"T"}""");

        (await FactFolder.ReadAsync(_folder.Root, Token)).Damage!.Reason
            .ShouldBe("has lines below the line that ends it; import them from a file of their own");
    }

    [Fact]
    public async Task A_packed_file_that_lost_its_end_is_damaged()
    {
        byte[] packed = SourceFolder.Gzip(Encoding.UTF8.GetBytes(await TextAsync(40)));
        _folder.Write("all.jsonl.gz", packed[..(packed.Length / 2)]);

        (await FactFolder.ReadAsync(_folder.Root, Token)).Damage.ShouldNotBeNull();
    }

    [Fact]
    public async Task Lines_that_people_write_need_no_last_line()
    {
        _folder.Write("mine.jsonl", """{"venue":"ACL2025","area":"x","slug":"s","title":"T"}""");

        FactReading reading = await FactFolder.ReadAsync(_folder.Root, Token);

        (reading.Problems.Count, reading.Facts.Notes.Count).ShouldBe((0, 1));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_import_of_an_export_that_lost_its_end_names_it_and_strict_refuses(bool strict)
    {
        string[] lines = (await TextAsync(3)).Split('\n');
        string cut = _folder.Write("cut/all.jsonl", string.Join('\n', lines[..3]) + "\n");

        ImportReport report = await Importer.RunAsync(
            new ImportRequest { Paths = [cut], Strict = strict },
            new FolderWriter(Path.Combine(_folder.Root, "data")),
            new WorkMeter(),
            Token
        );

        report.Problems.Select(problem => problem.ToString())
            .ShouldBe([$"{cut}: has lost its end (2 of 3 facts are there): put a whole copy in its place"]);
        report.Outcome.ShouldBe(strict ? ImportOutcome.Refused : ImportOutcome.Written);
    }

    [Fact]
    public async Task The_lines_of_a_file_as_one_array_are_read_too()
    {
        string array = _folder.Write("array/all.json", $"[{string.Join(",\n", (await TextAsync(3)).TrimEnd('\n').Split('\n'))}]");

        ImportReport report = await Importer.RunAsync(
            new ImportRequest { Paths = [array] }, new FolderWriter(Path.Combine(_folder.Root, "data")), new WorkMeter(), Token);

        (report.ProblemCount, report.Papers.New).ShouldBe((0, 3));
    }

    private static async Task<string> TextAsync(int notes, Func<NoteFacts, NoteFacts>? change = null)
    {
        using MemoryStream stream = new();
        FactSet facts = new() { Notes = [.. Corpus.Notes(notes, 1).Select(note => change?.Invoke(note) ?? note)] };
        await FactFile.WriteAsync(facts, stream, null, Token);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
