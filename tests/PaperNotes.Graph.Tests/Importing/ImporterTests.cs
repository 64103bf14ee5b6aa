using PaperNotes.Graph.Building;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Folders;
using PaperNotes.Graph.Importing;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Tests.Importing;

public sealed class ImporterTests : IDisposable
{
    private readonly SourceFolder sources = new();
    private readonly SourceFolder target = new();

    public void Dispose()
    {
        sources.Dispose();
        target.Dispose();
    }

    [Fact]
    public async Task The_same_import_twice_changes_nothing()
    {
        sources.Write("docs/ACL2025/llm_nlp/one.md", Note("FooBar: A Method", "## 一句话总结\n提出 FooBar。\n"));
        sources.Write("docs/ACL2025/llm_nlp/two.md", Note("Two", "## 实验\n| 方法 | 值 |\n| FooBar | 1 |\n"));

        ImportReport first = await ImportAsync();
        byte[] written = await File.ReadAllBytesAsync(FactsPath, TestContext.Current.CancellationToken);
        ImportReport second = await ImportAsync();

        (first.Outcome, first.Papers).ShouldBe((ImportOutcome.Written, new MergeCounts(2, 0, 0, 0)));
        (second.Outcome, second.Papers, second.Version).ShouldBe((ImportOutcome.Unchanged, new MergeCounts(0, 0, 2, 0), first.Version));
        (await File.ReadAllBytesAsync(FactsPath, TestContext.Current.CancellationToken)).ShouldBe(written);
        (await FactsAsync()).Notes[1].Baselines.ShouldBe(["FooBar"], "what one note proposes is known in the others");
    }

    [Theory]
    [InlineData("‘FooNet2’: A Method")]
    [InlineData("\\FooNet2: A Method")]
    [InlineData("[FooNet2: A Method](https://arxiv.org/abs/2501.01234)")]
    public async Task Quotes_brackets_and_marks_before_a_name_of_a_title_are_no_part_of_it(string title)
    {
        sources.Write("docs/ACL2025/llm_nlp/one.md", Note(title, "## 一句话总结\n提出 FooNet2。\n"));
        sources.Write("docs/ACL2025/llm_nlp/two.md", Note("Two", "## 实验\n|方法|值|\n|FooNet2|1|\n"));

        await ImportAsync();

        FactSet facts = await FactsAsync();
        facts.Notes[0].Methods.ShouldBe(["FooNet2"]);
        facts.Notes[1].Baselines.ShouldBe(["FooNet2"]);
    }

    [Fact]
    public async Task A_changed_note_updates_its_paper_and_only_that()
    {
        sources.Write("ACL2025/llm_nlp/one.md", Note("One"));
        sources.Write("ACL2025/llm_nlp/two.md", Note("Two"));
        await ImportAsync();
        sources.Write("ACL2025/llm_nlp/two.md", Note("Two, Revised"));

        ImportReport report = await ImportAsync();

        report.Papers.ShouldBe(new MergeCounts(0, 1, 1, 0));
        (await FactsAsync()).Notes.Select(note => note.Title).ShouldBe(["One", "Two, Revised"]);
    }

    [Fact]
    public async Task Pruning_removes_what_the_sources_have_no_more_of_their_venues_only()
    {
        sources.Write("ACL2025/llm_nlp/one.md", Note("One"));
        sources.Write("ACL2025/llm_nlp/two.md", Note("Two"));
        sources.Write("ICML2026/llm_nlp/three.md", Note("Three"));
        await ImportAsync();
        File.Delete(Path.Combine(sources.Root, "ACL2025/llm_nlp/two.md"));
        Directory.Delete(Path.Combine(sources.Root, "ICML2026"), recursive: true);

        ImportReport report = await ImportAsync(request => request with { Prune = true });

        report.Papers.ShouldBe(new MergeCounts(0, 0, 1, 1));
        (await FactsAsync()).Notes.Select(note => note.Title).ShouldBe(["One", "Three"]);
    }

    [Fact]
    public async Task A_dry_run_counts_and_writes_nothing()
    {
        sources.Write("ACL2025/llm_nlp/one.md", Note("One"));

        ImportReport report = await ImportAsync(request => request with { DryRun = true });

        (report.Outcome, report.Papers.New).ShouldBe((ImportOutcome.DryRun, 1));
        Directory.EnumerateFileSystemEntries(target.Root).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_strict_import_writes_nothing_where_anything_cannot_be_read()
    {
        sources.Write("ACL2025/llm_nlp/one.md", Note("One"));
        sources.Write("ACL2025/llm_nlp/two.md", "");

        (await ImportAsync(request => request with { Strict = true })).Outcome.ShouldBe(ImportOutcome.Refused);
        File.Exists(FactsPath).ShouldBeFalse();
        (await ImportAsync()).Outcome.ShouldBe(ImportOutcome.Written);
    }

    [Fact]
    public async Task A_page_never_overwrites_what_a_note_says_and_a_note_replaces_what_only_a_page_said()
    {
        sources.Write("ACL2025/llm_nlp/short_slug.md", Note("Known Paper"));
        await ImportAsync();
        string page = sources.Write(
            "ACL2025.llm_nlp.txt", "NLP¶\n💬 ACL2025 · 2 paper notes\n- Known Paper\n-\nOf the page.\n- New Paper: Title\n-\nNew.\n");

        await ImportAsync(request => request with { Paths = [page] });
        IReadOnlyList<NoteFacts> listed = (await FactsAsync()).Notes;
        sources.Write("ACL2025/llm_nlp/new_paper.md", Note("New Paper: Title"));
        ImportReport report = await ImportAsync(request => request with { Paths = [Path.Combine(sources.Root, "ACL2025")] });

        (report.ListedReplaced, report.Papers.Removed).ShouldBe((1, 0), "a paper that got its note is not removed");
        listed.Select(note => (note.Key, note.Keywords.Count, note.Summary)).ShouldBe([
            ("ACL2025/llm_nlp/new_paper_title", 0, "New."), ("ACL2025/llm_nlp/short_slug", 2, "Of the page.")]);
        (await FactsAsync()).Notes.Select(note => note.Slug).ShouldBe(["new_paper", "short_slug"]);
    }

    [Fact]
    public async Task Related_links_find_renamed_notes_by_title_and_wait_for_missing_ones()
    {
        sources.Write(
            "ACL2025/llm_nlp/one.md",
            Note("One", "## Related Papers\n- [\\[ACL 2025\\] Two](old_name.md)\n- [\\[ACL 2025\\] Three](three.md)\n"));
        sources.Write("ACL2025/llm_nlp/two.md", Note("Two"));

        ImportReport report = await ImportAsync();

        report.LinksPending.ShouldBe(1);
        (await FactsAsync()).Notes[0].Related.ShouldBe(["ACL2025/llm_nlp/two", "ACL2025/llm_nlp/three"]);
    }

    [Fact]
    public async Task A_Chinese_keyword_and_the_English_name_beside_it_are_one_concept()
    {
        sources.Write("ACL2025/llm_nlp/one.md", "# One\n\n**会议**: ACL 2025\n**关键词**: 视觉提示(Visual Prompting), 大语言模型(LLM)\n");
        sources.Write("ACL2025/llm_nlp/two.md", "# Two\n\n**会议**: ACL 2025\n**关键词**: visual prompting, 视觉提示, LLM\n");

        await ImportAsync();

        GraphContent content = GraphBuilder.Build(await FactsAsync());
        content.Concepts.Where(concept => concept.Kind == ConceptKind.Keyword)
            .Select(concept => string.Join('|', concept.Aliases.Append(concept.Name).Order(StringComparer.Ordinal)))
            .ShouldBe(["visual prompting|视觉提示|视觉提示(Visual Prompting)", "LLM|大语言模型(LLM)"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("编码器用 QuxNet-3 的图像塔。", true)]
    [InlineData("| 方法 | FID ↓ | QuxNet-3 ↑ |", false)]
    [InlineData("QuxNet-3 score 上升。", false)]
    [InlineData("QuxNet-3-Score 上升。", false)]
    [InlineData("与文本的 QuxNet-3 相似度上升。", false)]
    public async Task What_a_model_measures_is_no_use_of_it(string line, bool isUsed)
    {
        sources.Write("known.jsonl", """{"venue":"ACL2024","area":"llm_nlp","slug":"known","title":"Known","models":["QuxNet-3"]}""");
        sources.Write("docs/ACL2025/llm_nlp/one.md", Note("One", $"## 实验\n{line}\n"));

        await ImportAsync();

        (await FactsAsync()).Notes.Single(note => note.Slug == "one").Models.ShouldBe(isUsed ? ["QuxNet-3"] : []);
    }

    [Fact]
    public async Task A_second_import_says_that_the_first_holds_the_folder()
    {
        sources.Write("ACL2025/llm_nlp/one.md", Note("One"));
        await using IAsyncDisposable held = await new FolderWriter(target.Root).LockAsync(
            TimeSpan.Zero, null, TestContext.Current.CancellationToken);

        GraphStoreException refused = await Should.ThrowAsync<GraphStoreException>(() =>
            ImportAsync(request => request with { Wait = TimeSpan.Zero }));

        refused.Fault.ShouldBe(GraphStoreFault.Locked);
        File.Exists(FactsPath).ShouldBeFalse();
    }

    [Fact]
    public async Task An_import_that_waits_says_for_whom()
    {
        sources.Write("ACL2025/llm_nlp/one.md", Note("One"));
        WorkMeter meter = new();
        IAsyncDisposable held = await new FolderWriter(target.Root).LockAsync(TimeSpan.Zero, null, TestContext.Current.CancellationToken);

        Task<ImportReport> import = Importer.RunAsync(
            new ImportRequest { Paths = [sources.Root], Wait = TimeSpan.FromMinutes(1) },
            new FolderWriter(target.Root),
            meter,
            TestContext.Current.CancellationToken
        );
        while (meter.Doing != "waiting for the target: Another import is writing to it")
        {
            import.IsCompleted.ShouldBeFalse();
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        await held.DisposeAsync();
        (await import).Outcome.ShouldBe(ImportOutcome.Written);
    }

    [Fact]
    public async Task A_full_disk_leaves_the_old_graph()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs /dev/full, a disk that is always full");
        sources.Write("ACL2025/llm_nlp/one.md", Note("One"));
        await ImportAsync();
        byte[] before = await File.ReadAllBytesAsync(FactsPath, TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(FactsPath + ".new", "/dev/full");
        sources.Write("ACL2025/llm_nlp/two.md", Note("Two"));

        GraphStoreException refused = await Should.ThrowAsync<GraphStoreException>(() => ImportAsync());

        (refused.Fault, refused.Message.Contains(target.Root, StringComparison.Ordinal)).ShouldBe((GraphStoreFault.Data, true));
        (await File.ReadAllBytesAsync(FactsPath, TestContext.Current.CancellationToken)).ShouldBe(before);
    }

    [Fact]
    public async Task An_import_that_is_refused_the_target_ends_though_its_notes_are_being_read()
    {
        for (int i = 0; i < 600; i++)
        {
            sources.Write($"ACL2025/llm_nlp/note{i}.md", Note($"Note {i}"));
        }

        await using IAsyncDisposable held = await new FolderWriter(target.Root).LockAsync(
            TimeSpan.Zero, null, TestContext.Current.CancellationToken);

        Task<ImportReport> import = ImportAsync(request => request with { Wait = TimeSpan.FromMilliseconds(300) });
        GraphStoreException refused = await Should.ThrowAsync<GraphStoreException>(() =>
            import.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));

        (refused.Fault, File.Exists(FactsPath)).ShouldBe((GraphStoreFault.Locked, false));
    }

    private string FactsPath => Path.Combine(target.Root, "facts.jsonl");

    private static string Note(string title, string more = "") => $"# {title}\n\n**会议**: ACL 2025\n**关键词**: one, two\n\n{more}";

    private async Task<FactSet> FactsAsync() => await new FolderWriter(target.Root).ReadFactsAsync(TestContext.Current.CancellationToken);

    private Task<ImportReport> ImportAsync(Func<ImportRequest, ImportRequest>? change = null)
    {
        ImportRequest request = new() { Paths = [sources.Root] };
        return Importer.RunAsync(
            change?.Invoke(request) ?? request, new FolderWriter(target.Root), new WorkMeter(), TestContext.Current.CancellationToken);
    }
}
