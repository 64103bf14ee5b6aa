using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Tests.Building;

/// <summary>Invented papers for tests of concepts, and what the graph that they make says of them.</summary>
internal static class InventedPapers
{
    public static NoteFacts[] Homonyms { get; } =
    [
        Note("a", "Quorlix: Lattices Grow", methods: ["Quorlix"], area: "growth"),
        Note("b", "Quorlix: Sorting Letters", methods: ["Quorlix"], area: "letters"),
        Note("d", "Pebbles", baselines: ["Quorlix"], related: ["ACL2025/growth/a"]),
        Note("e", "Envelopes", baselines: ["Quorlix"], area: "letters"),
        Note("f", "Weather", baselines: ["Quorlix"], area: "weather"),
    ];

    public static string Proposed(GraphContent graph, string slug)
    {
        EdgeList proposes = graph.Edges[(int)EdgeKind.Proposes];
        int paper = graph.Papers.ToList().FindIndex(paper => paper.Key.Value.EndsWith($"/{slug}", StringComparison.Ordinal));
        return graph.NodeAt(proposes.To[Array.IndexOf(proposes.From, paper)]).Ref.Key;
    }

    public static List<string> Keys(GraphContent graph, string slug) => [.. Of(graph, slug).Select(concept => concept.Key.Value)];

    // Names and keys of the concepts of a paper.
    public static List<string> Met(GraphContent graph, string slug) =>
        [.. Of(graph, slug).SelectMany(concept => (string[])[concept.Name, concept.Key.Value])];

    public static IEnumerable<Concept> Of(GraphContent graph, string slug)
    {
        int paper = graph.Papers.ToList().FindIndex(paper => paper.Key.Value.EndsWith($"/{slug}", StringComparison.Ordinal));
        return EdgeKinds.ToConcept.Select(kind => graph.Edges[(int)kind])
            .SelectMany(edges => edges.From.Zip(edges.To).Where(edge => edge.First == paper))
            .Select(edge => (Concept)graph.NodeAt(edge.Second));
    }

    public static GraphContent Build(params NoteFacts[] notes) => GraphBuilder.Build(new FactSet { Notes = notes });

    public static NoteFacts Note(
        string slug,
        string title,
        string venue = "ACL2025",
        string area = "x",
        string? arxiv = null,
        string[]? methods = null,
        string[]? baselines = null,
        string[]? keywords = null,
        string[]? related = null) => new()
        {
            Venue = venue,
            Area = area,
            Slug = slug,
            Title = title,
            Arxiv = arxiv,
            Methods = methods ?? [],
            Baselines = baselines ?? [],
            Keywords = keywords ?? [],
            Related = related ?? [],
        };
}
