namespace PaperNotes.Graph.Nodes;

/// <summary>The key of a paper: <c>venue/area/slug</c>, e.g. <c>ACL2025/llm_pretraining/adversarial_tokenization</c>.</summary>
public readonly record struct PaperKey(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The key of a venue-year, e.g. <c>ACL2025</c>.</summary>
public readonly record struct VenueKey(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The key of an area, e.g. <c>llm_pretraining</c>.</summary>
public readonly record struct AreaKey(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The key of a topic: the slug of its name, e.g. <c>few-zero-shot-learning</c>.</summary>
public readonly record struct TopicKey(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The key of a concept: the slug of its name, e.g. <c>byte-pair-encoding</c>.</summary>
public readonly record struct ConceptKey(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The key of an author: the slug of the name.</summary>
public readonly record struct AuthorKey(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
