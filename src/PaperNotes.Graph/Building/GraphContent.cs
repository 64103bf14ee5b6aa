using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Building;

/// <summary>
/// A whole graph as it was built from facts, ready for any store. Nodes are numbered from 0: all papers, then venues, areas,
/// topics, concepts, authors, each kind in code point order of its keys. Everything that answers depend on and that could be
/// computed in two ways (weights, degrees, strengths) is fixed here. Immutable.
/// </summary>
public sealed record GraphContent
{
    /// <summary>Hash of the content: 32 hexadecimal digits.</summary>
    public required string Version { get; init; }

    /// <summary>The papers by key.</summary>
    public required IReadOnlyList<Paper> Papers { get; init; }

    /// <summary>The venues by key.</summary>
    public required IReadOnlyList<Venue> Venues { get; init; }

    /// <summary>The areas by key.</summary>
    public required IReadOnlyList<Area> Areas { get; init; }

    /// <summary>The topics by key.</summary>
    public required IReadOnlyList<Topic> Topics { get; init; }

    /// <summary>The concepts by key.</summary>
    public required IReadOnlyList<Concept> Concepts { get; init; }

    /// <summary>The authors by key.</summary>
    public required IReadOnlyList<Author> Authors { get; init; }

    /// <summary>The edges of each kind (index: <see cref="EdgeKind"/>), sorted by From, then by Value, then by To; no edge twice.</summary>
    public required IReadOnlyList<EdgeList> Edges { get; init; }

    /// <summary>Per edge of COVERS, in its order, what the pages say.</summary>
    public required IReadOnlyList<Coverage> Coverage { get; init; }

    /// <summary>
    /// Per node number, the weight of sharing it, in millionths (docs/scoring.md); 0 for what is too common to tell anything,
    /// and for venues and authors.
    /// </summary>
    public required IReadOnlyList<long> Weights { get; init; }

    /// <summary>Per node number, how many edges it has, in both directions.</summary>
    public required IReadOnlyList<int> Degrees { get; init; }

    /// <summary>
    /// Folded spelling (<c>ConceptNames.Fold</c>) to the number of the concept it means, in code point order; spellings that
    /// would mean two concepts are absent.
    /// </summary>
    public required IReadOnlyList<KeyValuePair<string, int>> Spellings { get; init; }

    /// <summary>Related links of the notes whose paper is not in the graph.</summary>
    public required int PendingLinks { get; init; }

    /// <summary>How many nodes there are.</summary>
    public int NodeCount => EndOf(NodeKinds.Last);

    /// <summary>How many edges there are.</summary>
    public int EdgeCount => Edges.Sum(list => list.Count);

    /// <summary>The nodes of a kind by key.</summary>
    public IReadOnlyList<GraphNode> Of(NodeKind kind) => kind switch
    {
        NodeKind.Paper => Papers,
        NodeKind.Venue => Venues,
        NodeKind.Area => Areas,
        NodeKind.Topic => Topics,
        NodeKind.Concept => Concepts,
        NodeKind.Author => Authors,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The number of the first node of a kind.</summary>
    public int FirstOf(NodeKind kind) => NodeKinds.All.TakeWhile(before => before < kind).Sum(before => Of(before).Count);

    /// <summary>The number behind that of the last node of a kind.</summary>
    public int EndOf(NodeKind kind) => FirstOf(kind) + Of(kind).Count;

    /// <summary>The node with a number.</summary>
    public GraphNode NodeAt(int number)
    {
        NodeKind kind = NodeKind.Paper;
        while (number >= Of(kind).Count)
        {
            number -= Of(kind++).Count;
        }

        return Of(kind)[number];
    }

    /// <summary>Version and counts.</summary>
    public GraphStats StatsIn(string store) => new(Version, [.. NodeKinds.All.Select(kind => Of(kind).Count)], EdgeCount, store);
}

/// <summary>
/// The edges of one kind as parallel arrays. <paramref name="Value"/> is what orders edges of the kind
/// (<see cref="EdgeDefinition.Order"/>): rank, position or strength (of several edges between one paper and one concept only the most
/// telling carries it, the others 0); 0 elsewhere.
/// </summary>
public sealed record EdgeList(int[] From, int[] To, int[] Value)
{
    /// <summary>How many edges.</summary>
    public int Count => From.Length;

    /// <summary>Per edge, whether it is a sure one; empty for kinds that do not lead to concepts.</summary>
    public bool[] Strong { get; init; } = [];

    /// <summary>
    /// Per edge, where it was read (<see cref="Facts.NotePlace.Pack"/>), or null; empty for kinds that do not lead to concepts.
    /// </summary>
    public int[]?[] Places { get; init; } = [];
}
