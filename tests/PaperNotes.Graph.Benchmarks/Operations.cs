namespace PaperNotes.Graph.Benchmarks;

/// <summary>An operation with one variable, <c>$key</c>, and where its values come from.</summary>
/// <param name="Name">Its name in the tables.</param>
/// <param name="Text">The document.</param>
/// <param name="Keys">A document whose first list of nodes has the keys; null where the operation has no variable.</param>
internal sealed record Operation(string Name, string Text, string? Keys = null);

/// <summary>Operations that frontends ask.</summary>
internal static class Operations
{
    private const string Venues = "{ venues(first: 100) { nodes { key } } }";
    private const string Papers = "{ papers(first: 100, order: [{ field: TITLE, direction: ASC }]) { nodes { key } } }";
    private const string Methods = "{ concepts(first: 100, where: { kinds: [METHOD] }) { nodes { key } } }";
    private const string Topics = "{ topics(first: 50) { nodes { key } } }";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new("venue-papers", """
            query ($key: String!) { venue(key: $key) { papers(first: 20) { nodes {
              title venue { key series year } concepts(kinds: [KEYWORD]) { concept { name } } } } } }
            """, Venues),
        new("paper", """
            query ($key: String!) { paper(key: $key) { title summary venue { key } area { name } topics { name } authors { name }
              concepts { edge concept { key name kind } } proposes { name } } }
            """, Papers),
        new("related-papers", """
            query ($key: String!) { paper(key: $key) { relatedPapers(first: 10) {
              paper { key title } score because { weight node { ... on Concept { name } ... on Topic { name } ... on Paper { title } } } } } }
            """, Papers),
        new("related-methods", """
            query ($key: String!) { concept(key: $key) { relatedMethods(first: 10) { method { key name } score because { weight node { id } } } } }
            """, Methods),
        new("filtered-papers", """
            query ($key: String!) { papers(first: 20, where: { topics: [$key], hasCode: true }, order: [{ field: YEAR, direction: DESC }]) {
              totalCount nodes { key title } pageInfo { hasNextPage endCursor } } }
            """, Topics),
        new("facets", """
            query ($key: String!) { topic(key: $key) { papers(first: 1) { totalCount facets {
              venues { venue { key } paperCount } areas { area { key } paperCount } topics(first: 10) { topic { key } paperCount } } } } }
            """, Topics),
        new("shared-topics", """
            query ($key: String!) { sharedTopics(venues: [$key, "ACL2025"], first: 10) { topic { name } paperCount venues { venue { key } paperCount } } }
            """, Venues),
        new("topic-matrix", "{ topicMatrix(first: 20) { venues { key } topics { key } counts } }"),
        new("search", """
            query ($key: String!) { search(text: $key, first: 10) { totalCount edges { score snippet node { id } } } }
            """, Topics),
        new("neighborhood", """
            query ($key: ID!) { neighborhood(of: $key, limit: 100) { truncated nodes { id } edges { from to kind } } }
            """, "{ papers(first: 100) { nodes { key: id } } }"),
        new("papers-like", """
            query ($key: String!) { papersLike(text: $key, first: 10) { paper { key title } score because { weight node { id } } } }
            """, Methods),
    ];
}
