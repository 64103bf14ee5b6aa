using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Nodes;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Neo4j.Scanning;

/// <summary>
/// One batch of nodes of a kind by key, or of all edges of a kind from a batch of nodes. What belongs to the part of the graph that a
/// filter cuts out stands where <c>@part</c> is (and <c>@other</c> for the far end); the filter itself where <c>@filter</c> is.
/// </summary>
internal static class ScanCypher
{
    public static readonly string Papers = $"""
        MATCH (p:Paper) USING INDEX SEEK p:Paper(load, key)
        WHERE p.load = $load AND p.key > $after@part
        WITH p ORDER BY p.load, p.key LIMIT $limit
        RETURN p.key AS key, {NodeCypher.Paper} AS node
        """;

    public static readonly string Venues = $"""
        MATCH (v:Venue) USING INDEX SEEK v:Venue(load, key)
        WHERE v.load = $load AND v.key > $after@part
        WITH v ORDER BY v.load, v.key LIMIT $limit
        RETURN v.key AS key, {NodeCypher.Venue} AS node
        """;

    public static readonly string Areas = $"""
        MATCH (a:Area) USING INDEX SEEK a:Area(load, key)
        WHERE a.load = $load AND a.key > $after@part
        WITH a ORDER BY a.load, a.key LIMIT $limit
        RETURN a.key AS key, {NodeCypher.Area} AS node
        """;

    public static readonly string Topics = $"""
        MATCH (t:Topic) USING INDEX SEEK t:Topic(load, key)
        WHERE t.load = $load AND t.key > $after@part
        WITH t ORDER BY t.load, t.key LIMIT $limit
        RETURN t.key AS key, {NodeCypher.Topic} AS node
        """;

    public static readonly string Concepts = $"""
        MATCH (c:Concept) USING INDEX SEEK c:Concept(load, key)
        WHERE c.load = $load AND c.key > $after@part
        WITH c ORDER BY c.load, c.key LIMIT $limit
        RETURN c.key AS key, {NodeCypher.Concept} AS node
        """;

    public static readonly string Authors = $"""
        MATCH (u:Author) USING INDEX SEEK u:Author(load, key)
        WHERE u.load = $load AND u.key > $after@part
        WITH u ORDER BY u.load, u.key LIMIT $limit
        RETURN u.key AS key, {NodeCypher.Author} AS node
        """;

    /// <summary>A row a paper, also one without such edges; per edge the value, the number of the far end, its key, what the edge carries.</summary>
    public const string PaperEdges = """
        MATCH (p:Paper) USING INDEX SEEK p:Paper(load, key)
        WHERE p.load = $load AND p.key > $after@part
        WITH p ORDER BY p.load, p.key LIMIT $limit
        RETURN p.key AS key, COLLECT {
          MATCH (p)-[r:@type]->(to)
          RETURN [coalesce(r.s, 0), to.number, to.key, null]
        } AS edges
        """;

    /// <inheritdoc cref="PaperEdges"/>
    public const string AuthorEdges = """
        MATCH (p:Paper) USING INDEX SEEK p:Paper(load, key)
        WHERE p.load = $load AND p.key > $after@part
        WITH p ORDER BY p.load, p.key LIMIT $limit
        RETURN p.key AS key, COLLECT {
          MATCH (p)-[r:AUTHORED_BY]->(to)
          RETURN [r.position, to.number, to.key, r.position]
        } AS edges
        """;

    /// <inheritdoc cref="PaperEdges"/>
    public const string RelatedEdges = """
        MATCH (p:Paper) USING INDEX SEEK p:Paper(load, key)
        WHERE p.load = $load AND p.key > $after@part
        WITH p AS n ORDER BY p.load, p.key LIMIT $limit
        RETURN n.key AS key, COLLECT {
          MATCH (n)-[r:RELATED_TO]->(p:Paper)@other
          RETURN [r.rank, p.number, p.key, r.rank]
        } AS edges
        """;

    /// <inheritdoc cref="PaperEdges"/>
    public const string CoversEdges = """
        MATCH (v:Venue) USING INDEX SEEK v:Venue(load, key)
        WHERE v.load = $load AND v.key > $after@part
        WITH v ORDER BY v.load, v.key LIMIT $limit
        RETURN v.key AS key, COLLECT {
          MATCH (v)-[r:COVERS]->(a:Area)@other
          RETURN [0, a.number, a.key, r.reported]
        } AS edges
        """;

    /// <summary>That a paper of the filter is joined with a node.</summary>
    public const string VenueOfPart = "EXISTS { (v)<-[:PUBLISHED_IN]-(p:Paper) WHERE @filter }";

    /// <inheritdoc cref="VenueOfPart"/>
    public const string AreaOfPart = "EXISTS { (a)<-[:IN_AREA]-(p:Paper) WHERE @filter }";

    /// <inheritdoc cref="VenueOfPart"/>
    public const string TopicOfPart = "EXISTS { (t)<-[:HAS_TOPIC]-(p:Paper) WHERE @filter }";

    /// <inheritdoc cref="VenueOfPart"/>
    public const string ConceptOfPart =
        "EXISTS { (c)<-[:PROPOSES|ADDRESSES|EVALUATES_ON|BUILDS_ON|COMPARES_WITH|MENTIONS]-(p:Paper) WHERE @filter }";

    /// <inheritdoc cref="VenueOfPart"/>
    public const string AuthorOfPart = "EXISTS { (u)<-[:AUTHORED_BY]-(p:Paper) WHERE @filter }";

    /// <summary>The nodes of a kind.</summary>
    public static string Nodes(NodeKind kind) => kind switch
    {
        NodeKind.Paper => Papers,
        NodeKind.Venue => Venues,
        NodeKind.Area => Areas,
        NodeKind.Topic => Topics,
        NodeKind.Concept => Concepts,
        _ => Authors,
    };

    /// <summary>That a node of a kind belongs to the part of a filter.</summary>
    public static string PartOf(NodeKind kind) => kind switch
    {
        NodeKind.Paper => "@filter",
        NodeKind.Venue => VenueOfPart,
        NodeKind.Area => AreaOfPart,
        NodeKind.Topic => TopicOfPart,
        NodeKind.Concept => ConceptOfPart,
        _ => AuthorOfPart,
    };

    /// <summary>The edges of a kind.</summary>
    public static string Edges(EdgeKind kind) => kind switch
    {
        EdgeKind.AuthoredBy => AuthorEdges,
        EdgeKind.RelatedTo => RelatedEdges,
        EdgeKind.Covers => CoversEdges,
        _ => PaperEdges.Replace("@type", LoadCypher.TypeOf(kind), StringComparison.Ordinal),
    };
}
