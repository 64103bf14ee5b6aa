namespace PaperNotes.Graph.Nodes;

/// <summary>A node of the graph. Immutable.</summary>
public abstract record GraphNode
{
    /// <summary>Kind and key.</summary>
    public abstract NodeRef Ref { get; }

    /// <summary>What a reader calls it: a title, a name, or the key.</summary>
    public abstract string Label { get; }

    /// <summary>How many papers have it; null for a paper.</summary>
    public abstract int? Papers { get; }
}

/// <summary>A paper; notes of one venue with one arXiv id are one paper.</summary>
/// <param name="Key">Its key: of several notes, the one with the longest slug.</param>
/// <param name="Title">The title, never empty.</param>
/// <param name="Venue">Where it was published.</param>
/// <param name="Area">The area under which its note is filed.</param>
public sealed record Paper(PaperKey Key, string Title, VenueKey Venue, AreaKey Area) : GraphNode
{
    /// <summary>The columns of papers.</summary>
    public static NodeTable<Paper> Table { get; } = new(
        NodeKind.Paper,
        "papers",
        [
            new("key", paper => paper.Key.Value),
            new("title", paper => paper.Title),
            new("summary", paper => paper.Summary) { IsNullable = true },
            new("venue", paper => paper.Venue.Value),
            new("area", paper => paper.Area.Value),
            new("arxivId", paper => paper.ArxivId) { IsNullable = true },
            new("codeUrl", paper => paper.CodeUrl) { IsNullable = true },
            new("noteUrl", paper => paper.NoteUrl) { IsNullable = true },
            new("noteDate", paper => paper.NoteDate) { IsNullable = true, IsDay = true },
            new("notePath", paper => paper.NotePath) { IsNullable = true },
            new("noteHash", paper => paper.NoteHash) { IsNullable = true },
            new("aliases", paper => paper.Aliases, ColumnType.Texts),
            new("sameWork", paper => paper.SameWork, ColumnType.Texts),
        ],
        values => new Paper(new(values.Text("key")), values.Text("title"), new(values.Text("venue")), new(values.Text("area")))
        {
            Summary = values.TextOrNull("summary"),
            ArxivId = values.TextOrNull("arxivId"),
            CodeUrl = values.TextOrNull("codeUrl"),
            NoteUrl = values.TextOrNull("noteUrl"),
            NoteDate = values.TextOrNull("noteDate"),
            NotePath = values.TextOrNull("notePath"),
            NoteHash = values.TextOrNull("noteHash"),
            Aliases = values.Texts("aliases"),
            SameWork = values.Texts("sameWork"),
        });

    /// <summary>Further keys of the same paper in code point order; empty for most.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The keys of the papers of other venues that are the same work, in code point order; empty for most.</summary>
    public IReadOnlyList<string> SameWork { get; init; } = [];

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

    /// <summary>
    /// The path of the note's file within the checkout, folder or archive that it was read from; null where it was read from none.
    /// </summary>
    public string? NotePath { get; init; }

    /// <summary>The SHA-256 of the note's file as it was read, in hexadecimal digits; null where it was read from none.</summary>
    public string? NoteHash { get; init; }

    /// <inheritdoc/>
    public override NodeRef Ref => Key;

    /// <inheritdoc/>
    public override string Label => Title;

    /// <inheritdoc/>
    public override int? Papers => null;
}

/// <summary>A venue-year.</summary>
/// <param name="Key">e.g. ACL2025.</param>
/// <param name="Series">e.g. ACL.</param>
/// <param name="Year">e.g. 2025; 0 where the key ends in no year.</param>
/// <param name="PaperCount">Papers in the graph.</param>
public sealed record Venue(VenueKey Key, string Series, int Year, int PaperCount) : GraphNode
{
    /// <summary>The columns of venues.</summary>
    public static NodeTable<Venue> Table { get; } = new(
        NodeKind.Venue,
        "venues",
        [
            new("key", venue => venue.Key.Value),
            new("series", venue => venue.Series),
            new("year", venue => venue.Year, ColumnType.Number),
            new("paperCount", venue => venue.PaperCount, ColumnType.Number),
        ],
        values => new Venue(new(values.Text("key")), values.Text("series"), values.Number("year"), values.Number("paperCount")));

    /// <inheritdoc/>
    public override NodeRef Ref => Key;

    /// <inheritdoc/>
    public override string Label => Key.Value;

    /// <inheritdoc/>
    public override int? Papers => PaperCount;
}

/// <summary>An area of research.</summary>
/// <param name="Key">e.g. llm_pretraining.</param>
/// <param name="Name">e.g. Pretraining.</param>
/// <param name="PaperCount">Papers in the graph.</param>
public sealed record Area(AreaKey Key, string Name, int PaperCount) : GraphNode
{
    /// <summary>The columns of areas.</summary>
    public static NodeTable<Area> Table { get; } =
        new(
            NodeKind.Area,
            "areas",
            [
                new("key", area => area.Key.Value),
                new("name", area => area.Name),
                new("paperCount", area => area.PaperCount, ColumnType.Number),
            ],
            values => new Area(new(values.Text("key")), values.Text("name"), values.Number("paperCount")));

    /// <inheritdoc/>
    public override NodeRef Ref => Key;

    /// <inheritdoc/>
    public override string Label => Name;

    /// <inheritdoc/>
    public override int? Papers => PaperCount;
}

/// <summary>A topic of the vocabulary.</summary>
/// <param name="Key">The slug of the name.</param>
/// <param name="Name">The name as the vocabulary has it.</param>
/// <param name="PaperCount">Papers in the graph that its patterns match.</param>
public sealed record Topic(TopicKey Key, string Name, int PaperCount) : GraphNode
{
    /// <summary>The columns of topics.</summary>
    public static NodeTable<Topic> Table { get; } =
        new(
            NodeKind.Topic,
            "topics",
            [
                new("key", topic => topic.Key.Value),
                new("name", topic => topic.Name),
                new("paperCount", topic => topic.PaperCount, ColumnType.Number),
            ],
            values => new Topic(new(values.Text("key")), values.Text("name"), values.Number("paperCount")));

    /// <inheritdoc/>
    public override NodeRef Ref => Key;

    /// <inheritdoc/>
    public override string Label => Name;

    /// <inheritdoc/>
    public override int? Papers => PaperCount;
}

/// <summary>What papers propose, address, evaluate on, build on, compare with or mention.</summary>
/// <param name="Key">The slug of the name.</param>
/// <param name="Name">The spelling used most.</param>
/// <param name="Kind">The kind used most.</param>
/// <param name="PaperCount">Works that have any edge to it: papers that are one work count once.</param>
public sealed record Concept(ConceptKey Key, string Name, ConceptKind Kind, int PaperCount) : GraphNode
{
    /// <summary>The columns of concepts.</summary>
    public static NodeTable<Concept> Table { get; } = new(
        NodeKind.Concept,
        "concepts",
        [
            new("key", concept => concept.Key.Value),
            new("name", concept => concept.Name),
            new("kind", concept => concept.Kind, ColumnType.ConceptKind),
            new("aliases", concept => concept.Aliases, ColumnType.Texts),
            new("paperCount", concept => concept.PaperCount, ColumnType.Number),
            new("homonyms", concept => concept.Homonyms, ColumnType.Texts),
        ],
        values => new Concept(
            new(values.Text("key")), values.Text("name"), (ConceptKind)values.Number("kind"), values.Number("paperCount"))
        {
            Aliases = values.Texts("aliases"),
            Homonyms = values.Texts("homonyms"),
        });

    /// <summary>The other spellings that were folded into it, in code point order.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The keys of the other concepts of the same name, the most used first; empty for most.</summary>
    public IReadOnlyList<string> Homonyms { get; init; } = [];

    /// <inheritdoc/>
    public override NodeRef Ref => Key;

    /// <inheritdoc/>
    public override string Label => Name;

    /// <inheritdoc/>
    public override int? Papers => PaperCount;
}

/// <summary>An author.</summary>
/// <param name="Key">The slug of the name.</param>
/// <param name="Name">The name as the first paper has it.</param>
/// <param name="PaperCount">Papers in the graph.</param>
public sealed record Author(AuthorKey Key, string Name, int PaperCount) : GraphNode
{
    /// <summary>The columns of authors.</summary>
    public static NodeTable<Author> Table { get; } =
        new(
            NodeKind.Author,
            "authors",
            [
                new("key", author => author.Key.Value),
                new("name", author => author.Name),
                new("paperCount", author => author.PaperCount, ColumnType.Number),
            ],
            values => new Author(new(values.Text("key")), values.Text("name"), values.Number("paperCount")));

    /// <inheritdoc/>
    public override NodeRef Ref => Key;

    /// <inheritdoc/>
    public override string Label => Name;

    /// <inheritdoc/>
    public override int? Papers => PaperCount;
}
