namespace PaperNotes.Graph.Nodes;

/// <summary>Names one node: its kind and its key. Equal in every store.</summary>
public readonly record struct NodeRef(NodeKind Kind, string Key)
{
    /// <summary>The reference to a paper.</summary>
    public static implicit operator NodeRef(PaperKey key) => new(NodeKind.Paper, key.Value);

    /// <summary>The reference to a venue.</summary>
    public static implicit operator NodeRef(VenueKey key) => new(NodeKind.Venue, key.Value);

    /// <summary>The reference to an area.</summary>
    public static implicit operator NodeRef(AreaKey key) => new(NodeKind.Area, key.Value);

    /// <summary>The reference to a topic.</summary>
    public static implicit operator NodeRef(TopicKey key) => new(NodeKind.Topic, key.Value);

    /// <summary>The reference to a concept.</summary>
    public static implicit operator NodeRef(ConceptKey key) => new(NodeKind.Concept, key.Value);

    /// <summary>The reference to an author.</summary>
    public static implicit operator NodeRef(AuthorKey key) => new(NodeKind.Author, key.Value);

    /// <summary>Orders by kind, then by key in code point order.</summary>
    public static IComparer<NodeRef> Order { get; } = Comparer<NodeRef>.Create((x, y) =>
        x.Kind != y.Kind ? x.Kind.CompareTo(y.Kind) : CodePointComparer.Instance.Compare(x.Key, y.Key));

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}:{Key}";
}
