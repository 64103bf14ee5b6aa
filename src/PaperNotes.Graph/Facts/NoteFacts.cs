namespace PaperNotes.Graph.Facts;

/// <summary>
/// What a source says of one paper: one line of a data set. Lists keep the source's order and spelling; absent is null or
/// empty, never an empty string.
/// </summary>
public sealed record NoteFacts
{
    private static readonly TextsField s_keywords = new(nameof(Keywords), CleanFacts.Name);

    private static readonly NoteField[] s_fields =
    [
        new TextField(nameof(Slug), (text, _) => CleanFacts.Part(text, "slug")),
        new TextField(nameof(Title), (text, _) => CleanFacts.Title(text)),
        new TextField(nameof(Venue), (text, _) => CleanFacts.Part(CleanFacts.Venue(text), "venue")) { IsPooled = true },
        new TextField(nameof(Area), (text, _) => CleanFacts.Part(text, "area")) { IsPooled = true },
        new TextField(nameof(Arxiv), CleanValues.Arxiv) { MayBeNumber = true },
        new TextsField(nameof(Authors), CleanFacts.Name) { IsWhole = true },
        new TextField(nameof(Code), CleanValues.Code),
        s_keywords,
        new TextsField(nameof(Tags), CleanFacts.Name) { Repeated = s_keywords },
        new TextField(nameof(Summary), CleanValues.Text),
        new TextsField(nameof(Methods), CleanFacts.Name) { Stays = true },
        new TextsField(nameof(Tasks), CleanFacts.Name) { Stays = true },
        new TextsField(nameof(Benchmarks), CleanFacts.Name) { Stays = true },
        new TextsField(nameof(Models), CleanFacts.Name) { Stays = true },
        new TextsField(nameof(Baselines), CleanFacts.Name) { Stays = true },
        new TextsField(nameof(Mentions), CleanFacts.Name),
        new TextsField(nameof(Related), CleanFacts.Link),
        new TextField(nameof(NoteDate), CleanValues.Day) { IsPooled = true, MayBeNumber = true },
        new TextField(nameof(NoteUrl), CleanValues.Address) { Stays = true },
        new PositionsField(nameof(Positions)),
        new TextField(nameof(Path), CleanValues.Text),
        new TextField(nameof(Revision), CleanValues.Text) { IsPooled = true },
        new TextField(nameof(Hash), CleanValues.Text),
    ];

    /// <summary>Venue-year, e.g. ACL2025.</summary>
    public required string Venue { get; init; }

    /// <summary>Area key, e.g. llm_pretraining.</summary>
    public required string Area { get; init; }

    /// <summary>The last part of the key.</summary>
    public required string Slug { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>arXiv id without version.</summary>
    public string? Arxiv { get; init; }

    /// <summary>Author names in order.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Address of the code.</summary>
    public string? Code { get; init; }

    /// <summary>Keywords of the note.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Tags of the note; mostly its keywords.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>A sentence or two.</summary>
    public string? Summary { get; init; }

    /// <summary>Methods, systems or data sets that the paper proposes.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    /// <summary>Tasks it addresses.</summary>
    public IReadOnlyList<string> Tasks { get; init; } = [];

    /// <summary>Benchmarks and data sets it evaluates on.</summary>
    public IReadOnlyList<string> Benchmarks { get; init; } = [];

    /// <summary>Models it builds on.</summary>
    public IReadOnlyList<string> Models { get; init; } = [];

    /// <summary>Methods it compares with.</summary>
    public IReadOnlyList<string> Baselines { get; init; } = [];

    /// <summary>Known names that the text only mentions.</summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];

    /// <summary>Keys (venue/area/slug) of related papers, in the note's order.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>The day of the note, YYYY-MM-DD.</summary>
    public string? NoteDate { get; init; }

    /// <summary>Address of the note.</summary>
    public string? NoteUrl { get; init; }

    /// <summary>Names where the note has them, in the order of names, of each the most telling first; at most three a name.</summary>
    public IReadOnlyList<NamePosition> Positions { get; init; } = [];

    /// <summary>The path of the note's file within its source; null for what no file of a note says.</summary>
    public string? Path { get; init; }

    /// <summary>The commit or the archive that the file was read from, where known.</summary>
    public string? Revision { get; init; }

    /// <summary>The SHA-256 of the file's bytes, in hexadecimal digits; null for what no file of a note says.</summary>
    public string? Hash { get; init; }

    /// <summary>venue/area/slug.</summary>
    public string Key => $"{Venue}/{Area}/{Slug}";

    /// <summary>Every field, in the order in which lines have them. What reads, writes or compares whole notes goes by it.</summary>
    internal static ReadOnlySpan<NoteField> Fields => s_fields;

    /// <summary>A note of which nothing is known yet.</summary>
    internal static NoteFacts Blank() => new() { Venue = "", Area = "", Slug = "", Title = "" };

    /// <summary>Whether both say the same, list by list.</summary>
    public bool Equals(NoteFacts? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        foreach (NoteField field in s_fields)
        {
            if (other is null || !field.IsSame(this, other))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Venue, Area, Slug, Title);

    /// <summary>What several notes of one paper say, the first first.</summary>
    internal static NoteFacts United(IReadOnlyList<NoteFacts> notes)
    {
        NoteFacts united = notes[0] with { };
        foreach (NoteField field in s_fields)
        {
            field.Unite(notes, united);
        }

        return united;
    }

    /// <summary>The note that was read again; where it tells nothing, what a richer source said before stays.</summary>
    internal NoteFacts WithKnown(NoteFacts old)
    {
        // The text that was read first is still there under its revision.
        NoteFacts known = this with { Revision = Hash == old.Hash && Path == old.Path ? old.Revision ?? Revision : Revision };
        foreach (NoteField field in s_fields.Where(field => field.Stays && !field.IsIn(this)))
        {
            field.Copy(old, known);
        }

        return known;
    }
}
