using PaperNotes.Graph.Neo4j.Concepts;
using PaperNotes.Graph.Neo4j.Nodes;
using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Shared;

/// <summary>Finds topics and concepts that venues have in common, in one statement. Thread-safe.</summary>
internal sealed class SharedNodes(LoadReader load)
{
    // A row a node, with its papers in the venues, and those of each venue.
    private static readonly string s_topics =
        $"{Papers}MATCH (p)-[:HAS_TOPIC]->(n:Topic){Best}RETURN {NodeCypher.Any} AS node, papers, counts ORDER BY papers DESC, n.number";

    // An edge with strength 0 is a second one of a pair.
    private static readonly string s_concepts = $"""
        {Papers}MATCH (p)-[r:{KindCypher.ToConcept}]->(n:Concept)
        WHERE r.s > 0 AND n.kind IN $kinds{Best}RETURN {NodeCypher.Any} AS node, papers, counts ORDER BY papers DESC, n.number
        """;

    private const string Papers = """
        UNWIND $venues AS venue
        MATCH (v:Venue) WHERE v.load = $load AND v.key = venue
        MATCH (v)<-[:PUBLISHED_IN]-(p:Paper) WHERE $area IS NULL OR p.area = $area

        """;

    private const string Best = """

        WITH n, v.key AS venue, count(*) AS inVenue
        WITH n, sum(inVenue) AS papers, collect([venue, inVenue]) AS counts
        WHERE size(counts) >= $minVenues
        WITH n, papers, counts ORDER BY papers DESC, n.number LIMIT $first

        """;

    public async ValueTask<IReadOnlyList<SharedNode>> ListSharedAsync(SharedRequest request, CancellationToken cancellationToken)
    {
        if (request.Venues.Count == 0 || request.What is not (NodeKind.Topic or NodeKind.Concept))
        {
            return [];
        }

        Dictionary<string, object?> parameters = new()
        {
            ["venues"] = request.Venues.Distinct().Select(venue => venue.Value).ToArray(),
            ["minVenues"] = request.MinVenues,
            ["area"] = request.Area?.Value,
            ["first"] = request.First,
        };
        if (request.What == NodeKind.Concept)
        {
            parameters["kinds"] = ConceptKinds.Asked(request.Kinds);
        }

        string text = request.What == NodeKind.Topic ? s_topics : s_concepts;
        IReadOnlyList<CypherValue[]> rows = await load.ReadAsync(text, parameters, cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => new SharedNode(NodeReading.Any(row[0]), row[1].AsInt(), Counts(row[2])))];
    }

    private static KeyCount[] Counts(CypherValue counts) =>
        [
            .. counts.AsList().Select(pair => new KeyCount(pair.AsList()[0].AsText(), pair.AsList()[1].AsInt()))
                .OrderByDescending(count => count.Count).ThenBy(count => count.Key, CodePointComparer.Instance),
        ];
}
