using PaperNotes.Graph.Neo4j.Nodes;

namespace PaperNotes.Graph.Neo4j.Papers;

/// <summary>
/// What conditions on a paper <c>p</c> are made of; <c>#</c> stands for the condition's parameter. Each is true or false, never null, so
/// that its negation is what it should be.
/// </summary>
internal static class FilterCypher
{
    // Said of a paper: what is plainly false the planner takes out, and with it what an index hint needs.
    public const string Nothing = "p.load IS NULL";

    public const string Text =
        "any(words IN # WHERE all(ways IN words WHERE any(way IN ways WHERE p.nameWords CONTAINS way OR p.textWords CONTAINS way)))";

    public const string Keys = "(p.key IN # OR any(other IN coalesce(p.aliases, []) WHERE other IN #))";

    public const string Venues = "p.venue IN #";

    public const string Series = "p.series IN #";

    public const string Years = "p.year IN #";

    public const string Areas = "p.area IN #";

    public const string Topics = "EXISTS { (p)-[:HAS_TOPIC]->(has:Topic) WHERE has.key IN # }";

    public const string AllTopics = "all(topic IN # WHERE EXISTS { (p)-[:HAS_TOPIC]->(has:Topic) WHERE has.key = topic })";

    public static readonly string Concepts =
        $$"""EXISTS { (p)-[:{{KindCypher.ToConcept}}]->(has:Concept) WHERE has.key IN # }""";

    public const string Authors = "EXISTS { (p)-[:AUTHORED_BY]->(has:Author) WHERE has.key IN # }";

    public const string HasCode = "p.codeUrl IS NOT NULL";

    public const string HasNoCode = "p.codeUrl IS NULL";

    public const string HasArxiv = "p.arxivId IS NOT NULL";

    public const string HasNoArxiv = "p.arxivId IS NULL";

    /// <summary>
    /// Any condition, given as data (<see cref="FilterProgram"/>): its text, and so its plan, is the same however long the filter is. The
    /// keys that the paper has of those asked for are read once; then the gates of each level are worked out from those of the level below.
    /// </summary>
    public static readonly string Program = $$"""
        any(has IN [{
          topics: [(p)-[:HAS_TOPIC]->(t:Topic) WHERE t.key IN #topics | t.key],
          concepts: [(p)-[:{{KindCypher.ToConcept}}]->(c:Concept) WHERE c.key IN #concepts | c.key],
          authors: [(p)-[:AUTHORED_BY]->(a:Author) WHERE a.key IN #authors | a.key]
        }] WHERE reduce(below = [], level IN #levels | [gate IN level | CASE gate[0]
          WHEN 'Text' THEN any(words IN gate[1] WHERE all(ways IN words WHERE any(way IN ways WHERE p.nameWords CONTAINS way OR p.textWords CONTAINS way)))
          WHEN 'Keys' THEN p.key IN gate[1] OR any(other IN coalesce(p.aliases, []) WHERE other IN gate[1])
          WHEN 'Venues' THEN p.venue IN gate[1]
          WHEN 'Series' THEN p.series IN gate[1]
          WHEN 'Years' THEN p.year IN gate[1]
          WHEN 'Areas' THEN p.area IN gate[1]
          WHEN 'Topics' THEN any(key IN has.topics WHERE key IN gate[1])
          WHEN 'AllTopics' THEN all(key IN gate[1] WHERE key IN has.topics)
          WHEN 'Concepts' THEN any(key IN has.concepts WHERE key IN gate[1])
          WHEN 'Authors' THEN any(key IN has.authors WHERE key IN gate[1])
          WHEN 'HasCode' THEN (p.codeUrl IS NOT NULL) = gate[1][0]
          WHEN 'HasArxiv' THEN (p.arxivId IS NOT NULL) = gate[1][0]
          WHEN 'All' THEN all(place IN gate[1] WHERE below[place])
          WHEN 'Any' THEN any(place IN gate[1] WHERE below[place])
          WHEN 'Not' THEN NOT below[gate[1][0]]
        END])[0])
        """;
}
