using PaperNotes.Graph.Facts;

namespace PaperNotes.Graph.Importing;

/// <summary>What to import, and how.</summary>
public sealed record ImportRequest
{
    /// <summary>Files, folders and archives; what each is, is told by its content.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The venue of every note and page; null: what paths, names and texts say.</summary>
    public string? Venue { get; init; }

    /// <summary>The area key of every note and page; null: what paths, names and texts say.</summary>
    public string? Area { get; init; }

    /// <summary>The address of the site that shows the notes; null: what the configuration of a checkout says.</summary>
    public string? Site { get; init; }

    /// <summary>
    /// Whether papers of the imported venues that no source has any more are removed; of venues that only area pages name, of those areas.
    /// </summary>
    public bool Prune { get; init; }

    /// <summary>Whether only to say what would be done.</summary>
    public bool DryRun { get; init; }

    /// <summary>Whether nothing is written where anything could not be read.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether sentences of the sources (summaries) are left out.</summary>
    public bool FactsOnly { get; init; }

    /// <summary>How long to wait for another import.</summary>
    public TimeSpan Wait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The day that pages without one are dated by.</summary>
    public DateOnly Today { get; init; } = DateOnly.FromDateTime(DateTime.UtcNow);

    /// <summary>Further facts whose names are looked for in notes, beside those of the target and of the notes themselves.</summary>
    public FactSet Known { get; init; } = FactSet.Empty;
}
