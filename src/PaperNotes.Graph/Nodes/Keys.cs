namespace PaperNotes.Graph.Nodes;

/// <summary>The key of a paper: <c>venue/area/slug</c>, e.g. <c>ACL2025/llm_pretraining/adversarial_tokenization</c>.</summary>
public readonly record struct PaperKey(string Value)
{
    /// <summary>The reference to a paper.</summary>
    public static implicit operator NodeRef(PaperKey key) => new(NodeKind.Paper, key.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The key of a venue-year, e.g. <c>ACL2025</c>.</summary>
public readonly record struct VenueKey(string Value)
{
    /// <summary>The reference to a venue.</summary>
    public static implicit operator NodeRef(VenueKey key) => new(NodeKind.Venue, key.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The key of an area, e.g. <c>llm_pretraining</c>.</summary>
public readonly record struct AreaKey(string Value)
{
    /// <summary>The reference to an area.</summary>
    public static implicit operator NodeRef(AreaKey key) => new(NodeKind.Area, key.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The key of a topic: the slug of its name, e.g. <c>few-zero-shot-learning</c>.</summary>
public readonly record struct TopicKey(string Value)
{
    /// <summary>The reference to a topic.</summary>
    public static implicit operator NodeRef(TopicKey key) => new(NodeKind.Topic, key.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The key of a concept: the slug of its name, e.g. <c>byte-pair-encoding</c>.</summary>
public readonly record struct ConceptKey(string Value)
{
    /// <summary>The reference to a concept.</summary>
    public static implicit operator NodeRef(ConceptKey key) => new(NodeKind.Concept, key.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The key of an author: the slug of the name.</summary>
public readonly record struct AuthorKey(string Value)
{
    /// <summary>The reference to an author.</summary>
    public static implicit operator NodeRef(AuthorKey key) => new(NodeKind.Author, key.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
