using PaperNotes.Graph.Building;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Neo4j.Loading;

/// <summary>
/// The nodes of a graph and those beside it in batches. Small ones: what a transaction changes lies in the database's heap until its
/// commit, and many small ones are faster than few large (docs/benchmarks.md).
/// </summary>
/// <param name="content">The graph.</param>
/// <param name="rows">The rows.</param>
/// <param name="ids">Per node number, where the database's id is put once the node is written.</param>
internal sealed class NodeBatches(GraphContent content, LoadRows rows, long[] ids)
{
    private const int PaperRows = 500;
    private const int NodeRows = 4_000;
    private const int FactRows = 8;

    // The largest first.
    private static readonly NodeKind[] s_order =
        [NodeKind.Paper, NodeKind.Concept, .. Enum.GetValues<NodeKind>().Except([NodeKind.Paper, NodeKind.Concept])];

    /// <summary>How many nodes there are, those of the facts aside.</summary>
    public int Count => content.NodeCount + rows.FurtherSpellings + content.Papers.Sum(paper => paper.Aliases.Count);

    /// <summary>All but the facts.</summary>
    public IEnumerable<Batch> All() => s_order.SelectMany(Nodes)
        .Concat(Beside("spellings", LoadCypher.Spellings, rows.Spellings(), NodeRows))
        .Concat(Beside("aliases", LoadCypher.Aliases, rows.Aliases(), NodeRows));

    /// <summary>The facts.</summary>
    public static IEnumerable<Batch> Facts(KeptFacts facts) =>
        Beside("facts", LoadCypher.Facts, facts.Parts().Select((lines, part) => (object?[])[part, lines]), FactRows);

    // The rows of one kind are numbered one by one, and so are the ids that come back.
    private IEnumerable<Batch> Nodes(NodeKind kind)
    {
        LoadTable table = LoadTable.Of(kind);
        return Beside(table.Nodes.Name, table.Create, rows.Nodes(kind).Select(table.Row), kind == NodeKind.Paper ? PaperRows : NodeRows)
            .Select(batch => batch with { Read = created => Keep((int)((object?[][])batch.Parameters["rows"]!)[0][0]!, created) });
    }

    private static IEnumerable<Batch> Beside(string step, string text, IEnumerable<object?[]> all, int size) =>
        all.Chunk(size).Select(chunk => new Batch(step, text, new() { ["rows"] = chunk }, chunk.Length));

    private void Keep(int first, CypherResult created)
    {
        foreach (CypherValue id in created.Only.AsList())
        {
            ids[first++] = id.AsLong();
        }
    }
}
