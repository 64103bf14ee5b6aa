using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Facts;

/// <summary>
/// Makes facts of what a source says, by the definitions of <see cref="KeyText"/>: keys and texts come out clean, and a part that no
/// store could keep is left out and named. Facts that are clean come out as they are. Pure and thread-safe.
/// </summary>
internal static class CleanFacts
{
    private const int SurelyIndexed = 64;
    private const int Shown = 40;

    /// <summary>The note; a <see cref="FormatException"/> says why it has no key or no title.</summary>
    /// <param name="note">The note as its source has it.</param>
    /// <param name="leftOut">Takes what was left out of it, in words for the user.</param>
    public static NoteFacts Of(NoteFacts note, ICollection<string> leftOut)
    {
        IReadOnlyList<string> keywords = Names(note.Keywords, "keyword", leftOut);
        return note with
        {
            Venue = Part(Venue(note.Venue), "venue"),
            Area = Part(note.Area, "area"),
            Slug = Part(note.Slug, "slug"),
            Title = KeyText.Text(Normalization.WithoutInvisible(note.Title)) ?? throw new FormatException("\"title\" is missing or empty"),
            Arxiv = CleanValues.Arxiv(KeyText.Text(note.Arxiv), leftOut),
            Authors = Names(note.Authors, "author", leftOut),
            Code = CleanValues.Code(KeyText.Text(note.Code), leftOut),
            Keywords = keywords,
            // Tags mostly repeat the keywords: one list instead of two is a tenth of the memory of a large data set.
            Tags = ReferenceEquals(note.Tags, note.Keywords) ? keywords : Names(note.Tags, "tag", leftOut),
            Summary = KeyText.Text(note.Summary),
            Methods = Names(note.Methods, "method", leftOut),
            Tasks = Names(note.Tasks, "task", leftOut),
            Benchmarks = Names(note.Benchmarks, "benchmark", leftOut),
            Models = Names(note.Models, "model", leftOut),
            Baselines = Names(note.Baselines, "baseline", leftOut),
            Mentions = Names(note.Mentions, "mention", leftOut),
            Related = Links(note.Related, leftOut),
            NoteDate = CleanValues.Day(KeyText.Text(note.NoteDate), leftOut),
            NoteUrl = CleanValues.Address(KeyText.Text(note.NoteUrl), leftOut),
            Positions = Positions(note.Positions),
            Path = KeyText.Text(note.Path),
            Revision = KeyText.Text(note.Revision),
            Hash = KeyText.Text(note.Hash),
        };
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

    /// <summary>The topic; a <see cref="FormatException"/> says what is wrong with its key or name.</summary>
    public static TopicFacts Of(TopicFacts topic)
    {
        string? key = KeyText.Key(topic.Key);
        string name = Name(topic.Name) ?? key ?? throw new FormatException("\"name\" is missing or empty");
        key ??= Topics.TopicVocabulary.KeyOf(name);
        return KeyText.WhyNoKey(key) is { } reason ? throw new FormatException($"\"key\" {reason}") : topic with { Key = key, Name = name };
    }

    /// <summary>Whether a name is too long for stores to keep, or makes a key or a spelling that is.</summary>
    public static bool IsTooLong(string name) => name.Length > SurelyIndexed
        && (KeyText.IsTooLong(name)
            || KeyText.IsTooLong(ConceptNames.Slug(name), KeyText.MaxMadeBytes)
            || KeyText.IsTooLong(ConceptNames.Fold(name), KeyText.MaxMadeBytes));

    private static string? Venue(string? text) => KeyText.Key(text) is { } key ? VenueNames.OfKey(key) : null;

    private static string Part(string? text, string field)
    {
        string? key = KeyText.Key(text);
        return KeyText.WhyNoPart(key) is { } reason ? throw new FormatException($"\"{field}\" {reason}") : key!;
    }

    private static string? Name(string? text) => KeyText.Text(text) is { } name && IsTooLong(name)
        ? throw new FormatException($"\"name\" {TooLong}")
        : KeyText.Text(text);

    private static string? Name(string? text, string what, ICollection<string> leftOut)
    {
        string? name = KeyText.Text(text);
        if (name is null || !IsTooLong(name))
        {
            return name;
        }

        leftOut.Add($"{what} '{Begin(name)}' {TooLong} and was left out");
        return null;
    }

    private static string TooLong { get; } = $"is longer than {KeyText.MaxBytes:N0} bytes, or its key than {KeyText.MaxMadeBytes:N0},";

    private static IReadOnlyList<string> Names(IReadOnlyList<string> names, string what, ICollection<string> leftOut) =>
        Each(names, name => Name(name, what, leftOut));

    // A name that no store could keep is no name of anything.
    private static IReadOnlyList<NamePosition> Positions(IReadOnlyList<NamePosition> positions) =>
        positions.All(position => KeyText.Text(position.Name) == position.Name && !IsTooLong(position.Name))
            ? positions
            : [.. positions.Select(position => position with { Name = KeyText.Text(position.Name) ?? "" }).Where(position => position.Name.Length > 0 && !IsTooLong(position.Name))];

    private static IReadOnlyList<string> Links(IReadOnlyList<string> links, ICollection<string> leftOut) => Each(links, link =>
    {
        string? key = KeyText.PaperKey(link) is { } written ? CleanValues.Link(written) : null;
        if (key is not null && !KeyText.IsTooLong(key, (3 * KeyText.MaxBytes) + 2))
        {
            return key;
        }

        if (KeyText.Text(link) is { } text)
        {
            leftOut.Add($"related paper '{Begin(text)}' {(key is null ? "has a key with an empty part" : TooLong)} and was left out");
        }

        return null;
    });

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

    // The list itself where nothing in it changes, as is nearly always so.
    private static IReadOnlyList<T> Each<T>(IReadOnlyList<T> items, Func<T, T?> clean)
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
