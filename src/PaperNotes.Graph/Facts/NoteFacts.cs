namespace PaperNotes.Graph.Facts;

/// <summary>
/// What a source says of one paper: one line of a data set. Lists keep the source's order and spelling; absent is null or
/// empty, never an empty string.
/// </summary>
public sealed record NoteFacts
{
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

    /// <summary>Whether both say the same, list by list.</summary>
    public bool Equals(NoteFacts? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Slug == other.Slug && Area == other.Area && Venue == other.Venue && Title == other.Title
            && Arxiv == other.Arxiv && Code == other.Code && Summary == other.Summary && NoteDate == other.NoteDate && NoteUrl == other.NoteUrl
            && Path == other.Path && Revision == other.Revision && Hash == other.Hash && Same(Positions, other.Positions)
            && Same(Authors, other.Authors) && Same(Keywords, other.Keywords) && Same(Tags, other.Tags) && Same(Methods, other.Methods)
            && Same(Tasks, other.Tasks) && Same(Benchmarks, other.Benchmarks) && Same(Models, other.Models)
            && Same(Baselines, other.Baselines) && Same(Mentions, other.Mentions) && Same(Related, other.Related));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Venue, Area, Slug, Title);

    private static bool Same(IReadOnlyList<NamePosition> x, IReadOnlyList<NamePosition> y) => ReferenceEquals(x, y) || x.SequenceEqual(y);

    private static bool Same(IReadOnlyList<string> x, IReadOnlyList<string> y) =>
        ReferenceEquals(x, y) || x.SequenceEqual(y, StringComparer.Ordinal);
}
