using PaperNotes.Graph.Topics;

namespace PaperNotes.Graph.Facts;

/// <summary>
/// Gathers facts as they are read. Of two notes with one key, two areas or two topics the later speaks; of two pages of one
/// venue, area and day the one by <see cref="PageFacts.CompareWord"/>. Not thread-safe.
/// </summary>
public sealed class FactCollector
{
    private readonly Dictionary<(string Venue, string Area, string Slug), int> _places = [];
    private readonly List<NoteFacts> _notes = [];
    private readonly Dictionary<(string Venue, string Area, string? Date), PageFacts> _pages = [];
    private readonly Dictionary<string, AreaFacts> _areas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TopicFacts> _topics = new(StringComparer.Ordinal);

    /// <summary>The texts of the facts added so far; pass it to <see cref="FactLines"/>.</summary>
    public TextPool Texts { get; } = new();

    /// <summary>Adds what a line says. False where it replaced a note of the same key that says something else.</summary>
    public bool Add(FactLine fact)
    {
        if (fact.Page is { } page)
        {
            Add(page);
        }

        if (fact.Area is { } area)
        {
            _areas[area.Key] = area;
        }

        if (fact.Topic is { } topic)
        {
            _topics[topic.Key] = topic;
        }

        return fact.Note is not { } note || Add(note);
    }

    /// <summary>Everything added so far.</summary>
    public FactSet ToFacts() => new()
    {
        Notes = [.. _notes],
        Pages = [.. _pages.Values],
        Areas = [.. _areas.Values],
        Topics = [.. _topics.Values],
    };

    private bool Add(NoteFacts note)
    {
        if (_places.TryAdd((note.Venue, note.Area, note.Slug), _notes.Count))
        {
            _notes.Add(note);
            return true;
        }

        int place = _places[(note.Venue, note.Area, note.Slug)];
        bool same = _notes[place].Equals(note);
        _notes[place] = note;
        return same;
    }

    private void Add(PageFacts page)
    {
        (string, string, string?) key = (page.Venue, page.Area, page.Date);
        if (!_pages.TryGetValue(key, out PageFacts? other) || PageFacts.CompareWord(page, other) > 0)
        {
            _pages[key] = page;
        }
    }
}
