namespace PaperNotes.Graph.Neo4j.Papers;

/// <summary>
/// What conditions on a paper <c>p</c> are made of; <c>#</c> stands for the condition's parameter. Each is true or false, never null, so
/// that its negation is what it should be.
/// </summary>
internal static class FilterCypher
{
    // Said of a paper: what is plainly true or false the planner takes out, and with it what an index hint needs.
    public const string Everything = "p.load IS NOT NULL";

    public const string Nothing = "p.load IS NULL";

    public const string Text = "all(word IN # WHERE p.filterWords CONTAINS word)";

    public const string Keys = "(p.key IN # OR any(other IN coalesce(p.aliases, []) WHERE other IN #))";

    public const string Venues = "p.venue IN #";

    public const string Series = "p.series IN #";

    public const string Years = "p.year IN #";

    public const string Areas = "p.area IN #";

    public const string Topics = "EXISTS { (p)-[:HAS_TOPIC]->(has:Topic) WHERE has.key IN # }";

    public const string AllTopics = "all(topic IN # WHERE EXISTS { (p)-[:HAS_TOPIC]->(has:Topic) WHERE has.key = topic })";

    public const string Concepts =
        "EXISTS { (p)-[:PROPOSES|ADDRESSES|EVALUATES_ON|BUILDS_ON|COMPARES_WITH|MENTIONS]->(has:Concept) WHERE has.key IN # }";

    public const string Authors = "EXISTS { (p)-[:AUTHORED_BY]->(has:Author) WHERE has.key IN # }";

    public const string HasCode = "p.codeUrl IS NOT NULL";

    public const string HasNoCode = "p.codeUrl IS NULL";

    public const string HasArxiv = "p.arxivId IS NOT NULL";

    public const string HasNoArxiv = "p.arxivId IS NULL";
}
