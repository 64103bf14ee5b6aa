using System.Globalization;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Tests.Importing.Recall;

/// <summary>
/// The figures of docs/evaluation/notes.md; where PAPERNOTES_EDGES names a folder, every edge and every miss is written into it.
/// </summary>
public sealed class NotesRecallTests(ITestOutputHelper output)
{
    // What is found is measured on these papers; the shares are those that docs/evaluation/notes.md gives, rounded down.
    private static readonly Dictionary<EdgeKind, double> s_least = new()
    {
        [EdgeKind.Proposes] = 0.39,
        [EdgeKind.Addresses] = 0.23,
        [EdgeKind.EvaluatesOn] = 0.43,
        [EdgeKind.BuildsOn] = 0.50,
        [EdgeKind.ComparesWith] = 0.48,
    };

    [Fact]
    public async Task Notes_are_read_for_what_they_say()
    {
        string notes = Path.Combine(Repository.Shared ?? "", "site-zh"),
            records = Path.Combine(Repository.Shared ?? "", "dataset");
        Assert.SkipUnless(
            Repository.Shared is not null && Directory.Exists(notes) && Directory.Exists(records),
            "needs ../shared/site-zh and ../shared/dataset");
        FactSet read = (await FactFolder.ReadAsync(records, TestContext.Current.CancellationToken)).Facts;

        NotesRecall recall = await NotesRecall.OfAsync(
            [notes], read, (await Seed.ReadAsync()).Facts, TestContext.Current.CancellationToken);

        output.WriteLine(
            $"papers {recall.Size.Papers}, with a record {recall.Size.Records}, typed edges a paper {recall.Size.Edges.ToString(CultureInfo.InvariantCulture)}"
        );
        foreach ((EdgeKind kind, int truth, int found, int byFields, double edges, double strong) in recall.Rows(_ => true))
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{kind}: {found} of {truth} ({byFields} by fields alone), {edges} a paper, {strong} strong"));
        }

        if (Environment.GetEnvironmentVariable("PAPERNOTES_EDGES") is { Length: > 0 } folder)
        {
            await File.WriteAllLinesAsync(Path.Combine(folder, "edges.tsv"), recall.Lines(), TestContext.Current.CancellationToken);
            await File.WriteAllLinesAsync(Path.Combine(folder, "missed.tsv"), recall.Missed(), TestContext.Current.CancellationToken);
        }

        recall.Size.Edges.ShouldBeGreaterThanOrEqualTo(8);
        recall.Rows(_ => true).ShouldAllBe(row => row.Found >= s_least[row.Kind] * row.Truth);
    }
}
