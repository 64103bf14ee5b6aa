using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Search;

namespace PaperNotes.Graph.Embedded;

/// <summary>
/// An inverted index of the tokens of all nodes (<see cref="SearchedText"/>): per token the nodes that have it, ascending, and where.
/// Immutable and thread-safe.
/// </summary>
internal sealed class TextIndex
{
    /// <summary>Places from here on are those of the text; those of the names lie before.</summary>
    public const int FirstOfText = 1 << 30;

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> byText;
    private readonly int[] offsets;
    private readonly int[] nodes;
    private readonly int[] starts;
    private readonly int[] places;
    private readonly ushort[] lengths;
    private readonly int[] uses;
    private readonly Lazy<NameTokens> names;

    internal TextIndex(Dictionary<string, int> tokens, int[] offsets, int[] nodes, int[] starts, int[] places, ushort[] lengths, int[] uses)
    {
        (this.offsets, this.nodes, this.starts, this.places, this.lengths, this.uses) = (offsets, nodes, starts, places, lengths, uses);
        byText = tokens.GetAlternateLookup<ReadOnlySpan<char>>();
        names = new(() => new NameTokens(this, tokens.Keys));
    }

    /// <summary>The tokens of names, made when they are first asked for.</summary>
    public NameTokens Names => names.Value;

    /// <summary>The length of a node's names, as scores count it.</summary>
    public int LengthOf(int node) => lengths[node];

    /// <summary>How many papers speak for a node, as scores count it; -1 for one that is never suggested.</summary>
    public int UsesOf(int node) => uses[node];

    /// <summary>The postings of a token; none where no node has it.</summary>
    public Postings Of(ReadOnlySpan<char> token) =>
        byText.TryGetValue(token, out int number) ? new(offsets[number], offsets[number + 1]) : default;

    /// <summary>The nodes of a token, ascending.</summary>
    public ReadOnlyMemory<int> NodesOf(Postings postings) => nodes.AsMemory(postings.Start..postings.End);

    /// <summary>The node of a posting.</summary>
    public int NodeAt(int posting) => nodes[posting];

    /// <summary>Where the node of a posting has the token, ascending.</summary>
    public ReadOnlySpan<int> PlacesAt(int posting) => places.AsSpan(starts[posting]..starts[posting + 1]);

    /// <summary>Whether the node of a posting has the token in its names.</summary>
    public bool IsInNames(int posting) => places[starts[posting]] < FirstOfText;

    /// <summary>The posting of a node; -1 where it lacks the token.</summary>
    public int Find(Postings postings, int node)
    {
        int found = nodes.AsSpan(postings.Start..postings.End).BinarySearch(node);
        return found < 0 ? -1 : postings.Start + found;
    }

    /// <summary>In which parts of a node the tokens follow each other.</summary>
    public Parts Follow(ReadOnlySpan<Postings> sequence, int node)
    {
        int first = sequence.Length == 0 ? -1 : Find(sequence[0], node);
        if (first < 0)
        {
            return Parts.None;
        }

        if (sequence.Length == 1)
        {
            return PartsOf(PlacesAt(first));
        }

        Span<int> others = sequence.Length <= 64 ? stackalloc int[sequence.Length] : new int[sequence.Length];
        for (int i = 1; i < sequence.Length; i++)
        {
            others[i] = Find(sequence[i], node);
            if (others[i] < 0)
            {
                return Parts.None;
            }
        }

        Parts parts = Parts.None;
        foreach (int place in PlacesAt(first))
        {
            int i = 1;
            while (i < sequence.Length && PlacesAt(others[i]).BinarySearch(place + i) >= 0)
            {
                i++;
            }

            parts |= i < sequence.Length ? Parts.None : PartOf(place);
        }

        return parts;
    }

    private static Parts PartsOf(ReadOnlySpan<int> places) => PartOf(places[0]) | PartOf(places[^1]);

    private static Parts PartOf(int place) => place < FirstOfText ? Parts.Names : Parts.Text;
}

/// <summary>The parts of what is searched.</summary>
[Flags]
internal enum Parts
{
    /// <summary>Neither.</summary>
    None = 0,

    /// <summary>Title or names.</summary>
    Names = 1,

    /// <summary>The text.</summary>
    Text = 2,
}

/// <summary>Where the postings of a token lie.</summary>
internal readonly record struct Postings(int Start, int End)
{
    /// <summary>How many nodes have it.</summary>
    public int Count => End - Start;
}

/// <summary>A node that a search matches, and how well.</summary>
internal readonly record struct TextMatch(int Node, long Score);
