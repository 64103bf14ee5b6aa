namespace PaperNotes.Graph.Nodes;

/// <summary>Names one node: its kind and its key. Equal in every store.</summary>
public readonly record struct NodeRef(NodeKind Kind, string Key)
{
    /// <summary>Orders by kind, then by key in code point order.</summary>
    public static IComparer<NodeRef> Order { get; } = Comparer<NodeRef>.Create((x, y) =>
        x.Kind != y.Kind ? x.Kind.CompareTo(y.Kind) : CodePointComparer.Instance.Compare(x.Key, y.Key));

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}:{Key}";
}
