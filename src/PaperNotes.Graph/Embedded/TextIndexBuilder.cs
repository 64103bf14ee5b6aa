using System.Runtime.InteropServices;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Search;

namespace PaperNotes.Graph.Embedded;

/// <summary>Gathers the tokens of node after node, then sorts them by token.</summary>
internal sealed class TextIndexBuilder
{
    private readonly Dictionary<string, int> tokens = new(StringComparer.Ordinal);
    private readonly List<(int Token, int Node, int Place)> found = [];

    /// <summary>Indexes all nodes, by their numbers; concepts with the folded spellings that mean them.</summary>
    public static TextIndex Build(GraphNode[] nodes, IReadOnlyList<KeyValuePair<string, int>> spellings)
    {
        TextIndexBuilder builder = new();
        ILookup<int, string> spelled = spellings.ToLookup(pair => pair.Value, pair => pair.Key);
        ushort[] lengths = new ushort[nodes.Length];
        int[] uses = new int[nodes.Length];
        for (int node = 0; node < nodes.Length; node++)
        {
            SearchedText text = SearchedText.Of(nodes[node], spelled[node]);
            lengths[node] = (ushort)Math.Min(SearchScore.MostLength, text.Length);
            uses[node] = nodes[node] is Concept { Kind: ConceptKind.Term } ? -1 : SearchedText.Uses(nodes[node]);
            builder.Add(node, text.Names, 0);
            builder.Add(node, text.Text, TextIndex.FirstOfText);
        }

        return builder.ToIndex(lengths, uses);
    }

    private void Add(int node, IReadOnlyList<string> words, int place)
    {
        foreach (string word in words)
        {
            // A gap is a place where nothing stands.
            if (word != SearchedText.Gap)
            {
                ref int token = ref CollectionsMarshal.GetValueRefOrAddDefault(tokens, word, out bool known);
                if (!known)
                {
                    token = tokens.Count - 1;
                }

                found.Add((token, node, place));
            }

            place++;
        }
    }

    private TextIndex ToIndex(ushort[] lengths, int[] uses)
    {
        // Stable: what was found of one token stays in the order of nodes and places.
        int[] next = new int[tokens.Count + 1];
        foreach ((int token, _, _) in CollectionsMarshal.AsSpan(found))
        {
            next[token + 1]++;
        }

        for (int i = 0; i < tokens.Count; i++)
        {
            next[i + 1] += next[i];
        }

        int[] order = new int[found.Count];
        for (int i = 0; i < found.Count; i++)
        {
            order[next[found[i].Token]++] = i;
        }

        int[] offsets = new int[tokens.Count + 1];
        List<int> nodes = new(found.Count), starts = new(found.Count + 1);
        int[] places = new int[found.Count];
        int last = -1;
        for (int i = 0; i < order.Length; i++)
        {
            (int token, int node, int place) = found[order[i]];
            if (token != last || nodes[^1] != node)
            {
                offsets[token] = token == last ? offsets[token] : nodes.Count;
                nodes.Add(node);
                starts.Add(i);
                last = token;
            }

            places[i] = place;
        }

        offsets[^1] = nodes.Count;
        starts.Add(order.Length);
        return new TextIndex(tokens, offsets, [.. nodes], [.. starts], places, lengths, uses);
    }
}
