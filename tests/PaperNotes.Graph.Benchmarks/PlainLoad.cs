using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Generating;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Benchmarks;

/// <summary>
/// A graph written into Neo4j as its manual teaches: constraints and a full-text index, then nodes and edges by UNWIND, both ends found by
/// their keys. It has neither loads nor lock, orders, degrees, facts or checks: what the time of an import stands beside.
/// </summary>
internal static class PlainLoad
{
    private const string Key = "CREATE CONSTRAINT FOR (n:#) REQUIRE n.key IS UNIQUE";
    private const string Words = "CREATE FULLTEXT INDEX FOR (n:#) ON EACH [n.title, n.summary, n.name]";
    private const string Nodes = "UNWIND $rows AS r CREATE (n:#) SET n = r";
    private const string Edges =
        "UNWIND $rows AS r MATCH (a:@ {key: r[0]}) MATCH (b:# {key: r[1]}) CREATE (a)-[:$(r[2]) {value: r[3]}]->(b)";

    /// <summary>
    /// Writes a generated corpus several times into the database of the configuration, each time under labels of its own, and prints how
    /// long each took: like an import from the making of the graph on.
    /// </summary>
    public static async Task RunAsync(int papers, int rows, int times, CancellationToken cancellationToken)
    {
        using HttpCypherRunner runner = new(Database.Options(), NullLogger<HttpCypherRunner>.Instance);
        for (int time = 1; time <= times; time++)
        {
            long start = Stopwatch.GetTimestamp();
            GraphContent content = GraphBuilder.Build(Corpus.Facts(papers));
            foreach ((string text, object?[]? batch) in Statements(content, $"Plain{time}", rows))
            {
                Dictionary<string, object?> parameters = batch is null ? [] : new() { ["rows"] = batch };
                CypherStatement statement = new(text, parameters, CypherAccess.Write) { TimeLimit = TimeSpan.FromMinutes(10) };
                await runner.RunAsync(statement, cancellationToken);
            }

            string seconds = Stopwatch.GetElapsedTime(start).TotalSeconds.ToString("F1", CultureInfo.InvariantCulture);
            Console.WriteLine($"{time}: {content.NodeCount} nodes and {content.EdgeCount} edges in {seconds} s, {rows} a statement");
        }
    }

    private static IEnumerable<(string Text, object?[]? Rows)> Statements(GraphContent content, string prefix, int rows)
    {
        foreach (NodeKind kind in Enum.GetValues<NodeKind>())
        {
            yield return (Key.Replace("#", Label(kind), StringComparison.Ordinal), null);
        }

        yield return (Words.Replace("#", $"{Label(NodeKind.Paper)}|{Label(NodeKind.Concept)}", StringComparison.Ordinal), null);
        foreach (var nodes in Enumerable.Range(0, content.NodeCount).GroupBy(number => content.NodeAt(number).Ref.Kind))
        {
            string text = Nodes.Replace("#", Label(nodes.Key), StringComparison.Ordinal);
            foreach (object?[] batch in nodes.Select(number => Row(content.NodeAt(number))).Chunk(rows))
            {
                yield return (text, batch);
            }
        }

        foreach (EdgeKind kind in EdgeKinds.All.Where(kind => content.Edges[(int)kind].Count > 0))
        {
            EdgeList edges = content.Edges[(int)kind];
            string text = Edges.Replace("@", Label(content.NodeAt(edges.From[0]).Ref.Kind), StringComparison.Ordinal)
                .Replace("#", Label(content.NodeAt(edges.To[0]).Ref.Kind), StringComparison.Ordinal);
            foreach (object?[] batch in Enumerable.Range(0, edges.Count).Select(edge => (object?)Row(content, kind, edge)).Chunk(rows))
            {
                yield return (text, batch);
            }
        }

        string Label(NodeKind kind) => prefix + kind;
    }

    private static Dictionary<string, object?> Row(GraphNode node) => node is Paper paper
        ? new()
        {
            ["key"] = paper.Key.Value,
            ["title"] = paper.Title,
            ["summary"] = paper.Summary,
            ["arxivId"] = paper.ArxivId,
            ["codeUrl"] = paper.CodeUrl,
            ["noteDate"] = paper.NoteDate,
        }
        : new() { ["key"] = node.Ref.Key, ["name"] = (node as Concept)?.Name };

    private static object?[] Row(GraphContent content, EdgeKind kind, int edge)
    {
        EdgeList edges = content.Edges[(int)kind];
        return [content.NodeAt(edges.From[edge]).Ref.Key, content.NodeAt(edges.To[edge]).Ref.Key, kind.ToString(), (int)edges.Value[edge]];
    }
}
