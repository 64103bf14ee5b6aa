using System.Globalization;
using System.Text;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Folders;
using PaperNotes.Graph.Importing;
using PaperNotes.Graph.Stores;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Tests.Importing;

public sealed class SeedOfNotesTests
{
    private const string Site = "https://github.com/zhaoyang97/Paper-Notes/blob/2faf8a0/docs/";

    [Fact]
    public async Task The_imported_part_of_the_seed_is_what_the_importer_finds_today()
    {
        string notes = Path.Combine(Repository.Shared ?? "", "notes-zh");
        Assert.SkipUnless(Repository.Shared is not null && Directory.Exists(notes), "needs ../shared/notes-zh");
        using SourceFolder target = new();
        ImportRequest request = new() { Paths = [notes], FactsOnly = true, Site = Site, Known = (await Seed.ReadAsync()).Facts };

        await Importer.RunAsync(request, new FolderWriter(target.Root), new WorkMeter(), TestContext.Current.CancellationToken);

        string[] found =
        [
            .. File.ReadLines(Path.Combine(target.Root, "facts.jsonl"))
                .Where(line => !line.StartsWith("{\"page\"", StringComparison.Ordinal) && !FactSeal.IsMark(Encoding.UTF8.GetBytes(line))),
        ];
        string[] kept = File.ReadAllLines(Path.Combine(Seed.Folder, Seed.ImportedFile));
        found.Except(kept).Take(2).ShouldBeEmpty("make the seed anew: seed/README.md");
        kept.Except(found).Take(2).ShouldBeEmpty("make the seed anew: seed/README.md");
        found.Length.ShouldBe(kept.Length);
    }

    [Fact]
    public async Task The_seed_imported_is_the_graph_of_the_seed_served()
    {
        using SourceFolder target = new();
        ImportRequest request = new() { Paths = [Seed.Folder] };

        await Importer.RunAsync(request, new FolderWriter(target.Root), new WorkMeter(), TestContext.Current.CancellationToken);

        FactReading imported = await FactFolder.ReadAsync(target.Root, TestContext.Current.CancellationToken);
        FactReading served = await FactFolder.ReadAsync(Seed.Folder, TestContext.Current.CancellationToken);
        GraphBuilder.Build(imported.Facts).Version.ShouldBe(GraphBuilder.Build(served.Facts).Version);
    }

    [Fact]
    public async Task The_edges_read_by_hand_for_the_documented_precision_are_those_found_today()
    {
        Dictionary<string, string> found = [];
        FactCollector collector = new();
        await FactFolder.ReadFileAsync(Path.Combine(Seed.Folder, Seed.ImportedFile), collector, [], TestContext.Current.CancellationToken);
        foreach (NoteFacts note in collector.ToFacts().Notes)
        {
            int[] edges =
            [
                note.Methods.Count,
                note.Tasks.Count,
                note.Benchmarks.Count,
                note.Models.Count,
                note.Baselines.Count,
                note.Mentions.Count,
            ];
            found[note.Key] = string.Join(' ', edges);
        }

        (string Note, string Edges)[] read =
        [
            .. File.ReadLines(Path.Combine(Repository.Root, "docs", "importing.md"))
                .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
                .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1])
                .Select(cells =>
                    (
                        cells[0].Trim('`'),
                        string.Join(
                            ' ',
                            cells[1..]
                                .Select(cell =>
                                    cell.Split('/').Sum(number => number.Length == 0 ? 0 : int.Parse(number, CultureInfo.InvariantCulture))
                                )))),
        ];

        read.Length.ShouldBe(50);
        read.ShouldAllBe(row => found[row.Note] == row.Edges);
    }
}
