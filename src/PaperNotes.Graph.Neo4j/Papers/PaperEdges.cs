using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Neo4j.Concepts;
using PaperNotes.Graph.Neo4j.Nodes;
using PaperNotes.Graph.Neo4j.Paths;
using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Papers;

/// <summary>What papers are joined with: one statement for all papers. Thread-safe.</summary>
internal sealed class PaperEdges(LoadReader load)
{
    /// <summary>The papers <c>p</c> of keys or aliases.</summary>
    private const string Papers = """
        UNWIND $papers AS asked
        OPTIONAL MATCH (other:Alias) WHERE other.load = $load AND other.key = asked
        MATCH (p:Paper) WHERE p.load = $load AND p.key = coalesce(other.paper, asked)
        """;

    private static readonly string s_topics = $$"""
        {{Papers}}
        RETURN asked, COLLECT {
          MATCH (p)-[:HAS_TOPIC]->(t:Topic)
          RETURN {{NodeCypher.Topic}}
        } AS topics
        """;

    private static readonly string s_authors = $$"""
        {{Papers}}
        RETURN asked, COLLECT {
          MATCH (p)-[r:AUTHORED_BY]->(u:Author)
          RETURN [r.position, {{NodeCypher.Author}}]
        } AS authors
        """;

    /// <summary>
    /// Concepts, each with the type of its edge; the types stand where <c>@types</c> is, the labels of the kinds where <c>@labels</c> is: a
    /// label lies in the node, a property far behind it. Where <c>@strong</c> is, plain edges may be left out.
    /// </summary>
    private static readonly string s_conceptsOver = $$"""
        {{Papers}}
        RETURN asked, COLLECT {
          MATCH (p)-[r:@types]->(c:@labels)@strong
          RETURN [type(r), {{NodeCypher.Concept}}, r.strong, r.places]
        } AS concepts
        """;

    public async ValueTask<IReadOnlyDictionary<PaperKey, IReadOnlyList<Topic>>> TopicsAsync(
        IReadOnlyCollection<PaperKey> papers, CancellationToken cancellationToken) =>
        (await ReadAsync(s_topics, papers, cancellationToken).ConfigureAwait(false))
            .ByKey(Key, NodeReading.Topic, (x, y) => x.PaperCount != y.PaperCount
                ? y.PaperCount.CompareTo(x.PaperCount)
                : CodePointComparer.Instance.Compare(x.Key.Value, y.Key.Value));

    public async ValueTask<IReadOnlyDictionary<PaperKey, IReadOnlyList<PaperConcept>>> ConceptsAsync(
        IReadOnlyCollection<PaperKey> papers,
        IReadOnlyList<ConceptKind>? kinds,
        IReadOnlyList<EdgeKind>? edges,
        bool onlyStrong,
        CancellationToken cancellationToken)
    {
        // A pattern needs a type: where none is asked for, the kinds keep everything out.
        EdgeKind[] over = [.. EdgeKinds.ToConcept.Where(kind => edges is null || edges.Contains(kind))];
        string text = s_conceptsOver
            .Replace("@types", over.Length == 0 ? KindCypher.ToConcept : KindCypher.Types(over), StringComparison.Ordinal)
            .Replace("@labels", ConceptKinds.Labels(over.Length == 0 ? [] : kinds), StringComparison.Ordinal)
            .Replace("@strong", onlyStrong ? " WHERE r.strong" : "", StringComparison.Ordinal);
        return (await ReadAsync(text, papers, cancellationToken).ConfigureAwait(false))
            .ByKey(Key, Concept, (x, y) => x.Concept.Key != y.Concept.Key
                ? CodePointComparer.Instance.Compare(x.Concept.Key.Value, y.Concept.Key.Value)
                : x.Edge.CompareTo(y.Edge));
    }

    public async ValueTask<IReadOnlyDictionary<PaperKey, IReadOnlyList<Author>>> AuthorsAsync(
        IReadOnlyCollection<PaperKey> papers, CancellationToken cancellationToken) =>
        (await ReadAsync(s_authors, papers, cancellationToken).ConfigureAwait(false))
            .ByKey(Key, Author, (x, y) => x.Position.CompareTo(y.Position))
            .ToDictionary(pair => pair.Key, pair => (IReadOnlyList<Author>)[.. pair.Value.Select(one => one.Author)]);

    private async ValueTask<IReadOnlyList<CypherValue[]>> ReadAsync(
        string text, IReadOnlyCollection<PaperKey> papers, CancellationToken cancellationToken)
    {
        Dictionary<string, object?> parameters = new() { ["papers"] = papers.Select(paper => paper.Value).ToArray() };
        return papers.Count == 0 ? [] : await load.ReadAsync(text, parameters, cancellationToken).ConfigureAwait(false);
    }

    private static PaperKey Key(string key) => new(key);

    private static PaperConcept Concept(CypherValue pair)
    {
        IReadOnlyList<CypherValue> values = pair.AsList();
        return new(
            NodeReading.Concept(values[1]),
            EdgeKinds.Named(values[0].AsText()),
            !values[2].IsNull && values[2].AsBool(),
            NotePlace.Unpack(values[3].IsNull ? null : [.. values[3].AsList().Select(number => number.AsInt())]));
    }

    private static (int Position, Author Author) Author(CypherValue pair)
    {
        IReadOnlyList<CypherValue> values = pair.AsList();
        return (values[0].AsInt(), NodeReading.Author(values[1]));
    }
}
