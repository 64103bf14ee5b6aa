using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing;
using PaperNotes.Graph.Neo4j.Loading;
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
        int before = (await graph.PointerAsync(Token))!.Stats.Papers;
        ImportReport pruned = await ImportAsync(graph, prune: true);

        (kept.Papers, before).ShouldBe((new MergeCounts(0, 0, 1, 0), 2));
        pruned.Papers.ShouldBe(new MergeCounts(0, 0, 1, 1));
        (await graph.PointerAsync(Token))!.Stats.Papers.ShouldBe(1);
        (await graph.Writer.ReadFactsAsync(Token)).Notes.Select(note => note.Slug).ShouldBe(["one"]);
    }

    private void Write(params string[] slugs) => File.WriteAllLines(
        Path.Combine(_sources.FullName, "notes.jsonl"),
        slugs.Select(slug => $$"""{"venue":"ACL2025","area":"llm_nlp","slug":"{{slug}}","title":"The {{slug}}","keywords":["{{slug}}","both"]}"""));

    private async Task<ImportReport> ImportAsync(LoadedGraph graph, bool prune) => await Importer.RunAsync(
        new ImportRequest { Paths = [_sources.FullName], Prune = prune, Known = FactSet.Empty }, graph.Writer, new ImportMeter(), Token);
}
