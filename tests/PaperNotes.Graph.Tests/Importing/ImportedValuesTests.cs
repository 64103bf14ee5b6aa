using PaperNotes.Graph.Building;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Folders;
using PaperNotes.Graph.Importing;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Tests.Importing;

public sealed class ImportedValuesTests : IDisposable
{
    private readonly SourceFolder sources = new();
    private readonly SourceFolder target = new();

    public void Dispose()
    {
        sources.Dispose();
        target.Dispose();
    }

    [Theory]
    [InlineData(
        "ACL2025.llm_pretraining.txt",
        "📚 Pretraining¶\n💬 ACL2025 · 1 paper notes\n\n🔥 Top topics: LLM ×1\n\n\"Excuse me\": R&D for LLMs\nSum of it.\n")]
    [InlineData(
        "ACL2025.llm_pretraining.md",
        "# 📚 Pretraining\n\n**💬 ACL2025** · **1** paper notes\n\n**[&#34;Excuse me&#34;: R&amp;D for LLMs](34excuse_me.md)**\n\n:   Sum of it.\n"
    )]
    [InlineData(
        "ACL2025.llm_pretraining.md",
        "# 📚 Pretraining\n\n**💬 ACL2025** · **1** paper notes\n\n**[&#34;Excuse me&#34;: R&amp;D for LLMs](excuse_me_rd.md)**\n\n:   Sum of it.\n"
    )]
    [InlineData(
        "page.html",
        "<html><body><article><h1>Pretraining</h1><p>ACL2025 · 1 paper notes</p><dl><dt><a href=\"/ACL2025/llm_pretraining/excuse_me/\">&quot;Excuse me&quot;: R&amp;D for LLMs</a></dt><dd>Sum of it.</dd></dl></article></body></html>"
    )]
    public async Task The_line_of_an_area_page_finds_its_paper_whatever_spells_its_title(string name, string page)
    {
        sources.Write(
            "docs/ACL2025/llm_pretraining/34excuse_me.md",
            "# &#34;Excuse me&#34;: R&amp;D for LLMs\n\n**Keywords**: alpha widgets, beta gadgets\n");
        sources.Write(name, page);

        await ImportAsync();

        NoteFacts note = (await FactsAsync()).Notes.ShouldHaveSingleItem();
        (note.Key, note.Title, note.Summary).ShouldBe(("ACL2025/llm_pretraining/34excuse_me", "\"Excuse me\": R&D for LLMs", "Sum of it."));
    }

    [Fact]
    public async Task What_a_browser_showed_is_decoded_no_second_time()
    {
        sources.Write(
            "page.html",
            "<html><body><article><h1>Pretraining</h1><p>ACL2025 · 1 paper notes</p><dl><dt><a href=\"/ACL2025/llm_pretraining/a/\">The entity &amp;lt; of HTML</a></dt><dd>S.</dd></dl></article></body></html>"
        );

        await ImportAsync();

        (await FactsAsync()).Notes.ShouldHaveSingleItem().Title.ShouldBe("The entity &lt; of HTML");
    }

    [Fact]
    public async Task A_value_that_means_nothing_is_a_problem_by_file_and_line_and_its_paper_is_imported()
    {
        string file = sources.Write("data.jsonl", """
            {"slug":"a","title":"A","venue":"ACL2025","area":"x","note_date":"2025-02-30"}
            {"slug":"b","title":"B","venue":"ACL2025","area":"x","arxiv":"garbage"}
            {"slug":"c","title":"C","venue":"ACL2025","area":"x","code":"javascript:alert(1)"}
            """);

        ImportReport report = await ImportAsync();
        ImportReport strict = await ImportAsync(request => request with { Strict = true });

        report.Papers.New.ShouldBe(3);
        report.Problems.Select(problem => problem.ToString()).ShouldBe([
            $"{file}:1: note_date '2025-02-30' is no day and was left out",
            $"{file}:2: arxiv 'garbage' is no arXiv id and was left out",
            $"{file}:3: code 'javascript:alert(1)' is no http or https address of up to 2,048 characters and was left out",
        ]);
        strict.Outcome.ShouldBe(ImportOutcome.Refused);
        (await FactFolder.ReadAsync(target.Root, TestContext.Current.CancellationToken)).Problems.ShouldBeEmpty(
            "what was left out was not written");
    }

    [Fact]
    public async Task A_data_folder_of_an_older_version_is_read_like_any_other_source_and_mended_by_the_next_import()
    {
        target.Write("facts.jsonl", """
            {"slug":"a","title":"A","venue":"acl 2025","area":"x","arxiv":"https://arxiv.org/abs/2501.01234v2","code":"javascript:alert(1)","note_date":"2025-13-01"}
            {"slug":"b","title":"B","venue":"ACL2025","area":"x","code":"github.com/a/b"}

            """);
        sources.Write("ACL2025/x/c.md", SourceFolder.Note);

        FactReading before = await FactFolder.ReadAsync(target.Root, TestContext.Current.CancellationToken);
        await ImportAsync();

        before.Problems.Select(problem => problem.ToString()).ShouldBe([
            "facts.jsonl:1: code 'javascript:alert(1)' is no http or https address of up to 2,048 characters and was left out",
            "facts.jsonl:1: note_date '2025-13-01' is no day and was left out",
        ]);
        before.Loss.ShouldBeNull("the facts were read");
        FactReading after = await FactFolder.ReadAsync(target.Root, TestContext.Current.CancellationToken);
        after.Problems.ShouldBeEmpty();
        after.Facts.Notes.Select(note => (note.Key, note.Arxiv, note.Code, note.NoteDate)).ShouldBe([
            ("ACL2025/x/a", "2501.01234", null, null),
            ("ACL2025/x/b", null, "https://github.com/a/b", null),
            ("ACL2025/x/c", null, null, null),
        ]);
    }

    [Fact]
    public async Task Old_ids_with_and_without_a_subject_class_are_one_paper()
    {
        sources.Write("data.jsonl", """
            {"slug":"short","title":"A","venue":"ACL2025","area":"x","arxiv":"cs/0112017"}
            {"slug":"longer","title":"A","venue":"ACL2025","area":"x","arxiv":"cs.AI/0112017v1"}
            """);

        await ImportAsync();

        Paper paper = GraphBuilder.Build(await FactsAsync()).Papers.ShouldHaveSingleItem();
        (paper.ArxivId, paper.Key.Value).ShouldBe(("cs/0112017", "ACL2025/x/longer"));
        paper.Aliases.ShouldBe(["ACL2025/x/short"]);
    }

    [Theory]
    [InlineData("ACL 2025")]
    [InlineData("acl2025")]
    [InlineData(" ACL 2025 (Findings) ")]
    public async Task A_venue_is_one_whoever_names_it(string venue)
    {
        sources.Write("one.md", "# One\n\n**Area**: x\n**Keywords**: k\n");
        sources.Write("page.txt", "📚 Pretraining¶\n💬 ICML2026 · 1 paper notes\n\n🔥 Top topics: LLM ×1\n\nTwo\nSum of it.\n");
        sources.Write("data.jsonl", $$"""{"slug":"three","title":"Three","venue":"{{venue.Trim()}}","area":"x"}""");

        await ImportAsync(request => request with { Venue = venue, Area = "x" });

        FactSet facts = await FactsAsync();
        facts.Notes.Select(note => note.Venue).Distinct().ShouldBe(["ACL2025"]);
        facts.Notes.Count.ShouldBe(3);
        facts.Pages.ShouldHaveSingleItem().Venue.ShouldBe("ACL2025");
    }

    [Fact]
    public async Task Papers_are_counted_as_the_graph_has_them_and_merged_notes_by_themselves()
    {
        sources.Write("ACL2025/x/one.md", Note("One", "2501.00001"));
        sources.Write("ACL2025/x/one_again.md", Note("One", "2501.00001"));
        sources.Write("ACL2025/x/two.md", Note("Two", "2501.00002"));

        ImportReport first = await ImportAsync();
        ImportReport second = await ImportAsync();
        sources.Write("ACL2025/x/two_with_a_longer_name.md", Note("Two", "2501.00002"));
        sources.Write("ACL2025/x/three.md", Note("Three", "2501.00003"));
        ImportReport third = await ImportAsync();

        (first.Papers, first.PapersMerged).ShouldBe((new MergeCounts(2, 0, 0, 0), 1));
        (second.Papers, second.PapersMerged).ShouldBe((new MergeCounts(0, 0, 2, 0), 1));
        (third.Papers, third.PapersMerged).ShouldBe((new MergeCounts(1, 1, 1, 0), 2));
        GraphBuilder.Build(await FactsAsync()).Papers.Count.ShouldBe(3);
    }

    private static string Note(string title, string arxiv) =>
        $"# {title}\n\n**Conference**: ACL 2025\n**arXiv**: {arxiv}\n**Keywords**: k\n";

    private async Task<ImportReport> ImportAsync(Func<ImportRequest, ImportRequest>? with = null)
    {
        ImportRequest request = new() { Paths = [sources.Root], Today = new DateOnly(2026, 1, 2) };
        return await Importer.RunAsync(
            with is null ? request : with(request), new FolderWriter(target.Root), new WorkMeter(), TestContext.Current.CancellationToken);
    }

    private async Task<FactSet> FactsAsync() => (await FactFolder.ReadAsync(target.Root, TestContext.Current.CancellationToken)).Facts;
}
