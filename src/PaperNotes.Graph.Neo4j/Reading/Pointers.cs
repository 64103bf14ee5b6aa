using PaperNotes.Graph.Building;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Reading;

/// <summary>Reads and writes the node that says which load is current.</summary>
internal static class Pointers
{
    // What the graph is at, its nodes counted by kind; no row where there is none. A graph of an earlier version says nothing of new kinds.
    private static readonly string s_read = $$"""
        MATCH (g:Graph {name: $graph})
        RETURN g.load, g.version, g.edges, g.keep, g.facts, g.factParts, g.layout,
          [{{string.Join(", ", NodeKinds.All.Select(kind => $"coalesce(g.{NodeKinds.Of(kind).Plural}, 0)"))}}]
        """;

    /// <summary>The layout that this program writes, and the only one that it answers from (docs/neo4j-layout.md).</summary>
    public const int Layout = 5;

    /// <summary>The name of the store in the statistics.</summary>
    public const string Store = "neo4j";

    /// <summary>The pointer; null where the database has no graph.</summary>
    public static async ValueTask<GraphPointer?> ReadAsync(ICypherRunner runner, string graph, CancellationToken cancellationToken)
    {
        // Followed: on a cluster the reads of the load go to members that have seen it.
        CypherStatement statement = new(s_read, new Dictionary<string, object?> { ["graph"] = graph }) { Followed = true };
        CypherResult result = await runner.RunAsync(statement, cancellationToken).ConfigureAwait(false);
        if (result.Rows is not [var row])
        {
            return null;
        }

        if (row[6].AsInt() > Layout)
        {
            throw Neo4jErrors.NewerLayout(row[6].AsInt(), Layout);
        }

        GraphStats stats = new(row[1].AsText(), [.. row[7].AsList().Select(count => count.AsInt())], row[2].AsInt(), Store);
        return new GraphPointer(row[0].AsInt(), stats)
        {
            KeptFor = TimeSpan.FromMilliseconds(row[3].AsLong()),
            Facts = row[4].AsText(),
            FactParts = row[5].AsInt(),
            Layout = row[6].AsInt(),
        };
    }

    /// <summary>The properties of a pointer.</summary>
    public static Dictionary<string, object?> Properties(GraphPointer pointer)
    {
        Dictionary<string, object?> properties = new() { ["load"] = pointer.Load, ["version"] = pointer.Stats.Version };
        foreach (NodeKind kind in NodeKinds.All)
        {
            properties[NodeKinds.Of(kind).Plural] = pointer.Stats[kind];
        }

        properties["edges"] = pointer.Stats.Edges;
        properties["keep"] = (long)pointer.KeptFor.TotalMilliseconds;
        properties["facts"] = pointer.Facts;
        properties["factParts"] = pointer.FactParts;
        properties["layout"] = Layout;
        return properties;
    }
}
