using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Scoring;

namespace PaperNotes.Graph.Stores.Tests.Contract;

/// <summary>Random things to ask a graph for; some name nothing in it.</summary>
public static class Questions
{
    private static readonly string[] Texts = ["adaptive", "pruning work", "预训练", "训练", "naive", "dpo", "", "nothing like it", "zero shot"];

    public static T Pick<T>(this Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];

    public static NodeRef Node(this Random random, PlainGraph graph, NodeKind? kind = null)
    {
        NodeKind wanted = kind ?? random.Pick(NodeKinds.All);
        NodeRef[] nodes = [.. graph.Nodes.Select(node => node.Ref).Where(node => node.Kind == wanted)];
        return nodes.Length == 0 || random.Next(20) == 0 ? new NodeRef(wanted, "no such key") : random.Pick(nodes);
    }

    public static string[] Keys(this Random random, PlainGraph graph, NodeKind kind) =>
        [.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Node(graph, kind).Key)];

    public static PaperScope Scope(this Random random, PlainGraph graph) => random.Next(4) switch
    {
        0 => PaperScope.All,
        1 => PaperScope.Of(new VenueKey(random.Node(graph, NodeKind.Venue).Key), new AreaKey(random.Node(graph, NodeKind.Area).Key)),
        _ => PaperScope.Of(random.Node(graph, (NodeKind)random.Next(1, 6))),
    };

    public static PaperFilter? MaybeFilter(this Random random, PlainGraph graph) => random.Next(3) == 0 ? null : random.Filter(graph, 2);

    public static PaperFilter Filter(this Random random, PlainGraph graph, int depth)
    {
        PaperFilter filter = random.Next(12) switch
        {
            0 => new() { Text = random.Pick(Texts) },
            1 => new()
            {
                Keys = [.. random.Keys(graph, NodeKind.Paper), .. graph.Content.Papers.SelectMany(paper => paper.Aliases).Take(1)],
            },
            2 => new() { Venues = random.Keys(graph, NodeKind.Venue) },
            3 => new() { Series = [random.Pick(["ACL", "CVPR", "none"])] },
            4 => new() { Years = [random.Pick([2024, 2025, 0])] },
            5 => new() { Areas = random.Keys(graph, NodeKind.Area) },
            6 => new() { Topics = random.Keys(graph, NodeKind.Topic) },
            7 => new() { AllTopics = random.Keys(graph, NodeKind.Topic) },
            8 => new() { Concepts = random.Keys(graph, NodeKind.Concept) },
            9 => new() { Authors = random.Keys(graph, NodeKind.Author), HasCode = random.Next(2) == 0 },
            10 => new() { HasArxiv = random.Next(2) == 0 },
            _ => new(),
        };
        return depth == 0 ? filter : random.Next(6) switch
        {
            0 => filter with { And = random.Filters(graph, depth - 1) },
            1 => filter with { Or = random.Filters(graph, depth - 1) },
            2 => filter with { Not = random.Filter(graph, depth - 1) },
            _ => filter,
        };
    }

    /// <summary>A filter of about so many conditions, nested at most so deep.</summary>
    public static PaperFilter ManyConditions(this Random random, PlainGraph graph, int conditions, int depth)
    {
        if (conditions <= 1 || depth == 0)
        {
            return random.Filter(graph, 0);
        }

        int parts = random.Next(2, Math.Min(conditions, 12) + 1);
        PaperFilter[] filters = [.. Enumerable.Range(0, parts).Select(_ => random.ManyConditions(graph, conditions / parts, depth - 1))];
        return random.Next(5) switch
        {
            0 => new() { And = filters },
            1 => new() { Or = filters[1..], Not = filters[0] },
            _ => new() { Or = filters },
        };
    }

    public static PaperOrder[] Order(this Random random) =>
        [.. Enumerable.Range(0, random.Next(4)).Select(_ => new PaperOrder((PaperOrderField)random.Next(4), random.Next(2) == 0))];

    public static EdgeKind[] Via(this Random random) => random.Next(3) == 0
        ? [.. EdgeKinds.OfPaths]
        : [.. EdgeKinds.All.Where(_ => random.Next(2) == 0)];

    public static ConceptKind[]? Kinds(this Random random) =>
        random.Next(2) == 0 ? null : [.. Enum.GetValues<ConceptKind>().Where(_ => random.Next(2) == 0)];

    public static RankRequest Rank(this Random random, PlainGraph graph) => new(
        random.Next(12),
        random.Next(3) == 0 ? random.Keys(graph, NodeKind.Venue) : null,
        random.Next(4) == 0 ? random.Node(graph, NodeKind.Area).Key : null);

    private static PaperFilter[] Filters(this Random random, PlainGraph graph, int depth) =>
        [.. Enumerable.Range(0, random.Next(3)).Select(_ => random.Filter(graph, depth))];
}
