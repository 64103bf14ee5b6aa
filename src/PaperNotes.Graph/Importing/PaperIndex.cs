using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing.Sections;

namespace PaperNotes.Graph.Importing;

// Finds notes by key and by title: pages and links often know a paper only by its title, or by a key it has no longer.
internal sealed class PaperIndex
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Venue, string Title), List<NoteFacts>> _titles = [];

    public PaperIndex(IEnumerable<NoteFacts> notes)
    {
        foreach (NoteFacts note in notes)
        {
            Add(note);
        }
    }

    public void Add(NoteFacts note)
    {
        if (!_keys.Add(note.Key))
        {
            return;
        }

        (string, string) title = (note.Venue, Titles.Normal(note.Title));
        if (!_titles.TryGetValue(title, out List<NoteFacts>? notes))
        {
            _titles[title] = notes = [];
        }

        notes.Add(note);
    }

    public bool Has(string key) => _keys.Contains(key);

    // The notes of a venue with a title, in the order in which they were added.
    public IReadOnlyList<NoteFacts> ByTitle(string venue, string title) =>
        _titles.TryGetValue((venue, Titles.Normal(title)), out List<NoteFacts>? notes) ? notes : [];
}
