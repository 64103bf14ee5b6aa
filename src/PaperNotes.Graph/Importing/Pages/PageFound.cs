using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing.Sources;

namespace PaperNotes.Graph.Importing.Pages;

// An area page as it was read: what it says of itself, and the papers it lists.
internal sealed record PageFound(PageFacts Facts, IReadOnlyList<ListedPaper> Papers, bool IsIndex) : Found;

// A paper as a page lists it; the slug is known where the page links to the note.
internal sealed record ListedPaper(string Title, string? Summary, string? Slug);
