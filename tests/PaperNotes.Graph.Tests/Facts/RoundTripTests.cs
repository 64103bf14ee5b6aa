using CsCheck;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Folders;
using PaperNotes.Graph.Importing;
using PaperNotes.Graph.Stores;
using PaperNotes.Graph.Testing;
using PaperNotes.Graph.Tests.Importing;

namespace PaperNotes.Graph.Tests.Facts;

/// <summary>What an import accepts is what the server loads, an export writes and the next import reads.</summary>
public sealed class RoundTripTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public Task Lines_of_any_kind_are_read_back_as_they_were_accepted() => HostileFacts.Lines.SampleAsync(
        async lines =>
        {
            using SourceFolder source = new();
            source.Write("lines.jsonl", string.Join('\n', lines));
            await CheckAsync(source);
        },
        iter: 60,
        threads: 2);

    [Fact]
    public async Task Notes_of_any_name_are_read_back_as_they_were_accepted()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows takes no such names.");
        await Gen.Select(HostileFacts.FileNames, HostileFacts.FileNames, HostileFacts.Texts, HostileFacts.Texts)
            .Array[1, 8]
            .SampleAsync(
                async notes =>
                {
                    using SourceFolder source = new();
                    foreach ((string area, string slug, string title, string keywords) in notes)
                    {
                        source.Write(
                            $"ACL2025/{area}/{slug}.md",
                            $"# {title}\n\n**会议**: ACL 2025\n**作者**: {title}, {keywords}\n**关键词**: {keywords}, ` b `, {title}\n\n## Related Papers\n- [x](../{area}/{slug}.md)\n"
                        );
                    }

                    await CheckAsync(source);
                },
        iter: 40,
        threads: 2);
    }

    private static async Task CheckAsync(SourceFolder source)
    {
        using SourceFolder target = new(), copy = new();
        string facts = Path.Combine(target.Root, FactFolder.FactsFile), exported = Path.Combine(copy.Root, "export", "all.jsonl");
        ImportReport first = await ImportAsync(source.Root, target.Root);
        if (first.Outcome == ImportOutcome.Nothing)
        {
            return;
        }

        FactReading served = await FactFolder.ReadAsync(target.Root, Token);
        byte[] written = await File.ReadAllBytesAsync(facts, Token);
        ImportReport again = await ImportAsync(source.Root, target.Root);
        Directory.CreateDirectory(Path.GetDirectoryName(exported)!);
        await using (FileStream export = File.Create(exported))
        {
            await FactFile.WriteAsync(served.Facts, export, null, Token);
        }

        ImportReport moved = await ImportAsync(exported, Path.Combine(copy.Root, "data"));

        (served.IsSealed, string.Join('\n', served.Problems)).ShouldBe((true, ""));
        GraphBuilder.Build(served.Facts).Version.ShouldBe(first.Version);
        (again.Outcome, again.Version, again.Papers.New, again.Papers.Changed).ShouldBe((ImportOutcome.Unchanged, first.Version, 0, 0));
        (await File.ReadAllBytesAsync(exported, Token)).ShouldBe(written);
        (moved.Version, moved.ProblemCount).ShouldBe((first.Version, 0));
        (await File.ReadAllBytesAsync(Path.Combine(copy.Root, "data", FactFolder.FactsFile), Token)).ShouldBe(written);
    }

    private static Task<ImportReport> ImportAsync(string source, string target) =>
        Importer.RunAsync(new ImportRequest { Paths = [source] }, new FolderWriter(target), new WorkMeter(), Token);
}
