using PaperNotes.Graph.Importing;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Tests.Importing;

public sealed class SeedOfNotesTests
{
    [Fact]
    public async Task The_imported_part_of_the_seed_is_what_the_importer_finds_today()
    {
        string notes = Path.Combine(Repository.Shared ?? "", "notes-zh");
        Assert.SkipUnless(Repository.Shared is not null && Directory.Exists(notes), "needs ../shared/notes-zh");
        using SourceFolder target = new();
        ImportRequest request = new() { Paths = [notes], FactsOnly = true, Known = (await Seed.ReadAsync()).Facts };

        await Importer.RunAsync(request, new FolderWriter(target.Root), new ImportMeter(), TestContext.Current.CancellationToken);

        string[] found = [.. File.ReadLines(Path.Combine(target.Root, "facts.jsonl")).Where(line => !line.StartsWith("{\"page\"", StringComparison.Ordinal))];
        found.ShouldBe(File.ReadAllLines(Path.Combine(Seed.Folder, Seed.ImportedFile)));
    }
}
