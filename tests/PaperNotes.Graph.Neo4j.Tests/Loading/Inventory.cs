using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Neo4j.Tests.Loading;

/// <summary>
/// What a load holds, as text: counts and sums of everything, by label and by type, to compare with what was to be written.
/// </summary>
internal static class Inventory
{
    public static string Of(GraphContent content) => string.Join('\n', [
        .. NodeKinds.All.Select(kind => Line($"{kind}", content, content.FirstOf(kind), content.EndOf(kind))),
        .. EdgeKinds.All.Select(kind => $"{EdgeKinds.Of(kind).Name} {content.Edges[(int)kind].Count} {Ends(content.Edges[(int)kind])}"),
        $"Spelling {content.Spellings.Count}",
        $"Alias {content.Papers.Sum(paper => paper.Aliases.Count)}",
    ]);

    public static async Task<string> OfAsync(ICypherRunner runner, int load, CancellationToken cancellationToken)
    {
        List<string> lines = [];
        foreach (NodeKind kind in NodeKinds.All)
        {
            CypherValue[] row = await RowAsync(
                $"MATCH (n:{kind} {{load: $load}}) RETURN count(n), coalesce(sum(n.number), 0), coalesce(sum(n.weight), 0), coalesce(sum(n.degree), 0)"
            );
            lines.Add($"{kind} {row[0].AsLong()} {row[1].AsLong()} {row[2].AsLong()} {row[3].AsLong()}");
        }

        foreach (EdgeKind kind in EdgeKinds.All)
        {
            CypherValue[] row = await RowAsync(
                $"MATCH (n:Paper|Venue {{load: $load}})-[r:{EdgeKinds.Of(kind).Name}]->(m {{load: $load}}) RETURN count(r), coalesce(sum(n.number * 31 + m.number), 0)"
            );
            lines.Add($"{EdgeKinds.Of(kind).Name} {row[0].AsLong()} {row[1].AsLong()}");
        }

        lines.Add($"Spelling {(await RowAsync("MATCH (n:Spelling|Concept {load: $load}) RETURN count(n.form)"))[0].AsLong()}");
        lines.Add($"Alias {(await RowAsync("MATCH (n:Alias {load: $load}) RETURN count(n)"))[0].AsLong()}");
        return string.Join('\n', lines);

        async Task<CypherValue[]> RowAsync(string text) => (await runner.RunAsync(
            new CypherStatement(text, new Dictionary<string, object?> { ["load"] = load }), cancellationToken)).Rows[0];
    }

    private static string Line(string name, GraphContent content, int first, int end)
    {
        int[] numbers = [.. Enumerable.Range(first, end - first)];
        return $"{name} {numbers.Length} {numbers.Sum(n => (long)n)} {numbers.Sum(n => content.Weights[n])} {numbers.Sum(n => (long)content.Degrees[n])}";
    }

    private static long Ends(EdgeList edges) => edges.From.Zip(edges.To, (from, to) => (from * 31L) + to).Sum();
}
