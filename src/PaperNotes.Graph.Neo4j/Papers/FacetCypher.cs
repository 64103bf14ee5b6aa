using PaperNotes.Graph.Neo4j.Nodes;

namespace PaperNotes.Graph.Neo4j.Papers;

/// <summary>
/// Counts papers by what they have. Over scopes and filters the papers are counted (their entry stands where <c>@papers</c> is); of the
/// whole graph the counts are stored. Each row: the index of the scope, and pairs of a key and its count.
/// </summary>
internal static class FacetCypher
{
    /// <summary>All of them, in no order: they are few, and the database would not sort what it computed by code point.</summary>
    public const string Venues = """
          @papers
          WITH p.venue AS key, count(*) AS papers
          RETURN collect([key, papers]) AS counts
        """;

    /// <inheritdoc cref="Venues"/>
    public const string Areas = """
          @papers
          WITH p.area AS key, count(*) AS papers
          RETURN collect([key, papers]) AS counts
        """;

    public const string Years = """
          @papers
          WITH p.year AS key, count(*) AS papers
          ORDER BY papers DESC, key DESC LIMIT $first
          RETURN collect([toString(key), papers]) AS counts
        """;

    public const string Topics = """
          @papers
          MATCH (p)-[:HAS_TOPIC]->(t:Topic)
          WITH t, count(*) AS papers
          ORDER BY papers DESC, t.number LIMIT $first
          RETURN collect([t.key, papers]) AS counts
        """;

    public static readonly string Concepts = $"""
          @papers
          MATCH (p)-[e:{KindCypher.ToConcept}]->(c:Concept)
          WHERE e.s > 0 AND c.kind IN $kinds
          WITH c, count(*) AS papers
          ORDER BY papers DESC, c.number LIMIT $first
          RETURN collect([c.key, papers]) AS counts
        """;

    /// <summary>Around the counts over all papers.</summary>
    public const string All = """
        CALL () {
        @counts
        }
        RETURN 0 AS i, counts
        """;

    /// <summary>Around the counts of each scope.</summary>
    public const string ByScope = """
        UNWIND range(0, size($scopes) - 1) AS i
        WITH i, $scopes[i] AS scope
        CALL (scope) {
        @counts
        }
        RETURN i, counts
        """;

    public const string StoredVenues = """
        MATCH (v:Venue) USING INDEX SEEK v:Venue(load, key)
        WHERE v.load = $load AND v.key IS NOT NULL AND v.paperCount > 0
        WITH v ORDER BY v.paperCount DESC, v.number LIMIT $first
        RETURN 0 AS i, collect([v.key, v.paperCount]) AS counts
        """;

    public const string StoredAreas = """
        MATCH (a:Area) USING INDEX SEEK a:Area(load, key)
        WHERE a.load = $load AND a.key IS NOT NULL AND a.paperCount > 0
        WITH a ORDER BY a.paperCount DESC, a.number LIMIT $first
        RETURN 0 AS i, collect([a.key, a.paperCount]) AS counts
        """;

    public const string StoredYears = """
        MATCH (v:Venue) USING INDEX SEEK v:Venue(load, key)
        WHERE v.load = $load AND v.key IS NOT NULL AND v.paperCount > 0
        WITH v.year AS year, sum(v.paperCount) AS papers
        ORDER BY papers DESC, year DESC LIMIT $first
        RETURN 0 AS i, collect([toString(year), papers]) AS counts
        """;

    public const string StoredTopics = """
        MATCH (t:Topic) USING INDEX SEEK t:Topic(load, fewer, key)
        WHERE t.load = $load AND t.fewer < 0 AND t.key IS NOT NULL
        WITH t ORDER BY t.load, t.fewer, t.key LIMIT $first
        RETURN 0 AS i, collect([t.key, t.paperCount]) AS counts
        """;

    public const string StoredConcepts = """
        MATCH (c:Concept) USING INDEX SEEK c:Concept(load, fewer, key)
        WHERE c.load = $load AND c.fewer < 0 AND c.key IS NOT NULL AND c.kind IN $kinds
        WITH c ORDER BY c.load, c.fewer, c.key LIMIT $first
        RETURN 0 AS i, collect([c.key, c.paperCount]) AS counts
        """;
}
