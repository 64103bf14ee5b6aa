using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Paths;

namespace PaperNotes.Graph.Stores.Tests.Contract;

/// <summary>The graph as plain lists, asked in the plainest way: what the answers of stores are compared with.</summary>
public sealed class PlainGraph
{
    private readonly ILookup<NodeRef, (NodeRef To, EdgeKind Kind, int Value)> outgoing;

    private readonly Lazy<PlainSearch> _search;

    public PlainGraph(GraphContent content)
    {
        _search = new(() => new PlainSearch(content));
        Content = content;
        Edges =
        [
            .. content.Edges.SelectMany((edges, kind) => Enumerable.Range(0, edges.Count).Select(i => (
                content.NodeAt(edges.From[i]).Ref, content.NodeAt(edges.To[i]).Ref, (EdgeKind)kind, edges.Value[i],
                edges.Strong.Length == 0 || edges.Strong[i]))),
        ];
        outgoing = Edges.ToLookup(edge => edge.From, edge => (edge.To, edge.Kind, edge.Value));
        Nodes = [.. Enumerable.Range(0, content.NodeCount).Select(content.NodeAt)];
        Weights = Nodes.Select((node, number) => (node.Ref, content.Weights[number])).ToDictionary();
        Degrees = Nodes.Select((node, number) => (node.Ref, content.Degrees[number])).ToDictionary();
        Concepts = content.Concepts.ToDictionary(concept => (NodeRef)concept.Key);
        Venues = content.Venues.ToDictionary(venue => venue.Key);
    }

    public GraphContent Content { get; }

    public PlainSearch Search => _search.Value;

    public IReadOnlyList<GraphNode> Nodes { get; }

    public IReadOnlyList<(NodeRef From, NodeRef To, EdgeKind Kind, int Value, bool IsStrong)> Edges { get; }

    /// <summary>The edges within the scope of a traversal.</summary>
    public IEnumerable<GraphEdge> Within(TraversalScope scope) => Edges
        .Where(edge => scope.Via.Contains(edge.Kind) && (edge.IsStrong || !scope.OnlyStrong))
        .Select(edge => new GraphEdge(edge.From, edge.To, edge.Kind, edge.IsStrong));

    /// <summary>Whether an edge to a concept is a sure one.</summary>
    public bool IsStrong(NodeRef from, NodeRef to, EdgeKind kind) => Content.Edges[(int)kind].Strong[IndexOf(from, to, kind)];

    /// <summary>Where an edge to a concept was read.</summary>
    public string Places(NodeRef from, NodeRef to, EdgeKind kind) =>
        string.Join(", ", NotePlace.Unpack(Content.Edges[(int)kind].Places[IndexOf(from, to, kind)]));

    private int IndexOf(NodeRef from, NodeRef to, EdgeKind kind)
    {
        EdgeList edges = Content.Edges[(int)kind];
        return Enumerable.Range(0, edges.Count)
            .First(i => Content.NodeAt(edges.From[i]).Ref == from && Content.NodeAt(edges.To[i]).Ref == to);
    }

    public Dictionary<NodeRef, long> Weights { get; }

    public Dictionary<NodeRef, int> Degrees { get; }

    public Dictionary<NodeRef, Concept> Concepts { get; }

    public Dictionary<VenueKey, Venue> Venues { get; }

    /// <summary>The ends of a node's edges of some kinds.</summary>
    public IEnumerable<NodeRef> From(NodeRef node, params EdgeKind[] kinds) =>
        outgoing[node].Where(edge => kinds.Contains(edge.Kind)).Select(edge => edge.To).Distinct();

    /// <summary>The area, topics and concepts of a paper with the greatest strength of its edges.</summary>
    public Dictionary<NodeRef, int> FeaturesOf(PaperKey paper) => outgoing[paper]
        .Where(edge => edge.Kind is EdgeKind.HasTopic or EdgeKind.InArea || EdgeKinds.ToConcept.Contains(edge.Kind))
        .GroupBy(edge => edge.To)
        .ToDictionary(group => group.Key, group => group.Max(edge => edge.Value));

    /// <summary>
    /// Whether a traversal may take a node: no concept, one of these kinds (null: every kind but TERM), or one of its ends.
    /// </summary>
    public bool IsOneOf(NodeRef node, IReadOnlyList<ConceptKind>? kinds, params NodeRef[] ends) => ends.Contains(node)
        || !Concepts.TryGetValue(node, out Concept? concept) || (kinds?.Contains(concept.Kind) ?? concept.Kind != ConceptKind.Term);

    /// <summary>How telling the most telling edge of a paper to each of its concepts is of methods.</summary>
    public Dictionary<NodeRef, int> UsesOf(PaperKey paper) =>
        Telling(paper).ToDictionary(edge => edge.To, edge => EdgeKinds.Of(edge.Kind).OfMethods(IsStrong(paper, edge.To, edge.Kind)));

    /// <summary>Whether the most telling edge of a paper to a concept says that it proposes it.</summary>
    public bool Proposes(PaperKey paper, NodeRef concept) =>
        Telling(paper).Any(edge => edge.To == concept && edge.Kind == EdgeKind.Proposes);

    /// <summary>The papers linked with a paper in either direction.</summary>
    public IReadOnlySet<NodeRef> LinksOf(NodeRef paper) => Edges
        .Where(edge => edge.Kind == EdgeKind.RelatedTo && (edge.From == paper || edge.To == paper))
        .Select(edge => edge.From == paper ? edge.To : edge.From)
        .Where(other => other != paper)
        .ToHashSet();

    /// <summary>The papers of a scope that a filter matches, by key.</summary>
    public List<Paper> PapersOf(PaperScope scope, PaperFilter? filter) =>
        [.. Content.Papers.Where(paper => IsIn(paper, scope) && (filter is null || Matches(paper, filter)))];

    public bool Matches(Paper paper, PaperFilter filter) =>
        (filter.And is null || filter.And.All(part => Matches(paper, part)))
        && (filter.Or is null || filter.Or.Any(part => Matches(paper, part)))
        && (filter.Not is null || !Matches(paper, filter.Not))
        && (string.IsNullOrWhiteSpace(filter.Text) || Search.Matches(paper.Key, filter.Text))
        && (filter.Keys is null || filter.Keys.Any(key => key == paper.Key.Value || paper.Aliases.Contains(key)))
        && (filter.Venues is null || filter.Venues.Contains(paper.Venue.Value))
        && (filter.Series is null || filter.Series.Contains(Venues[paper.Venue].Series))
        && (filter.Years is null || filter.Years.Contains(Venues[paper.Venue].Year))
        && (filter.Areas is null || filter.Areas.Contains(paper.Area.Value))
        && (filter.Topics is null || Has(paper, filter.Topics, EdgeKind.HasTopic))
        && (filter.AllTopics is null || filter.AllTopics.All(topic => Has(paper, [topic], EdgeKind.HasTopic)))
        && (filter.Concepts is null || Has(paper, filter.Concepts, [.. EdgeKinds.ToConcept]))
        && (filter.Authors is null || Has(paper, filter.Authors, EdgeKind.AuthoredBy))
        && (filter.HasCode is null || (paper.CodeUrl is not null) == filter.HasCode)
        && (filter.HasArxiv is null || (paper.ArxivId is not null) == filter.HasArxiv);

    private IEnumerable<(NodeRef To, EdgeKind Kind, int Value)> Telling(PaperKey paper) =>
        outgoing[paper]
            .Where(edge => EdgeKinds.ToConcept.Contains(edge.Kind))
            .GroupBy(edge => edge.To)
            .Select(group => group.MaxBy(edge => edge.Value));

    private bool Has(Paper paper, IReadOnlyList<string> keys, params EdgeKind[] kinds) =>
        From(paper.Key, kinds).Any(node => keys.Contains(node.Key));

    private bool IsIn(Paper paper, PaperScope scope) =>
        scope.Node is not { } node
        || (
            node.Kind != NodeKind.Paper
            && From(paper.Key, [.. EdgeKinds.All]).Contains(node)
            && (scope.Area is null || paper.Area == scope.Area));
}
