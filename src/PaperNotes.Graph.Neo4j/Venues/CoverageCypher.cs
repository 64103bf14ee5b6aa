namespace PaperNotes.Graph.Neo4j.Venues;

/// <summary>What pages say. A row a venue or area: kind, key, and the edges COVERS with both their ends.</summary>
internal static class CoverageCypher
{
    private const string Edge =
        "[v.key, a.key, c.reported, c.hasPage, c.topics, c.topicCounts, c.quotedVenues, c.quotedCounts]";

    public const string Venues = $$"""
        UNWIND $venues AS asked
        MATCH (v:Venue) WHERE v.load = $load AND v.key = asked
        RETURN 1 AS kind, asked, COLLECT {
          MATCH (v)-[c:COVERS]->(a:Area)
          RETURN {{Edge}}
        } AS coverage
        """;

    public const string Areas = $$"""
        UNWIND $areas AS asked
        MATCH (a:Area) WHERE a.load = $load AND a.key = asked
        RETURN 2 AS kind, asked, COLLECT {
          MATCH (v:Venue)-[c:COVERS]->(a)
          RETURN {{Edge}}
        } AS coverage
        """;

    /// <summary>Both in one statement.</summary>
    public const string VenuesAndAreas = $"{Venues}\nUNION ALL\n{Areas}";
}
