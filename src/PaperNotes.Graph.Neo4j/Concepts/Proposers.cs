using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Nodes;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Neo4j.Concepts;

/// <summary>Finds the papers that propose concepts, in one statement. Thread-safe.</summary>
internal sealed class Proposers(ICypherRunner runner, GraphPointer pointer)
{
    public async ValueTask<IReadOnlyDictionary<ConceptKey, IReadOnlyList<Paper>>> GetAsync(
        IReadOnlyCollection<ConceptKey> concepts, CancellationToken cancellationToken)
    {
        if (concepts.Count == 0)
        {
            return new Dictionary<ConceptKey, IReadOnlyList<Paper>>();
        }

        Dictionary<string, object?> parameters = new() { ["concepts"] = concepts.Select(concept => concept.Value).ToArray() };
        return (await runner.ReadAsync(pointer, ProposerCypher.Proposers, parameters, cancellationToken).ConfigureAwait(false))
            .ByKey(key => new ConceptKey(key), NodeReading.Paper, (x, y) => CodePointComparer.Instance.Compare(x.Key.Value, y.Key.Value));
    }
}
