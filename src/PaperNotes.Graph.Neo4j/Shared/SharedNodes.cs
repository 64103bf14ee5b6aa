using PaperNotes.Graph.Neo4j.Concepts;
using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Nodes;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Shared;

/// <summary>Finds topics and concepts that venues have in common, in one statement. Thread-safe.</summary>
internal sealed class SharedNodes(ICypherRunner runner, GraphPointer pointer)
{
    public async ValueTask<IReadOnlyList<SharedNode>> ListSharedAsync(SharedRequest request, CancellationToken cancellationToken)
    {
        if (request.Venues.Count == 0 || request.What is not (NodeKind.Topic or NodeKind.Concept))
        {
            return [];
        }

        Dictionary<string, object?> parameters = new()
        {
            ["load"] = pointer.Load,
            ["venues"] = request.Venues.Distinct().Select(venue => venue.Value).ToArray(),
            ["minVenues"] = request.MinVenues,
            ["area"] = request.Area?.Value,
            ["first"] = request.First,
        };
        if (request.What == NodeKind.Concept)
        {
            parameters["kinds"] = ConceptKinds.Asked(request.Kinds);
        }

        string text = request.What == NodeKind.Topic ? SharedCypher.Topics : SharedCypher.Concepts;
        CypherResult result = await runner.RunAsync(new(text, parameters), cancellationToken).ConfigureAwait(false);
        return [.. result.Rows.Select(row => new SharedNode(NodeReading.Any(row[0]), row[1].AsInt(), Counts(row[2])))];
    }

    private static KeyCount[] Counts(CypherValue counts) =>
        [
            .. counts.AsList().Select(pair => new KeyCount(pair.AsList()[0].AsText(), pair.AsList()[1].AsInt()))
                .OrderByDescending(count => count.Count).ThenBy(count => count.Key, CodePointComparer.Instance),
        ];
}
