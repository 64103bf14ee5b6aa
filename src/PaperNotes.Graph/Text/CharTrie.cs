using System.Runtime.InteropServices;

namespace PaperNotes.Graph.Text;

/// <summary>Values at the ends of paths of characters, which are walked one character at a time. Thread-safe once filled.</summary>
internal sealed class CharTrie<T>
{
    /// <summary>The node that every path starts from.</summary>
    public const int Root = 0;

    // Nearly all characters of a text begin no path, so the first step costs no hash.
    private readonly int[] _first = new int[char.MaxValue + 1];
    private readonly Dictionary<long, int> _children = [];
    private readonly Dictionary<int, T> _values = [];

    /// <summary>The value at the end of a path of one character or more, to be set; its default where there is none yet.</summary>
    public ref T? ValueAt(ReadOnlySpan<char> path)
    {
        int node = Root;
        foreach (char unit in path)
        {
            ref int child = ref CollectionsMarshal.GetValueRefOrAddDefault(_children, Child(node, unit), out bool exists);
            node = child = exists ? child : _children.Count;
        }

        _first[path[0]] = _children[Child(Root, path[0])];

        return ref CollectionsMarshal.GetValueRefOrAddDefault(_values, node, out _);
    }

    /// <summary>Goes on to the child of a node; false where there is none.</summary>
    public bool TryStep(ref int node, char unit) =>
        node == Root ? (node = _first[unit]) != Root : _children.TryGetValue(Child(node, unit), out node);

    /// <summary>The value at a node.</summary>
    public bool TryGetValue(int node, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value) =>
        _values.TryGetValue(node, out value);

    private static long Child(int node, char unit) => ((long)node << 16) | unit;
}
