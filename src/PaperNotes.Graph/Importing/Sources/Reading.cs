using PaperNotes.Graph.Facts;

namespace PaperNotes.Graph.Importing.Sources;

/// <summary>What a file was found to be; the cases are a note, an area page and those below.</summary>
internal abstract record Found;

/// <summary>Facts in JSON, and the lines that their notes stand on where it is a file of lines.</summary>
internal sealed record FactsFound(FactSet Facts) : Found
{
    public IReadOnlyList<int> NoteLines { get; init; } = [];
}

/// <summary>A file that is passed over on purpose, and why.</summary>
internal sealed record PassedOver(string Reason) : Found;

/// <summary>No facts, but perhaps areas and problems.</summary>
internal sealed record NothingFound : Found;

/// <summary>What one file or batch of lines gave.</summary>
internal sealed record Reading(string File, int Source, Found Found)
{
    public IReadOnlyList<AreaFacts> Areas { get; init; } = [];

    public IReadOnlyList<FactProblem> Problems { get; init; } = [];

    /// <summary>Whether this counts as a file that was read: batches of one file of lines count once.</summary>
    public bool IsFile { get; init; } = true;

    public static Reading Skipped(SourceItem item, string reason) => new(item.Name, item.Source, new PassedOver(reason));

    public static Reading Failed(SourceItem item, int? line, string reason) =>
        new(item.Name, item.Source, new NothingFound()) { Problems = [new FactProblem(item.Name, line ?? 0, reason)] };
}
