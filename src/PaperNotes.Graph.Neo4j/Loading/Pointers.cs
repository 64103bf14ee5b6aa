using PaperNotes.Graph.Building;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Loading;

/// <summary>Reads and writes the node that says which load is current.</summary>
internal static class Pointers
{
    /// <summary>The layout that this program reads and writes (docs/neo4j-layout.md).</summary>
    public const int Layout = 3;

    /// <summary>The name of the store in the statistics.</summary>
    public const string Store = "neo4j";

    /// <summary>The pointer; null where the database has no graph.</summary>
    public static async ValueTask<GraphPointer?> ReadAsync(ICypherRunner runner, string graph, CancellationToken cancellationToken)
    {
        // Followed: on a cluster the reads of the load go to members that have seen it.
        CypherStatement statement = new(PointerCypher.Read, new Dictionary<string, object?> { ["graph"] = graph }) { Followed = true };
        CypherResult result = await runner.RunAsync(statement, cancellationToken).ConfigureAwait(false);
        if (result.Rows is not [var row])
        {
            return null;
        }

        if (row[12].AsInt() > Layout)
        {
            throw Neo4jErrors.NewerLayout(row[12].AsInt(), Layout);
        }

        GraphStats stats = new(
            row[1].AsText(), row[2].AsInt(), row[3].AsInt(), row[4].AsInt(), row[5].AsInt(), row[6].AsInt(), row[7].AsInt(), row[8].AsInt(), Store);
        return new GraphPointer(row[0].AsInt(), stats)
        {
            KeptFor = TimeSpan.FromMilliseconds(row[9].AsLong()),
            Facts = row[10].AsText(),
            FactParts = row[11].AsInt(),
        };
    }

    /// <summary>The pointer to a load of a graph and its facts.</summary>
    public static GraphPointer To(int load, GraphContent content, KeptFacts kept, TimeSpan keptFor) => new(
        load,
        new GraphStats(
            content.Version, content.Papers.Count, content.Venues.Count, content.Areas.Count, content.Topics.Count,
            content.Concepts.Count, content.Authors.Count, content.EdgeCount, Store))
    {
        KeptFor = keptFor,
        Facts = kept.Hash,
        FactParts = kept.Count,
    };

    /// <summary>The properties of a pointer.</summary>
    public static Dictionary<string, object?> Properties(GraphPointer pointer) => new()
    {
        ["load"] = pointer.Load,
        ["version"] = pointer.Stats.Version,
        ["papers"] = pointer.Stats.Papers,
        ["venues"] = pointer.Stats.Venues,
        ["areas"] = pointer.Stats.Areas,
        ["topics"] = pointer.Stats.Topics,
        ["concepts"] = pointer.Stats.Concepts,
        ["authors"] = pointer.Stats.Authors,
        ["edges"] = pointer.Stats.Edges,
        ["keep"] = (long)pointer.KeptFor.TotalMilliseconds,
        ["facts"] = pointer.Facts,
        ["factParts"] = pointer.FactParts,
        ["layout"] = Layout,
    };
}
