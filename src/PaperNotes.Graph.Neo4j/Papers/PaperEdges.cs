using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Nodes;
using PaperNotes.Graph.Neo4j.Paths;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Papers;

/// <summary>What papers are joined with: one statement for all papers. Thread-safe.</summary>
internal sealed class PaperEdges(ICypherRunner runner, GraphPointer pointer)
{
    public async ValueTask<IReadOnlyDictionary<PaperKey, IReadOnlyList<Topic>>> TopicsAsync(
        IReadOnlyCollection<PaperKey> papers, CancellationToken cancellationToken) =>
        (await ReadAsync(PaperEdgeCypher.Topics, papers, cancellationToken).ConfigureAwait(false))
            .ByKey(Key, NodeReading.Topic, (x, y) => x.PaperCount != y.PaperCount
                ? y.PaperCount.CompareTo(x.PaperCount)
                : CodePointComparer.Instance.Compare(x.Key.Value, y.Key.Value));

    public async ValueTask<IReadOnlyDictionary<PaperKey, IReadOnlyList<PaperConcept>>> ConceptsAsync(
        IReadOnlyCollection<PaperKey> papers, IReadOnlyList<ConceptKind>? kinds, IReadOnlyList<EdgeKind>? edges, CancellationToken cancellationToken)
    {
        // A pattern needs a type: where none is asked for, the kinds keep everything out.
        EdgeKind[] over = [.. EdgeKinds.ToConcept.Where(kind => edges is null || edges.Contains(kind))];
        string text = over.Length == 0 ? PaperEdgeCypher.Concepts(EdgeKinds.ToConcept, []) : PaperEdgeCypher.Concepts(over, kinds);
        return (await ReadAsync(text, papers, cancellationToken).ConfigureAwait(false))
            .ByKey(Key, Concept, (x, y) => x.Concept.Key != y.Concept.Key
                ? CodePointComparer.Instance.Compare(x.Concept.Key.Value, y.Concept.Key.Value)
                : x.Edge.CompareTo(y.Edge));
    }

    public async ValueTask<IReadOnlyDictionary<PaperKey, IReadOnlyList<Author>>> AuthorsAsync(
        IReadOnlyCollection<PaperKey> papers, CancellationToken cancellationToken) =>
        (await ReadAsync(PaperEdgeCypher.Authors, papers, cancellationToken).ConfigureAwait(false))
            .ByKey(Key, Author, (x, y) => x.Position.CompareTo(y.Position))
            .ToDictionary(pair => pair.Key, pair => (IReadOnlyList<Author>)[.. pair.Value.Select(one => one.Author)]);

    private async ValueTask<IReadOnlyList<CypherValue[]>> ReadAsync(
        string text, IReadOnlyCollection<PaperKey> papers, CancellationToken cancellationToken)
    {
        Dictionary<string, object?> parameters = new() { ["papers"] = papers.Select(paper => paper.Value).ToArray() };
        return papers.Count == 0 ? [] : await runner.ReadAsync(pointer, text, parameters, cancellationToken).ConfigureAwait(false);
    }

    private static PaperKey Key(string key) => new(key);

    private static PaperConcept Concept(CypherValue pair)
    {
        IReadOnlyList<CypherValue> values = pair.AsList();
        return new(NodeReading.Concept(values[1]), EdgeTypes.KindOf(values[0].AsText()));
    }

    private static (int Position, Author Author) Author(CypherValue pair)
    {
        IReadOnlyList<CypherValue> values = pair.AsList();
        return (values[0].AsInt(), NodeReading.Author(values[1]));
    }
}
