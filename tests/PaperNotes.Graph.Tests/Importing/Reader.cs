using System.Text;
using PaperNotes.Graph.Importing;
using PaperNotes.Graph.Importing.Notes;
using PaperNotes.Graph.Importing.Pages;
using PaperNotes.Graph.Importing.Sections;
using PaperNotes.Graph.Importing.Sources;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Tests.Importing;

/// <summary>Reads texts and sources as an import does, without a target.</summary>
internal static class Reader
{
    public const string Today = "2026-01-02";

    public static DocumentReader Of(string? venue = null, string? area = null)
    {
        AreaNames areas = new([]);
        return new DocumentReader(new NoteReader(venue, area, areas), new PageReader(venue, area, areas, Today));
    }

    public static Reading Read(string path, string text, string? venue = null, string? area = null) =>
        Of(venue, area).Read(new SourceDocument(path, 0, path, Encoding.UTF8.GetBytes(text)));

    /// <summary>The note that a file was found to be.</summary>
    public static NoteFound Note(this Reading reading) => reading.Found.ShouldBeOfType<NoteFound>();

    /// <summary>The page that a file was found to be.</summary>
    public static PageFound Page(this Reading reading) => reading.Found.ShouldBeOfType<PageFound>();

    public static async Task<ReadSources> ReadAsync(params string[] paths)
    {
        await using SourceReading sources = SourceReading.Begin(paths, new WorkMeter(), TestContext.Current.CancellationToken);
        return await sources.EndAsync(Of());
    }
}
