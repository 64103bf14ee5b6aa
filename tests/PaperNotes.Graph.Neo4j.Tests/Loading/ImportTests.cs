using CsCheck;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing;
using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Stores;
using PaperNotes.Graph.Testing;
using PaperNotes.Graph.Testing.Neo4j;

namespace PaperNotes.Graph.Neo4j.Tests.Loading;

/// <summary>Imports of files into the database, as the command does them.</summary>
public sealed class ImportTests(Neo4jServer server) : IDisposable
{
    private readonly DirectoryInfo _sources = Directory.CreateTempSubdirectory("papernotes-import-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _sources.Delete(recursive: true);

    [Fact]
    public async Task The_same_import_twice_changes_nothing()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        Write("one", "two");
        ImportReport first = await ImportAsync(graph, prune: false);
        (GraphPointer pointer, string inventory) = await graph.ReadAsync(Token);

        ImportReport second = await ImportAsync(graph, prune: false);

        (first.Outcome, second.Outcome, second.Version).ShouldBe((ImportOutcome.Written, ImportOutcome.Unchanged, first.Version));
        (GraphPointer after, string found) = await graph.ReadAsync(Token);
        (after.Load, after.Stats.Version, found).ShouldBe((pointer.Load, first.Version, inventory));
    }

    [Fact]
    public async Task A_paper_gone_from_the_source_stays_without_prune_and_goes_with_it()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        Write("one", "two");
        await ImportAsync(graph, prune: false);
        Write("one");

        ImportReport kept = await ImportAsync(graph, prune: false);
        int before = (await graph.PointerAsync(Token))!.Stats[NodeKind.Paper];
        ImportReport pruned = await ImportAsync(graph, prune: true);

        (kept.Papers, before).ShouldBe((new MergeCounts(0, 0, 1, 0), 2));
        pruned.Papers.ShouldBe(new MergeCounts(0, 0, 1, 1));
        (await graph.PointerAsync(Token))!.Stats[NodeKind.Paper].ShouldBe(1);
        (await graph.Writer.ReadFactsAsync(Token)).Notes.Select(note => note.Slug).ShouldBe(["one"]);
    }

    [Fact]
    public async Task A_name_that_no_index_takes_is_named_and_its_paper_is_written()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        File.WriteAllText(
            Path.Combine(_sources.FullName, "notes.jsonl"),
            $$"""{"venue":"ACL2025","area":"llm_nlp","slug":"one","title":"{{new string('t', 9000)}}","keywords":["{{new string('k', 9000)}}","both"]}"""
        );

        ImportReport report = await ImportAsync(graph, prune: false);

        report.Problems.Select(problem => (problem.Line, problem.Reason)).ShouldBe(
            [(1, $"keyword '{new string('k', 40)}…' is longer than 1,024 bytes, or its key than 4,096, and was left out")]);
        (await graph.Writer.ReadFactsAsync(Token)).Notes.Single().Keywords.ShouldBe(["both"]);
        (await graph.PointerAsync(Token))!.Stats[NodeKind.Paper].ShouldBe(1);
    }

    [Fact]
    public async Task Names_and_keys_of_the_greatest_length_are_written()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        (string key, string symbols) = (new string('k', KeyText.MaxBytes), new string('∞', KeyText.MaxBytes / 9));
        File.WriteAllText(
            Path.Combine(_sources.FullName, "notes.jsonl"),
            $$"""{"venue":"{{key}}","area":"{{key}}","slug":"{{key}}","title":"T","keywords":["{{key}}","{{symbols}}"],"authors":["{{key}}"]}"""
        );

        ImportReport report = await ImportAsync(graph, prune: false);

        (report.ProblemCount, report.Outcome).ShouldBe((0, ImportOutcome.Written));
        (await graph.PointerAsync(Token))!.Stats.Version.ShouldBe(report.Version);
    }

    [Fact]
    public Task Lines_of_any_kind_are_read_back_as_they_were_accepted() => HostileFacts.Lines.SampleAsync(
        async lines =>
        {
            using LoadedGraph graph = await LoadedGraph.NewAsync(server);
            File.WriteAllText(Path.Combine(_sources.FullName, "notes.jsonl"), string.Join('\n', lines));
            ImportReport first = await ImportAsync(graph, prune: false);
            if (first.Outcome == ImportOutcome.Nothing)
            {
                return;
            }

            FactSet kept = await graph.Writer.ReadFactsAsync(Token);
            ImportReport second = await ImportAsync(graph, prune: false);

            GraphBuilder.Build(kept).Version.ShouldBe(first.Version);
            (second.Outcome, second.Version, second.Papers.New).ShouldBe((ImportOutcome.Unchanged, first.Version, 0));
        },
        iter: 8,
        threads: 1);

    [Fact]
    public async Task Facts_that_are_not_all_that_was_written_are_refused()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        Write("one", "two");
        await ImportAsync(graph, prune: false);
        await graph.Runner.RunAsync(
            new CypherStatement(
                "MATCH (g:Graph {name: $graph}) SET g.facts = $facts",
                new Dictionary<string, object?> { ["graph"] = graph.Options.Graph, ["facts"] = new string('0', 64) },
                CypherAccess.Write),
            Token);

        GraphStoreException refused = await Should.ThrowAsync<GraphStoreException>(async () => await graph.Writer.ReadFactsAsync(Token));

        refused.Message.ShouldBe(
            "The facts kept in the database cannot be read (they are not all that was written); import into an empty database.");
    }

    private void Write(params string[] slugs) =>
        File.WriteAllLines(
            Path.Combine(_sources.FullName, "notes.jsonl"),
            slugs.Select(slug =>
                $$"""{"venue":"ACL2025","area":"llm_nlp","slug":"{{slug}}","title":"The {{slug}}","keywords":["{{slug}}","both"]}"""
            )
        );

    private async Task<ImportReport> ImportAsync(LoadedGraph graph, bool prune) => await Importer.RunAsync(
        new ImportRequest { Paths = [_sources.FullName], Prune = prune, Known = FactSet.Empty }, graph.Writer, new WorkMeter(), Token);
}
