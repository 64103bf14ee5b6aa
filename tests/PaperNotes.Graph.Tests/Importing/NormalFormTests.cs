using System.Text;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Folders;
using PaperNotes.Graph.Importing;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Tests.Importing;

/// <summary>Names as macOS writes them (decomposed) and as links and keyboards write them (composed) are one name.</summary>
public sealed class NormalFormTests : IDisposable
{
    private readonly SourceFolder _sources = new();
    private readonly SourceFolder _target = new();

    public void Dispose()
    {
        _sources.Dispose();
        _target.Dispose();
    }

    [Theory]
    [InlineData("g\u00F6del_agent")]
    [InlineData("\uD55C\uAD6D\uC5B4")]
    [InlineData("\u304C\u304F\u3057\u3085\u3046")]
    [InlineData("\u1EE3\u1E69")]
    public async Task A_link_in_one_form_finds_a_file_in_the_other(string slug)
    {
        foreach ((string file, string link, string area) in new[]
            {
                (NormalizationForm.FormD, NormalizationForm.FormC, "one"),
                (NormalizationForm.FormC, NormalizationForm.FormD, "two"),
            }.Select(pair => (slug.Normalize(pair.Item1), slug.Normalize(pair.Item2), pair.Item3)))
        {
            _sources.Write($"ACL2025/{area}/{file}.md", SourceFolder.Note);
            _sources.Write(
                $"ACL2025/{area}/linking.md",
                $"# Linking\n\n**会议**: ACL 2025\n\n## Related Papers\n- [\\[ACL 2025\\] Some Other Words]({link}.md)\n");
        }

        ImportReport report = await ImportAsync();

        FactSet facts = await FactsAsync();
        report.LinksPending.ShouldBe(0);
        facts.Notes.Where(note => note.Slug != "linking").Select(note => note.Key).ShouldBe([$"ACL2025/one/{slug}", $"ACL2025/two/{slug}"]);
        facts.Notes.SelectMany(note => note.Related).ShouldBe([$"ACL2025/one/{slug}", $"ACL2025/two/{slug}"]);
    }

    [Fact]
    public async Task Lines_in_both_forms_are_one_paper()
    {
        _sources.Write("a.jsonl", $"{Line("caf\u00E9")}\n{Line("cafe\u0301")}\n");

        await ImportAsync();

        (await FactsAsync()).Notes.ShouldHaveSingleItem().Key.ShouldBe("ACL2025/llm_nlp/caf\u00E9");
    }

    [Theory]
    [InlineData("# \uFEFFCo\u00ADoperation\u200B of Agents", "Cooperation of Agents")]
    [InlineData("# \uD83D\uDC69\u200D\uD83D\uDCBB Agents", "\uD83D\uDC69\u200D\uD83D\uDCBB Agents")]
    public void Marks_that_only_guide_the_layout_are_no_part_of_a_title(string heading, string title) =>
        Reader.Read("ACL2025/llm_nlp/a.md", $"{heading}\n\n**会议**: ACL 2025\n").Note().Facts.Title.ShouldBe(title);

    private static string Line(string slug) => $$"""{"slug":"{{slug}}","title":"T","venue":"ACL2025","area":"llm_nlp"}""";

    private Task<ImportReport> ImportAsync() =>
        Importer.RunAsync(
            new ImportRequest { Paths = [_sources.Root] },
            new FolderWriter(_target.Root),
            new WorkMeter(),
            TestContext.Current.CancellationToken);

    private async Task<FactSet> FactsAsync() => await new FolderWriter(_target.Root).ReadFactsAsync(TestContext.Current.CancellationToken);
}
