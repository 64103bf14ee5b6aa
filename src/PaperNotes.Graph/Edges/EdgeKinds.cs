using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Scoring;

namespace PaperNotes.Graph.Edges;

/// <summary>
/// The one table of the kinds of edges: stores, exports and the schema derive from it what they know of a kind. Thread-safe.
/// </summary>
public static class EdgeKinds
{
    private static readonly EdgeDefinition[] s_table =
    [
        new(EdgeKind.PublishedIn, "PUBLISHED_IN", NodeKind.Paper, NodeKind.Venue, "From a paper to its venue.") { IsOfPaths = false },
        new(EdgeKind.InArea, "IN_AREA", NodeKind.Paper, NodeKind.Area, "From a paper to its area.")
        {
            Strength = 6, IsOfPaths = false, Carries = [EdgeProperty.Strength],
        },
        new(EdgeKind.HasTopic, "HAS_TOPIC", NodeKind.Paper, NodeKind.Topic, "From a paper to a topic.")
        {
            Strength = 2, Carries = [EdgeProperty.Strength],
        },
        ToConcepts(EdgeKind.Proposes, "PROPOSES", 2, "From a paper to a method or data set that it proposes."),
        ToConcepts(EdgeKind.Addresses, "ADDRESSES", 3, "From a paper to a task that it addresses."),
        ToConcepts(EdgeKind.EvaluatesOn, "EVALUATES_ON", 2, "From a paper to a data set that it evaluates on."),
        ToConcepts(EdgeKind.BuildsOn, "BUILDS_ON", 1, "From a paper to a model that it builds on."),
        ToConcepts(EdgeKind.ComparesWith, "COMPARES_WITH", 3, "From a paper to a method that it is compared with.", ofMethods: 2),
        ToConcepts(EdgeKind.Mentions, "MENTIONS", 4, "From a paper to a keyword or term, where no more telling edge joins the two."),
        new(EdgeKind.RelatedTo, "RELATED_TO", NodeKind.Paper, NodeKind.Paper, "From a paper to a paper that its note links to.")
        {
            Strength = Strengths.Link, Carries = [EdgeProperty.Rank, EdgeProperty.LinkStrength],
        },
        new(
            EdgeKind.SameWork,
            "SAME_WORK",
            NodeKind.Paper,
            NodeKind.Paper,
            "From a paper to the entry of the same work at another venue, in both directions."),
        new(EdgeKind.AuthoredBy, "AUTHORED_BY", NodeKind.Paper, NodeKind.Author, "From a paper to an author.")
        {
            Carries = [EdgeProperty.Position],
        },
        new(EdgeKind.Covers, "COVERS", NodeKind.Venue, NodeKind.Area, "From a venue to an area that a page of the note site counts there.")
        {
            IsOfPaths = false, Carries = EdgeProperty.OfPages,
        },
    ];

    private static readonly Dictionary<string, EdgeKind> s_byName = s_table.ToDictionary(row => row.Name, row => row.Kind);

    /// <summary>Every kind, in order.</summary>
    public static IReadOnlyList<EdgeKind> All { get; } = Where(_ => true);

    /// <summary>The kinds that join a paper to a concept.</summary>
    public static IReadOnlyList<EdgeKind> ToConcept { get; } = Between(NodeKind.Paper, NodeKind.Concept);

    /// <summary>The kinds that join a paper to the topics and concepts that other papers can share with it.</summary>
    public static IReadOnlyList<EdgeKind> ToShared { get; } =
        Where(row => row.Strength > 0 && row.To is (NodeKind.Topic or NodeKind.Concept));

    /// <summary>
    /// What a path goes over where the caller names no kinds: not the edges of venues and areas, where every paper meets.
    /// </summary>
    public static IReadOnlyList<EdgeKind> OfPaths { get; } = Where(row => row.IsOfPaths);

    /// <summary>The kinds of nodes that edges begin at, in order.</summary>
    public static IReadOnlyList<NodeKind> Beginnings { get; } = [.. s_table.Select(row => row.From).Distinct().Order()];

    /// <summary>What a kind is.</summary>
    public static EdgeDefinition Of(EdgeKind kind) => s_table[(int)kind];

    /// <summary>The kind of a name, such as PUBLISHED_IN.</summary>
    public static EdgeKind Named(string name) => s_byName[name];

    /// <summary>The kinds from one kind of node to another.</summary>
    public static IReadOnlyList<EdgeKind> Between(NodeKind from, NodeKind to) => Where(row => row.From == from && row.To == to);

    private static EdgeKind[] Where(Func<EdgeDefinition, bool> condition) => [.. s_table.Where(condition).Select(row => row.Kind)];

    private static EdgeDefinition ToConcepts(EdgeKind kind, string name, int strength, string description, int ofMethods = 1) =>
        new(kind, name, NodeKind.Paper, NodeKind.Concept, description)
        {
            Strength = strength,
            StrengthOfMethods = ofMethods,
            Carries = [EdgeProperty.Strength, EdgeProperty.Strong, EdgeProperty.Places],
        };
}

/// <summary>What one kind of edge is.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Name">Its name in the schema and in exports, and the type of relationships in Neo4j.</param>
/// <param name="From">The kind of node it begins at.</param>
/// <param name="To">The kind of node it leads to.</param>
/// <param name="Description">A sentence on it for clients.</param>
public sealed record EdgeDefinition(EdgeKind Kind, string Name, NodeKind From, NodeKind To, string Description)
{
    /// <summary>
    /// How telling it is that two papers share such an edge (docs/scoring.md); the title may make it more telling. 0: not at all.
    /// </summary>
    public int Strength { get; init; }

    /// <summary>How telling it is that two concepts share a paper by such edges (docs/scoring.md). 0: not at all.</summary>
    public int StrengthOfMethods { get; init; }

    /// <summary>How telling an edge of this kind is of methods, by whether it is sure.</summary>
    public int OfMethods(bool isStrong) => StrengthOfMethods * (isStrong ? Strengths.SureOfMethods : 1);

    /// <summary>Whether paths go over it where the caller names no kinds.</summary>
    public bool IsOfPaths { get; init; } = true;

    /// <summary>What each edge carries.</summary>
    public IReadOnlyList<EdgeProperty> Carries { get; init; } = [];

    /// <summary>What orders the edges of one node; null: nothing but their ends.</summary>
    public EdgeProperty? Order => Carries.FirstOrDefault(property => property.IsOrder);

    /// <summary>What exports show as the value of an edge; null: nothing.</summary>
    public EdgeProperty? Shown => Carries.FirstOrDefault(property => property.IsShown);
}
