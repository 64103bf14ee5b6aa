using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Importing;

// The last look at facts before they are written: names found in texts, papers of pages and links were added to what the readers gave.
// What could not be read again is left out and named.
internal sealed class WritableFacts(ReadSources read)
{
    // Fewer characters than this never make a line that is too long.
    private const int SurelyFits = KeyText.MaxLineBytes / FactLines.MostLengthened / 2;

    public IReadOnlyList<NoteFacts> Of(IEnumerable<NoteFacts> notes) => [.. notes.Select(Of).OfType<NoteFacts>()];

    public IReadOnlyList<AreaFacts> Of(IEnumerable<AreaFacts> areas) => [.. areas.Select(Of).OfType<AreaFacts>()];

    private NoteFacts? Of(NoteFacts note)
    {
        List<string> leftOut = [];
        NoteFacts? clean = Clean(note.Key, () => CleanFacts.Of(note, leftOut));
        leftOut.ForEach(reason => Name(note.Key, reason));
        if (clean is null || Length(clean) < SurelyFits || FactLines.WhyTooLong(new FactLine(Note: clean)) is not { } reason)
        {
            return clean;
        }

        Name(note.Key, reason);
        return null;
    }

    private AreaFacts? Of(AreaFacts area) => Clean($"area {area.Key}", () => CleanFacts.Of(area));

    private T? Clean<T>(string what, Func<T> clean)
        where T : class
    {
        try
        {
            return clean();
        }
        catch (FormatException exception)
        {
            Name(what, $"was left out: {exception.Message}");
            return null;
        }
    }

    private void Name(string what, string reason) => read.Add(new FactProblem(what, 0, reason));

    private static long Length(NoteFacts note)
    {
        long length = 0;
        foreach (NoteField field in NoteFacts.Fields)
        {
            length += field.Length(note);
        }

        return length;
    }
}
