using System.Runtime.InteropServices;

namespace PaperNotes.Graph.Text;

/// <summary>Values at the ends of paths of characters, which are walked one character at a time. Thread-safe once filled.</summary>
internal sealed class CharTrie<T>
    where T : class
{
    /// <summary>The node that every path starts from.</summary>
    public const int Root = 0;

    // Nearly all characters of a text begin no path, so the first step costs no hash.
    private readonly int[] _first = new int[char.MaxValue + 1];
    private readonly Dictionary<long, int> _children = [];
    private readonly List<T?> _values = [null];

    /// <summary>The value at the end of a path of one character or more, to be set; its default where there is none yet.</summary>
    public ref T? ValueAt(ReadOnlySpan<char> path)
    {
        int node = Root;
        foreach (char unit in path)
        {
            ref int child = ref CollectionsMarshal.GetValueRefOrAddDefault(_children, Child(node, unit), out bool exists);
            if (!exists)
            {
                child = _children.Count;
                _values.Add(null);
            }

            node = child;
        }

        _first[path[0]] = _children[Child(Root, path[0])];

        return ref CollectionsMarshal.AsSpan(_values)[node];
    }

    /// <summary>Goes on to the child of a node; false where there is none.</summary>
    public bool TryStep(ref int node, char unit) =>
        node == Root ? (node = _first[unit]) != Root : _children.TryGetValue(Child(node, unit), out node);

    /// <summary>The value at a node; null where no path ends there.</summary>
    public T? this[int node] => _values[node];

    private static long Child(int node, char unit) => ((long)node << 16) | unit;
}
