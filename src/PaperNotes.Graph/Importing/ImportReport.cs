using PaperNotes.Graph.Facts;

namespace PaperNotes.Graph.Importing;

/// <summary>What an import did, or with a dry run would do.</summary>
public sealed record ImportReport
{
    /// <summary>Files that gave facts; each entry of an archive is one.</summary>
    public required int FilesRead { get; init; }

    /// <summary>Files passed over on purpose, by reason, most first.</summary>
    public required IReadOnlyList<KeyValuePair<string, int>> Skipped { get; init; }

    /// <summary>
    /// The files passed over that could have been notes, and why, in the order of the sources; at most the first ten thousand.
    /// </summary>
    public required IReadOnlyList<FactProblem> SkippedFiles { get; init; }

    /// <summary>How many of them there were in all.</summary>
    public required int SkippedFileCount { get; init; }

    /// <summary>What could not be read or taken, in the order of the sources; at most the first thousand.</summary>
    public required IReadOnlyList<FactProblem> Problems { get; init; }

    /// <summary>How many problems there were in all.</summary>
    public required int ProblemCount { get; init; }

    /// <summary>The papers, as the graph has them: new, changed, unchanged; and the notes that were removed.</summary>
    public required MergeCounts Papers { get; init; }

    /// <summary>Notes in the graph that are another note's paper, since they have its venue and arXiv id.</summary>
    public required int PapersMerged { get; init; }

    /// <summary>Papers that only an area page had listed, and that gave way to their notes: neither lost nor removed.</summary>
    public int ListedReplaced { get; init; }

    /// <summary>The area pages likewise.</summary>
    public required MergeCounts Pages { get; init; }

    /// <summary>Spellings in the graph that were folded into another name.</summary>
    public required int ConceptsMerged { get; init; }

    /// <summary>Related links in the graph whose paper is not in it.</summary>
    public required int LinksPending { get; init; }

    /// <summary>The version of the graph after the import; null where none was built.</summary>
    public required string? Version { get; init; }

    /// <summary>What came of it.</summary>
    public required ImportOutcome Outcome { get; init; }
}

/// <summary>How an import ended.</summary>
public enum ImportOutcome
{
    /// <summary>The target has a new graph.</summary>
    Written,

    /// <summary>The target had all of it already.</summary>
    Unchanged,

    /// <summary>A dry run: nothing was written.</summary>
    DryRun,

    /// <summary>Something could not be read and the import was strict: nothing was written.</summary>
    Refused,

    /// <summary>The sources hold nothing to import: nothing was written.</summary>
    Nothing,
}
