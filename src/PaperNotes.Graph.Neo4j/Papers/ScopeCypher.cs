using PaperNotes.Graph.Neo4j.Nodes;

namespace PaperNotes.Graph.Neo4j.Papers;

/// <summary>
/// Where lists of papers <c>p</c> begin: at the scope (<c>scope</c>: its key, and of an area of a venue both keys), or for all papers at
/// the most selective condition of the filter (<c>#</c>: its parameter). Each ends in a WHERE that more conditions can follow, and
/// gives each paper once.
/// </summary>
internal static class ScopeCypher
{
    public const string All = """
        MATCH (p:Paper)
          WHERE p.load = $load
        """;

    /// <summary>All papers in the order of titles; without conditions the planner has to be told.</summary>
    public const string AllByTitle = """
        MATCH (p:Paper) USING INDEX SEEK p:Paper(load, titleHead)
          WHERE p.load = $load
        """;

    /// <inheritdoc cref="AllByTitle"/>
    public const string AllByYear = """
        MATCH (p:Paper) USING INDEX SEEK p:Paper(load, year, key)
          WHERE p.load = $load
        """;

    /// <inheritdoc cref="AllByTitle"/>
    public const string AllByVenue = """
        MATCH (p:Paper) USING INDEX SEEK p:Paper(load, venue, key)
          WHERE p.load = $load
        """;

    /// <inheritdoc cref="AllByTitle"/>
    public const string AllByKey = """
        MATCH (p:Paper) USING INDEX SEEK p:Paper(load, key)
          WHERE p.load = $load
        """;

    public const string Venue = """
        MATCH (p:Paper)
          WHERE p.load = $load AND p.venue = scope[0]
        """;

    public const string VenueArea = """
        MATCH (p:Paper)
          WHERE p.load = $load AND p.venue = scope[0] AND p.area = scope[1]
        """;

    public const string Area = """
        MATCH (p:Paper)
          WHERE p.load = $load AND p.area = scope[0]
        """;

    public const string Topic = """
        MATCH (of:Topic)<-[:HAS_TOPIC]-(p:Paper)
          WHERE of.load = $load AND of.key = scope[0]
        """;

    /// <summary>Of several edges between one paper and one concept only one has a strength.</summary>
    public static readonly string Concept = $"""
        MATCH (of:Concept)<-[by:{KindCypher.ToConcept}]-(p:Paper)
          WHERE of.load = $load AND of.key = scope[0] AND by.s > 0
        """;

    public const string Author = """
        MATCH (of:Author)<-[:AUTHORED_BY]-(p:Paper)
          WHERE of.load = $load AND of.key = scope[0]
        """;

    /// <summary>All papers of these keys or aliases.</summary>
    public const string Keys = """
        UNWIND # AS asked
          OPTIONAL MATCH (other:Alias) WHERE other.load = $load AND other.key = asked
          WITH DISTINCT coalesce(other.paper, asked) AS key
          MATCH (p:Paper)
          WHERE p.load = $load AND p.key = key
        """;

    public const string AnyTopic = """
        MATCH (of:Topic)<-[:HAS_TOPIC]-(p:Paper)
          WHERE of.load = $load AND of.key IN #
          WITH DISTINCT p
          WHERE p.load = $load
        """;

    public static readonly string AnyConcept = $"""
        MATCH (of:Concept)<-[:{KindCypher.ToConcept}]-(p:Paper)
          WHERE of.load = $load AND of.key IN #
          WITH DISTINCT p
          WHERE p.load = $load
        """;

    public const string AnyAuthor = """
        MATCH (of:Author)<-[:AUTHORED_BY]-(p:Paper)
          WHERE of.load = $load AND of.key IN #
          WITH DISTINCT p
          WHERE p.load = $load
        """;

    /// <summary>All papers that a text asks for; the parameter is a query of the index for papers alone.</summary>
    public const string Text = """
        CALL db.index.fulltext.queryNodes('search', #) YIELD node AS p
          WHERE p.load = $load
        """;
}
