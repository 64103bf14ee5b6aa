using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing.Pages;
using PaperNotes.Graph.Importing.Sources;

namespace PaperNotes.Graph.Importing.Notes;

// A note as it was read, before its concepts are found and its links are resolved. The text is kept packed for that.
internal sealed record NoteFound(string File, int Source, NoteFacts Facts, IReadOnlyList<RelatedLink> Links, PackedText Text);

// What one file gave. At most one of Note, Page, Skip is set; areas and problems may come with each.
internal sealed record Reading(string File, int Source)
{
    public NoteFound? Note { get; init; }

    public PageFound? Page { get; init; }

    public string? Skip { get; init; }

    // What a configuration says of where the notes of its source are shown.
    public SiteConfig? Site { get; init; }

    public IReadOnlyList<AreaFacts> Areas { get; init; } = [];

    public IReadOnlyList<ImportProblem> Problems { get; init; } = [];

    // Whether header, front matter or headings say that it is a note, and not only its place.
    public bool IsCertain { get; init; }

    // What lines of a data set gave.
    public FactSet? Facts { get; init; }

    // The lines that the notes of the facts stand on.
    public IReadOnlyList<int> NoteLines { get; init; } = [];

    // Whether this counts as a file that was read: batches of one file of lines count once.
    public bool IsFile { get; init; } = true;

    public static Reading Skipped(SourceItem item, string reason) => new(item.Name, item.Source) { Skip = reason };

    public static Reading Failed(SourceItem item, int? line, string reason) =>
        new(item.Name, item.Source) { Problems = [new ImportProblem(item.Name, line, reason)] };
}
