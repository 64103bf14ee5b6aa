using System.Runtime.InteropServices;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Search;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Embedded;

/// <summary>
/// An inverted index of the words of all nodes: per word the nodes that contain it, ascending, and how often. Immutable and
/// thread-safe.
/// </summary>
internal sealed class TextIndex
{
    // Usual values of BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009).
    private const double Saturation = 1.2;
    private const double LengthNorm = 0.75;

    // Of a posting's byte, one bit says that the word stands where the filter of papers looks; the others count occurrences.
    private const byte InFilterText = 0x80;
    private const byte MaxCount = 0x7F;

    private readonly Dictionary<string, int> words;
    private readonly int[] offsets;
    private readonly int[] nodes;
    private readonly byte[] counts;
    private readonly ushort[] lengths;
    private readonly double averageLength;

    private TextIndex(Dictionary<string, int> words, int[] offsets, int[] nodes, byte[] counts, ushort[] lengths)
    {
        (this.words, this.offsets, this.nodes, this.counts, this.lengths) = (words, offsets, nodes, counts, lengths);
        averageLength = Math.Max(1, lengths.Select(length => (double)length).DefaultIfEmpty().Average());
    }

    /// <summary>Indexes all nodes, by their numbers.</summary>
    public static TextIndex Build(GraphNode[] nodes)
    {
        Collector collector = new();
        ushort[] lengths = new ushort[nodes.Length];
        for (int number = 0; number < nodes.Length; number++)
        {
            lengths[number] = (ushort)Math.Min(ushort.MaxValue, collector.Add(number, nodes[number]));
        }

        return collector.ToIndex(lengths);
    }

    /// <summary>The nodes that contain all words, ascending, with their scores.</summary>
    public List<TextMatch> Find(IReadOnlyList<string> query, Func<int, bool> includes, CancellationToken cancellationToken)
    {
        List<TextMatch> matches = [];
        ForEachMatch(query, (node, postings) =>
        {
            if (includes(node))
            {
                matches.Add(new(node, Score(node, postings)));
            }
        }, cancellationToken);
        return matches;
    }

    /// <summary>Adds the papers whose title and summary contain all words.</summary>
    public void AddPapers(IReadOnlyList<string> query, PaperBitmap papers, CancellationToken cancellationToken) => ForEachMatch(query, (node, postings) =>
    {
        foreach (Posting posting in postings)
        {
            if ((counts[posting.At] & InFilterText) == 0)
            {
                return;
            }
        }

        papers.Add(node);
    }, cancellationToken);

    private void ForEachMatch(IReadOnlyList<string> query, Action<int, Posting[]> visit, CancellationToken cancellationToken)
    {
        Posting[] postings = new Posting[query.Count];
        for (int i = 0; i < postings.Length; i++)
        {
            if (!words.TryGetValue(query[i], out int word))
            {
                return;
            }

            postings[i] = new(offsets[word], offsets[word + 1]);
        }

        // The rarest word leads, so that the others only look up what it holds.
        Array.Sort(postings, (x, y) => x.Length != y.Length ? x.Length - y.Length : x.Start - y.Start);
        for (int at = postings[0].Start; at < postings[0].End; at++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            postings[0].At = at;
            if (AdvanceAll(postings, nodes[at]))
            {
                visit(nodes[at], postings);
            }
        }
    }

    private bool AdvanceAll(Posting[] postings, int node)
    {
        for (int i = 1; i < postings.Length; i++)
        {
            int found = nodes.AsSpan(postings[i].At..postings[i].End).BinarySearch(node);
            postings[i].At += found < 0 ? ~found : found;
            if (found < 0)
            {
                return false;
            }
        }

        return true;
    }

    private double Score(int node, Posting[] postings)
    {
        double norm = Saturation * (1 - LengthNorm + (LengthNorm * lengths[node] / averageLength));
        double score = 0;
        foreach (Posting posting in postings)
        {
            double count = counts[posting.At] & MaxCount;
            double rarity = Math.Log(1 + ((lengths.Length - posting.Length + 0.5) / (posting.Length + 0.5)));
            score += rarity * count * (Saturation + 1) / (count + norm);
        }

        return score;
    }

    private struct Posting(int start, int end)
    {
        public readonly int Start = start;
        public readonly int End = end;
        public int At = start;

        public readonly int Length => End - Start;
    }

    /// <summary>Gathers the words of node after node, then sorts them by word.</summary>
    private sealed class Collector : IWordSink
    {
        private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
        private readonly List<(int Word, int Node, byte Count)> postings = [];
        private readonly Dictionary<int, int> current = [];
        private byte mark;
        private int length;

        public Collector() => lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();

        public int Add(int number, GraphNode node)
        {
            current.Clear();
            length = 0;
            mark = 0;
            if (node is Paper paper)
            {
                mark = InFilterText;
                Words.Split(SearchText.OfFilter(paper), query: false, this);
                length = 0;
                mark = 0;
            }

            Words.Split(SearchText.Of(node), query: false, this);
            foreach ((int word, int count) in current)
            {
                postings.Add((word, number, (byte)count));
            }

            return length;
        }

        public void Add(ReadOnlySpan<char> word)
        {
            ref int id = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, word, out bool known);
            if (!known)
            {
                id = words.Count - 1;
            }

            length++;
            ref int count = ref CollectionsMarshal.GetValueRefOrAddDefault(current, id, out _);
            count = mark != 0 ? mark : count + ((count & MaxCount) < MaxCount ? 1 : 0);
        }

        public TextIndex ToIndex(ushort[] lengths)
        {
            int[] offsets = new int[words.Count + 1];
            foreach ((int word, _, _) in CollectionsMarshal.AsSpan(postings))
            {
                offsets[word + 1]++;
            }

            for (int i = 0; i < words.Count; i++)
            {
                offsets[i + 1] += offsets[i];
            }

            int[] next = offsets[..^1];
            int[] nodes = new int[postings.Count];
            byte[] counts = new byte[postings.Count];
            foreach ((int word, int node, byte count) in CollectionsMarshal.AsSpan(postings))
            {
                int at = next[word]++;
                nodes[at] = node;
                counts[at] = count;
            }

            return new(words, offsets, nodes, counts, lengths);
        }
    }
}

/// <summary>A node that a search matches, and how well.</summary>
internal readonly record struct TextMatch(int Node, double Score);
