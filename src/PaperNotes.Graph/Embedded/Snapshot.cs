using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Embedded;

/// <summary>
/// One version of the graph in memory: numbered nodes, rows of edges per kind and direction, tables of keys, default orders.
/// Immutable and thread-safe.
/// </summary>
internal sealed class Snapshot
{
    private readonly GraphNode[] nodes;
    private readonly NodeRange[] ranges;
    private readonly KeyTable[] keys;
    private readonly Dictionary<string, int> aliases = new(StringComparer.Ordinal);
    private readonly KeyTable spellings;
    private readonly IReadOnlyList<KeyValuePair<string, int>> spelled;
    private readonly Rows[] outgoing;
    private readonly Rows[] incoming;
    private readonly Func<int, object?>?[] shown;
    private readonly int[]?[][] places;
    private readonly int[]?[] byCount;
    private readonly Lazy<TextIndex> text;

    public Snapshot(GraphContent content)
    {
        nodes = [.. NodeKinds.All.SelectMany(content.Of)];
        ranges = [.. NodeKinds.All.Select(kind => new NodeRange(content.FirstOf(kind), content.Of(kind).Count))];
        keys = [.. ranges.Select(range => new KeyTable(range.Count, index => nodes[range.First + index].Ref.Key))];
        spelled = content.Spellings;
        spellings = new KeyTable(spelled.Count, index => spelled[index].Key);
        foreach (Paper paper in content.Papers)
        {
            foreach (string alias in paper.Aliases)
            {
                aliases[alias] = keys[(int)NodeKind.Paper].Find(paper.Key.Value);
            }
        }

        outgoing = [.. EdgeKinds.All.Select(kind => Rows.Outgoing(content.Edges[(int)kind], Range(EdgeKinds.Of(kind).From)))];
        incoming = [.. EdgeKinds.All.Select(kind => Rows.Incoming(content.Edges[(int)kind], Range(EdgeKinds.Of(kind).To)))];
        NodeRange shareable = new(Range(NodeKind.Topic).First, Range(NodeKind.Topic).Count + Range(NodeKind.Concept).Count);
        Features = FeatureRows.Features(content.Edges, Papers);
        Postings = Features.Reversed(shareable);
        Links = FeatureRows.Links(content.Edges[(int)EdgeKind.RelatedTo], Papers);
        shown = [.. EdgeKinds.All.Select(kind => EdgeKinds.Of(kind).Shown is { } property ? EdgeValues.Of(content, kind, property) : null)];
        places = [.. content.Edges.Select(edges => edges.Places)];
        VenueOf = new int[Papers.Count];
        AreaOf = new int[Papers.Count];
        FillEnds(content.Edges[(int)EdgeKind.PublishedIn], VenueOf);
        FillEnds(content.Edges[(int)EdgeKind.InArea], AreaOf);
        Coverage = [.. content.Coverage];
        Weights = [.. content.Weights];
        Degrees = [.. content.Degrees];
        Orders = new PaperOrders(this);
        byCount = [.. NodeKinds.All.Select(kind => NodeKinds.Of(kind).IsByPaperCount ? ByCount(kind) : null)];
        NodeAccumulators = new AccumulatorPool(nodes.Length);
        PaperAccumulators = new AccumulatorPool(Papers.Count);
        Stats = content.StatsIn("embedded");
        text = new Lazy<TextIndex>(() => TextIndexBuilder.Build(nodes, spelled));
    }

    public GraphStats Stats { get; }

    public int NodeCount => nodes.Length;

    public NodeRange Papers => ranges[(int)NodeKind.Paper];

    /// <summary>Per paper, its topics and concepts, ascending and each once, with strengths and kinds.</summary>
    public Rows Features { get; }

    /// <summary>Per topic or concept, its papers, ascending and each once, with strengths and kinds.</summary>
    public Rows Postings { get; }

    /// <summary>Per paper, the papers linked with it in either direction, ascending and each once.</summary>
    public Rows Links { get; }

    /// <summary>Per paper, the number of its venue.</summary>
    public int[] VenueOf { get; }

    /// <summary>Per paper, the number of its area.</summary>
    public int[] AreaOf { get; }

    /// <summary>Parallel to the edges COVERS.</summary>
    public Coverage[] Coverage { get; }

    public long[] Weights { get; }

    public int[] Degrees { get; }

    public PaperOrders Orders { get; }

    /// <summary>Accumulators over all nodes.</summary>
    public AccumulatorPool NodeAccumulators { get; }

    /// <summary>Accumulators over the papers.</summary>
    public AccumulatorPool PaperAccumulators { get; }

    /// <summary>The full-text index, built when it is first asked for.</summary>
    public TextIndex Text => text.Value;

    public NodeRange Range(NodeKind kind) => (uint)kind < (uint)ranges.Length ? ranges[(int)kind] : default;

    public GraphNode Node(int number) => nodes[number];

    public Paper Paper(int number) => (Paper)nodes[number];

    public Concept Concept(int number) => (Concept)nodes[number];

    /// <summary>The year of a paper's venue.</summary>
    public int YearOf(int paper) => ((Venue)nodes[VenueOf[paper]]).Year;

    public Rows Out(EdgeKind kind) => outgoing[(int)kind];

    public Rows In(EdgeKind kind) => incoming[(int)kind];

    /// <summary>What exports show of an edge, by its place among those of its kind; null for kinds of which they show nothing.</summary>
    public Func<int, object?>? ShownOf(EdgeKind kind) => shown[(int)kind];

    /// <summary>Where an edge to a concept was read, by its place among those of its kind.</summary>
    public int[]? PlacesOf(EdgeKind kind, int place) => places[(int)kind][place];

    /// <summary>The number of a node; of a paper also by an alias; -1 where there is none.</summary>
    public int Find(NodeRef node)
    {
        if ((uint)node.Kind >= (uint)ranges.Length)
        {
            return -1;
        }

        int index = keys[(int)node.Kind].Find(node.Key);
        return index >= 0 ? ranges[(int)node.Kind].First + index
            : node.Kind == NodeKind.Paper && aliases.TryGetValue(node.Key, out int paper) ? paper
            : -1;
    }

    /// <summary>The number of the concept that a folded spelling means; -1 where none does.</summary>
    public int FindSpelling(string spelling)
    {
        int index = spellings.Find(spelling);
        return index < 0 ? -1 : spelled[index].Value;
    }

    /// <summary>
    /// Where a key is or would be among the nodes of a kind: twice its number, or one less than twice the number of the node it
    /// would come before.
    /// </summary>
    public long PlaceOf(NodeKind kind, string key)
    {
        NodeRange range = Range(kind);
        return InsertionPoint.Of(range.Count, index => CodePointComparer.Instance.Compare(nodes[range.First + index].Ref.Key, key))
            + (2L * range.First);
    }

    private static void FillEnds(EdgeList edges, int[] ends)
    {
        for (int i = 0; i < edges.Count; i++)
        {
            ends[edges.From[i]] = edges.To[i];
        }
    }

    /// <summary>
    /// The numbers of a kind, the largest paper count first, then by key; null where its lists go by key alone.
    /// </summary>
    public int[]? NumbersByCount(NodeKind kind) => byCount[(int)kind];

    private int[] ByCount(NodeKind kind)
    {
        NodeRange range = Range(kind);
        long[] order = new long[range.Count];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = ((long)(int.MaxValue - (nodes[range.First + i].Papers ?? 0)) << 32) | (uint)(range.First + i);
        }

        Array.Sort(order);
        return Array.ConvertAll(order, packed => (int)packed);
    }
}
