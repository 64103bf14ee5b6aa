using PaperNotes.Graph.Neo4j.Nodes;

namespace PaperNotes.Graph.Neo4j.Shared;

/// <summary>What venues share: a row a node, with its papers in the venues, and those of each venue. An edge with strength 0 is a second one of a pair.</summary>
internal static class SharedCypher
{
    public static readonly string Topics = $"{Papers}MATCH (p)-[:HAS_TOPIC]->(n:Topic){Best}RETURN {NodeCypher.Any} AS node, papers, counts ORDER BY papers DESC, n.number";

    public static readonly string Concepts = $"""
        {Papers}MATCH (p)-[r:PROPOSES|ADDRESSES|EVALUATES_ON|BUILDS_ON|COMPARES_WITH|MENTIONS]->(n:Concept)
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
}
