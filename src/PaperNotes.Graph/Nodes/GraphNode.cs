namespace PaperNotes.Graph.Nodes;

/// <summary>A node of the graph. Immutable.</summary>
public abstract record GraphNode
{
    /// <summary>Kind and key.</summary>
    public abstract NodeRef Ref { get; }
}

/// <summary>A paper; notes of one venue with one arXiv id are one paper.</summary>
/// <param name="Key">Its key: of several notes, the one with the longest slug.</param>
/// <param name="Title">The title, never empty.</param>
/// <param name="Venue">Where it was published.</param>
/// <param name="Area">The area under which its note is filed.</param>
public sealed record Paper(PaperKey Key, string Title, VenueKey Venue, AreaKey Area) : GraphNode
{
    /// <summary>Further keys of the same paper in code point order; empty for most.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>A sentence or two on what the paper does; null where the source has none.</summary>
    public string? Summary { get; init; }

    /// <summary>The arXiv id without version, e.g. <c>2503.02174</c>; null where none is known.</summary>
    public string? ArxivId { get; init; }

    /// <summary>Address of the code; null where none is known.</summary>
    public string? CodeUrl { get; init; }

    /// <summary>Address of the note; null where none is known.</summary>
    public string? NoteUrl { get; init; }

    /// <summary>The day of the note as YYYY-MM-DD; null where none is known.</summary>
    public string? NoteDate { get; init; }

    /// <inheritdoc/>
    public override NodeRef Ref => Key;
}

/// <summary>A venue-year.</summary>
/// <param name="Key">e.g. ACL2025.</param>
/// <param name="Series">e.g. ACL.</param>
/// <param name="Year">e.g. 2025; 0 where the key ends in no year.</param>
/// <param name="PaperCount">Papers in the graph.</param>
public sealed record Venue(VenueKey Key, string Series, int Year, int PaperCount) : GraphNode
{
    /// <inheritdoc/>
    public override NodeRef Ref => Key;
}

/// <summary>An area of research.</summary>
/// <param name="Key">e.g. llm_pretraining.</param>
/// <param name="Name">e.g. Pretraining.</param>
/// <param name="PaperCount">Papers in the graph.</param>
public sealed record Area(AreaKey Key, string Name, int PaperCount) : GraphNode
{
    /// <inheritdoc/>
    public override NodeRef Ref => Key;
}

/// <summary>A topic of the vocabulary.</summary>
/// <param name="Key">The slug of the name.</param>
/// <param name="Name">The name as the vocabulary has it.</param>
/// <param name="PaperCount">Papers in the graph that its patterns match.</param>
public sealed record Topic(TopicKey Key, string Name, int PaperCount) : GraphNode
{
    /// <inheritdoc/>
    public override NodeRef Ref => Key;
}

/// <summary>What papers propose, address, evaluate on, build on, compare with or mention.</summary>
/// <param name="Key">The slug of the name.</param>
/// <param name="Name">The spelling used most.</param>
/// <param name="Kind">The kind used most.</param>
/// <param name="PaperCount">Papers that have any edge to it.</param>
public sealed record Concept(ConceptKey Key, string Name, ConceptKind Kind, int PaperCount) : GraphNode
{
    /// <summary>The other spellings that were folded into it, in code point order.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <inheritdoc/>
    public override NodeRef Ref => Key;
}

/// <summary>An author.</summary>
/// <param name="Key">The slug of the name.</param>
/// <param name="Name">The name as the first paper has it.</param>
/// <param name="PaperCount">Papers in the graph.</param>
public sealed record Author(AuthorKey Key, string Name, int PaperCount) : GraphNode
{
    /// <inheritdoc/>
    public override NodeRef Ref => Key;
}
