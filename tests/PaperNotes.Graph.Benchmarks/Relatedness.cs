using System.Diagnostics;
using System.Globalization;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Embedded;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Queries;
using PaperNotes.Graph.Scoring;

namespace PaperNotes.Graph.Benchmarks;

/// <summary>Measures how well close papers and methods are found (docs/scoring.md).</summary>
internal static class Relatedness
{
    private const int First = 10, Longest = 50;

    /// <summary>Prints recall, ranks, latency, and the related methods of the given concepts.</summary>
    public static async Task<int> RunAsync(string folder, string[] archives, string[] methods, CancellationToken cancellationToken)
    {
        FactSet facts = (await FactFolder.ReadAsync(folder, cancellationToken)).Facts;
        FactSet bare = facts with { Notes = [.. facts.Notes.Select(note => note with { Related = [] })] };
        GraphContent whole = GraphBuilder.Build(facts);
        GraphContent content = GraphBuilder.Build(bare);
        EmbeddedStore store = new(content);
        Print($"{content.Papers.Count} papers, {content.EdgeCount} edges, {content.Edges[(int)EdgeKind.Mentions].Count} of them MENTIONS");
        (string From, string To)[] links = Links(whole);
        Print("links taken out", links, await RankedAsync(store, links, cancellationToken));
        Print("links left in", links, await RankedAsync(new EmbeddedStore(whole), links, cancellationToken));
        if (archives.Length > 0)
        {
            NamedPairs named = NamedPairs.Of(bare, archives);
            EmbeddedStore without = new(GraphBuilder.Build(named.Without));
            Print("methods named by texts", named.Pairs, await RankedAsync(without, named.Pairs, cancellationToken));
        }

        await OwnPapersAsync(store, content, cancellationToken);
        await LatencyAsync(new EmbeddedStore(whole), whole, cancellationToken);
        foreach (string method in methods)
        {
            await RelatedAsync(store, new ConceptKey(method), cancellationToken);
        }

        return 0;
    }

    private static (string From, string To)[] Links(GraphContent content)
    {
        EdgeList links = content.Edges[(int)EdgeKind.RelatedTo];
        return
        [
            .. Enumerable.Range(0, links.Count).Select(i => (content.NodeAt(links.From[i]).Ref.Key, content.NodeAt(links.To[i]).Ref.Key)),
        ];
    }

    private static async Task<Dictionary<string, string[]>> RankedAsync(
        EmbeddedStore store, IEnumerable<(string From, string To)> pairs, CancellationToken cancellationToken)
    {
        PaperKey[] papers = [.. pairs.Select(pair => new PaperKey(pair.From)).Distinct()];
        IReadOnlyDictionary<PaperKey, IReadOnlyList<Ranked<Paper>>> ranked = await store.RankRelatedPapersAsync(
            papers, new RankRequest(First), cancellationToken);
        return ranked.ToDictionary(pair => pair.Key.Value, pair => pair.Value.Select(one => one.Node.Key.Value).ToArray());
    }

    private static void Print(string what, IReadOnlyCollection<(string From, string To)> pairs, Dictionary<string, string[]> ranked)
    {
        int found = pairs.Count(pair => ranked.TryGetValue(pair.From, out string[]? first) && first.Contains(pair.To));
        Print($"{what}: {found} of {pairs.Count} in the first {First}, recall {(double)found / Math.Max(1, pairs.Count):F3}");
    }

    private static async Task OwnPapersAsync(EmbeddedStore store, GraphContent content, CancellationToken cancellationToken)
    {
        double sum = 0;
        int asked = 0, first = 0;
        foreach (Paper paper in content.Papers.Where(paper => paper.Summary is not null).Take(500))
        {
            IReadOnlyList<Ranked<Paper>> like = await PapersLike.RankAsync(
                store, paper.Summary!, new RankRequest(Longest), cancellationToken);
            int rank = like.Select(one => one.Node.Key).ToList().IndexOf(paper.Key) + 1;
            sum += rank > 0 ? 1.0 / rank : 0;
            first += rank == 1 ? 1 : 0;
            asked++;
        }

        Print(
            $"papersLike by {asked} summaries: own paper first {(double)first / Math.Max(1, asked):F3}, MRR {sum / Math.Max(1, asked):F3}");
    }

    private static async Task LatencyAsync(EmbeddedStore store, GraphContent content, CancellationToken cancellationToken)
    {
        List<double> times = [];
        PaperKey[] papers =
        [
            .. content.Papers.Where((_, i) => i % Math.Max(1, content.Papers.Count / 1000) == 0).Select(paper => paper.Key),
        ];
        for (int round = 0; round < 2; round++)
        {
            times.Clear();
            foreach (PaperKey paper in papers)
            {
                long start = Stopwatch.GetTimestamp();
                await store.RankRelatedPapersAsync([paper], new RankRequest(First), cancellationToken);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        }

        times.Sort();
        Print($"relatedPapers: p50 {times[times.Count / 2]:F0} us, p95 {times[times.Count * 95 / 100]:F0} us");
    }

    private static async Task RelatedAsync(EmbeddedStore store, ConceptKey method, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<ConceptKey, IReadOnlyList<Ranked<Concept>>> ranked = await store.RankRelatedMethodsAsync(
            [method], new RankRequest(8), cancellationToken);
        Print(
            $"{method.Value}: {(ranked.TryGetValue(method, out IReadOnlyList<Ranked<Concept>>? found) ? string.Join(", ", found.Select(one => one.Node.Name)) : "no such concept")}"
        );
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
