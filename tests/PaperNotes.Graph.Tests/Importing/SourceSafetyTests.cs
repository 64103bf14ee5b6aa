using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using PaperNotes.Graph.Importing;

namespace PaperNotes.Graph.Tests.Importing;

public sealed class SourceSafetyTests : IDisposable
{
    private const string Line = """{"slug":"s","title":"T","venue":"ACL2025","area":"llm_nlp","keywords":["a"]}""";

    private readonly SourceFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Paths_that_lead_out_of_an_archive_and_links_are_not_read()
    {
        string archive = folder.TarGz(
            "a.tar.gz",
            SourceFolder.Entry("repo-1a2b3c/docs/ACL2025/llm_nlp/good.md", SourceFolder.Note),
            SourceFolder.Entry("repo/../../ACL2025/llm_nlp/evil.md", SourceFolder.Note),
            SourceFolder.Entry("/ACL2025/llm_nlp/absolute.md", SourceFolder.Note),
            new PaxTarEntry(TarEntryType.SymbolicLink, "docs/ACL2025/llm_nlp/link.md") { LinkName = "/etc/passwd" });

        ReadSources read = await Reader.ReadAsync(archive);

        read.Notes.ShouldHaveSingleItem().Facts.Key.ShouldBe("ACL2025/llm_nlp/good");
        read.Problems.Select(problem => problem.ToString()).ShouldBe([
            $"{archive}!repo/../../ACL2025/llm_nlp/evil.md: its path leads outside of the archive",
            $"{archive}!/ACL2025/llm_nlp/absolute.md: its path leads outside of the archive",
        ]);
        read.Skipped.ShouldBe([KeyValuePair.Create("a link, not followed", 1)]);
    }

    [Fact]
    public async Task A_zip_is_read_like_the_folder_it_holds()
    {
        string archive = folder.Zip(
            "a.zip", ("repo/docs/ACL2025/llm_nlp/a.md", Encoding.UTF8.GetBytes(SourceFolder.Note)), ("repo/src/x.py", "1"u8.ToArray()));

        ReadSources read = await Reader.ReadAsync(archive);

        read.Notes.ShouldHaveSingleItem().File.ShouldBe($"{archive}!repo/docs/ACL2025/llm_nlp/a.md");
        read.Skipped.ShouldBe([KeyValuePair.Create("another kind of file", 1)]);
    }

    [Fact]
    public async Task A_bomb_is_stopped_and_what_stands_beside_it_is_read()
    {
        string bomb = folder.Write("bomb.jsonl.gz", SourceFolder.Gzip(new byte[256 * 1024 * 1024].AsSpan().ToArray()[..]));
        byte[] spaces = new byte[128 * 1024 * 1024];
        Array.Fill(spaces, (byte)' ');
        string text = folder.Write("bomb.md.gz", SourceFolder.Gzip(spaces));
        folder.Write("docs/ACL2025/llm_nlp/a.md", SourceFolder.Note);

        ReadSources read = await Reader.ReadAsync(folder.Root);

        read.Notes.Count.ShouldBe(1);
        read.Skipped.ShouldBe([KeyValuePair.Create("not text", 1)], $"zeros are no text: {bomb}");
        read.Problems.ShouldHaveSingleItem().ToString().ShouldBe($"{text}: is larger than 8 MiB");
    }

    [Fact]
    public async Task A_line_beyond_all_measure_is_named_and_the_lines_around_it_are_read()
    {
        byte[] endless = new byte[200 * 1024 * 1024];
        Array.Fill(endless, (byte)'x');
        string file = folder.Write(
            "a.jsonl",
            [
                .. Encoding.UTF8.GetBytes(Line + "\n"),
                .. endless,
                .. Encoding.UTF8.GetBytes("\n" + Line.Replace("\"s\"", "\"t\"", StringComparison.Ordinal)),
            ]);

        ReadSources read = await Reader.ReadAsync(file);

        read.Facts.Sum(facts => facts.Notes.Count).ShouldBe(2);
        read.Problems.ShouldHaveSingleItem().ToString().ShouldBe($"{file}:2: the line is longer than 16 MiB");
    }

    [Fact]
    public async Task Of_a_cut_off_archive_what_comes_before_is_read()
    {
        string whole = folder.TarGz(
            "whole.tar.gz",
            [
                .. Enumerable.Range(0, 200)
                    .Select(i =>
                        SourceFolder.Entry(
                            $"docs/ACL2025/llm_nlp/n{i}.md", SourceFolder.Note + Convert.ToBase64String(Guid.NewGuid().ToByteArray()))),
            ]
        );
        byte[] bytes = File.ReadAllBytes(whole);
        File.Delete(whole);
        string cut = folder.Write("cut.tar.gz", bytes[..(bytes.Length / 2)]);

        ReadSources read = await Reader.ReadAsync(cut);

        read.Notes.Count.ShouldBeInRange(10, 190);
        read.Problems[^1].ToString().ShouldContain($"{cut}");
        read.Problems[^1].Reason.ShouldContain("cut off");
    }

    [Fact]
    public async Task Of_a_cut_off_data_set_the_whole_lines_are_read_and_the_cut_is_named()
    {
        using MemoryStream packed = new();
        using GZipStream gzip = new(packed, CompressionLevel.Fastest);
        gzip.Write(Encoding.UTF8.GetBytes($"{Line}\n"));
        // What is packed so far unpacks to one whole line: only the missing end tells that there was more.
        gzip.Flush();
        string file = folder.Write("a.jsonl.gz", packed.ToArray());

        ReadSources read = await Reader.ReadAsync(file);

        read.Facts.Sum(facts => facts.Notes.Count).ShouldBe(1);
        read.Problems.ShouldHaveSingleItem().ToString().ShouldBe($"{file}: is damaged or cut off; what comes before is read");
    }

    [Fact]
    public async Task Text_that_is_not_UTF_8_is_named_by_its_line()
    {
        string file = folder.Write("ACL2025/llm_nlp/a.md", [.. "# T\n\nbad "u8, 0xC3, 0x28, .. "\n"u8]);

        ReadSources read = await Reader.ReadAsync(file);

        read.Notes.ShouldBeEmpty();
        read.Problems.ShouldHaveSingleItem().ToString().ShouldBe($"{file}:3: is not UTF-8");
    }

    [Fact]
    public async Task A_bad_line_of_a_data_set_is_named_and_the_others_are_read()
    {
        string file = folder.Write("a.jsonl", $"{Line}\nnonsense\n\n{{\"slug\":\"x\"}}\n");

        ReadSources read = await Reader.ReadAsync(file);

        read.Facts.Sum(facts => facts.Notes.Count).ShouldBe(1);
        read.Problems.Select(problem => problem.Line).ShouldBe([2, 4]);
    }

    [Fact]
    public async Task A_folder_without_notes_holds_nothing()
    {
        folder.Write("src/a.py", "1");
        folder.Write("README.md", "# Words");

        (await Reader.ReadAsync(folder.Root)).IsEmpty.ShouldBeTrue();
    }
}
