using PaperNotes.Graph.Building;
using PaperNotes.Graph.Neo4j.Transport;

namespace PaperNotes.Graph.Neo4j.Loading;

/// <summary>
/// The nodes of a graph and those beside it in batches. Small ones: what a transaction changes lies in the database's heap until its commit,
/// and many small ones are faster than few large (docs/benchmarks.md).
/// </summary>
/// <param name="content">The graph.</param>
/// <param name="rows">The rows.</param>
/// <param name="ids">Per node number, where the database's id is put once the node is written.</param>
internal sealed class NodeBatches(GraphContent content, LoadRows rows, long[] ids)
{
    private const int PaperRows = 1_000;
    private const int NodeRows = 4_000;
    private const int FactRows = 8;

    /// <summary>How many nodes there are.</summary>
    public int Count => content.NodeCount + content.Spellings.Count;

    /// <summary>All but the facts.</summary>
    public IEnumerable<Batch> All() => Of("papers", LoadCypher.Papers, rows.Papers(), PaperRows)
        .Concat(Of("concepts", LoadCypher.Concepts, rows.Concepts(), NodeRows))
        .Concat(Of("venues", LoadCypher.Venues, rows.Venues(), NodeRows))
        .Concat(Of("areas", LoadCypher.Areas, rows.Areas(), NodeRows))
        .Concat(Of("topics", LoadCypher.Topics, rows.Topics(), NodeRows))
        .Concat(Of("authors", LoadCypher.Authors, rows.Authors(), NodeRows))
        .Concat(Of("spellings", LoadCypher.Spellings, rows.Spellings(), NodeRows))
        .Concat(Of("aliases", LoadCypher.Aliases, rows.Aliases(), NodeRows));

    /// <summary>The facts.</summary>
    public IEnumerable<Batch> Facts(KeptFacts facts) =>
        Of("facts", LoadCypher.Facts, facts.Parts().Select((lines, part) => (object?[])[part, lines]), FactRows);

    private IEnumerable<Batch> Of(string step, string text, IEnumerable<object?[]> all, int size) =>
        all.Chunk(size).Select(chunk => new Batch(step, text, new() { ["rows"] = chunk }, chunk.Length)
        {
            Read = created =>
            {
                foreach (CypherValue[] row in created.Rows)
                {
                    ids[row[0].AsInt()] = row[1].AsLong();
                }
            },
        });
}
