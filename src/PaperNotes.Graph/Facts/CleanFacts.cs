using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Text;
using PaperNotes.Graph.Topics;

namespace PaperNotes.Graph.Facts;

/// <summary>
/// Makes facts of what a source says, by the definitions of <see cref="KeyText"/>: keys and texts come out clean, and a part that no
/// store could keep is left out and named. Facts that are clean come out as they are. Pure and thread-safe.
/// </summary>
internal static class CleanFacts
{
    private const int SurelyIndexed = 64;
    private const int Shown = 40;

    /// <summary>What a line says; a <see cref="FormatException"/> says why it says nothing.</summary>
    public static FactLine Of(FactLine line)
    {
        List<string> leftOut = [];
        FactLine clean = new(
            line.Note is { } note ? Of(note, leftOut) : null,
            line.Page is { } page ? Of(page, leftOut) : null,
            line.Area is { } area ? Of(area) : null,
            line.Topic is { } topic ? Of(topic) : null);
        return leftOut.Count == 0 ? clean : clean with { LeftOut = leftOut };
    }

    /// <summary>The note; a <see cref="FormatException"/> says why it has no key or no title.</summary>
    /// <param name="note">The note as its source has it.</param>
    /// <param name="leftOut">Takes what was left out of it, in words for the user.</param>
    public static NoteFacts Of(NoteFacts note, ICollection<string> leftOut)
    {
        NoteFacts copy = note with { };
        foreach (NoteField field in NoteFacts.Fields)
        {
            field.Clean(note, copy, leftOut);
        }

        return copy;
    }

    /// <summary>The page; a <see cref="FormatException"/> says why it has no key.</summary>
    /// <param name="page">The page as its source has it.</param>
    /// <param name="leftOut">Takes what was left out of it, in words for the user.</param>
    public static PageFacts Of(PageFacts page, ICollection<string> leftOut) => page with
    {
        Venue = Part(Venue(page.Venue), "venue"),
        Area = Part(page.Area, "area"),
        AreaName = Name(page.AreaName, "area name", leftOut),
        Date = Name(page.Date, "date", leftOut),
        SameAreaOtherVenues = Counts(page.SameAreaOtherVenues, other => Quoted(other, leftOut)),
        TopTopics = Counts(page.TopTopics, topic => Quoted(topic, leftOut)),
    };

    /// <summary>The area; a <see cref="FormatException"/> says what is wrong with its key or name.</summary>
    public static AreaFacts Of(AreaFacts area)
    {
        string key = Part(area.Key, "key");
        return new AreaFacts(key, Name(area.Name) ?? key);
    }

    /// <summary>
    /// The topic, with the slug of its name where it has no key; a <see cref="FormatException"/> says what is wrong with its key, its name
    /// or a pattern.
    /// </summary>
    public static TopicFacts Of(TopicFacts topic)
    {
        string? key = KeyText.Key(topic.Key);
        string name = Name(topic.Name) ?? key ?? throw new FormatException("\"name\" is missing or empty");
        key ??= TopicKeys.Of(name);
        TopicFacts clean = KeyText.WhyNoKey(key) is { } reason
            ? throw new FormatException($"\"key\" {reason}")
            : topic with
            {
                Key = key,
                Name = name,
            };
        TopicMatcher.Check(clean);
        return clean;
    }

    /// <summary>Whether a name is too long for stores to keep, or makes a key or a spelling that is.</summary>
    public static bool IsTooLong(string name) => name.Length > SurelyIndexed
        && (KeyText.IsTooLong(name)
            || KeyText.IsTooLong(ConceptNames.Slug(name), KeyText.MaxMadeBytes)
            || KeyText.IsTooLong(ConceptNames.Fold(name), KeyText.MaxMadeBytes));

    /// <summary>The title of a note, which it must have.</summary>
    public static string Title(string? text) =>
        KeyText.Text(text is null ? null : Normalization.WithoutInvisible(text))
        ?? throw new FormatException("\"title\" is missing or empty");

    /// <summary>The key of a venue-year, whichever way it is spelled; null where the text has none.</summary>
    public static string? Venue(string? text) => KeyText.Key(text) is { } key ? VenueNames.OfKey(key) : null;

    /// <summary>A part of a key, which there must be.</summary>
    public static string Part(string? text, string field)
    {
        string? key = KeyText.Key(text);
        return KeyText.WhyNoPart(key) is { } reason ? throw new FormatException($"\"{field}\" {reason}") : key!;
    }

    private static string? Name(string? text) => KeyText.Text(text) is { } name && IsTooLong(name)
        ? throw new FormatException($"\"name\" {TooLong}")
        : KeyText.Text(text);

    /// <summary>A name; null where it is none, or too long. <paramref name="what"/> says of what, or which list it is an item of.</summary>
    public static string? Name(string? text, string what, ICollection<string> leftOut)
    {
        string? name = KeyText.Text(text);
        if (name is null || !IsTooLong(name))
        {
            return name;
        }

        leftOut.Add($"{what.TrimEnd('s')} '{Begin(name)}' {TooLong} and was left out");
        return null;
    }

    private static string TooLong { get; } = $"is longer than {KeyText.MaxBytes:N0} bytes, or its key than {KeyText.MaxMadeBytes:N0},";

    /// <summary>The key of a paper that a note links to; null where it is none, or too long.</summary>
    public static string? Link(string link, string what, ICollection<string> leftOut)
    {
        string? key = KeyText.PaperKey(link) is { } written ? CleanValues.Link(written) : null;
        if (key is not null && !KeyText.IsTooLong(key, (3 * KeyText.MaxBytes) + 2))
        {
            return key;
        }

        if (KeyText.Text(link) is { } text)
        {
            leftOut.Add($"{what} paper '{Begin(text)}' {(key is null ? "has a key with an empty part" : TooLong)} and was left out");
        }

        return null;
    }

    private static ReportedVenue? Quoted(ReportedVenue other, ICollection<string> leftOut)
    {
        string? key = Venue(other.Venue);
        if (KeyText.WhyNoPart(key) is not { } reason)
        {
            return other.Venue == key ? other : other with { Venue = key! };
        }

        leftOut.Add($"what the page says of the venue '{Begin(key ?? "")}' was left out: its name {reason}");
        return null;
    }

    private static ReportedTopic? Quoted(ReportedTopic topic, ICollection<string> leftOut) =>
        Name(topic.Topic, "topic", leftOut) is { } name ? (ReferenceEquals(name, topic.Topic) ? topic : topic with { Topic = name }) : null;

    private static IReadOnlyList<T>? Counts<T>(IReadOnlyList<T>? items, Func<T, T?> clean)
        where T : class => items is null ? null : Each(items, clean);

    /// <summary>The items as they are kept; the list itself where nothing in it changes, as is nearly always so.</summary>
    public static IReadOnlyList<T> Each<T>(IReadOnlyList<T> items, Func<T, T?> clean)
        where T : class
    {
        List<T>? changed = null;
        for (int i = 0; i < items.Count; i++)
        {
            T? item = clean(items[i]);
            if (changed is null && !ReferenceEquals(item, items[i]))
            {
                changed = [.. items.Take(i)];
            }

            if (item is not null)
            {
                changed?.Add(item);
            }
        }

        return changed is null ? items : [.. changed];
    }

    private static string Begin(string name) => name.Length <= Shown ? name : KeyText.Text(name[..Shown]) + "…";
}
