using PaperNotes.Graph.Neo4j.Nodes;
using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Neo4j.Concepts;

/// <summary>Finds the papers that propose concepts, in one statement. Thread-safe.</summary>
internal sealed class Proposers(LoadReader load)
{
    /// <summary>A row a concept: its key and the papers that propose it.</summary>
    private static readonly string s_proposers = $$"""
        UNWIND $concepts AS asked
        MATCH (c:Concept) WHERE c.load = $load AND c.key = asked
        RETURN asked, COLLECT {
          MATCH (c)<-[:PROPOSES]-(p:Paper)
          RETURN {{NodeCypher.Paper}}
        } AS papers
        """;

    public async ValueTask<IReadOnlyDictionary<ConceptKey, IReadOnlyList<Paper>>> GetAsync(
        IReadOnlyCollection<ConceptKey> concepts, CancellationToken cancellationToken)
    {
        if (concepts.Count == 0)
        {
            return new Dictionary<ConceptKey, IReadOnlyList<Paper>>();
        }

        Dictionary<string, object?> parameters = new() { ["concepts"] = concepts.Select(concept => concept.Value).ToArray() };
        return (await load.ReadAsync(s_proposers, parameters, cancellationToken).ConfigureAwait(false))
            .ByKey(key => new ConceptKey(key), NodeReading.Paper, (x, y) => CodePointComparer.Instance.Compare(x.Key.Value, y.Key.Value));
    }
}
