namespace PaperNotes.Graph.Facts;

/// <summary>What the page of one area of one venue says of itself and of others. Quoted, never computed.</summary>
public sealed record PageFacts
{
    /// <summary>Venue-year of the page.</summary>
    public required string Venue { get; init; }

    /// <summary>Area key of the page.</summary>
    public required string Area { get; init; }

    /// <summary>The area's name as the page spells it.</summary>
    public string? AreaName { get; init; }

    /// <summary>How many papers the page says it has.</summary>
    public int? CountReported { get; init; }

    /// <summary>What it says of the same area in other venues; null where it has no such line.</summary>
    public IReadOnlyList<ReportedVenue>? SameAreaOtherVenues { get; init; }

    /// <summary>What it says are its top topics; null where it has no such line.</summary>
    public IReadOnlyList<ReportedTopic>? TopTopics { get; init; }

    /// <summary>The day on which the page was read, YYYY-MM-DD; null where unknown.</summary>
    public string? Date { get; init; }

    /// <summary>
    /// Orders snapshots of one page; the greatest counts. That is the later one; of one day the one with the larger own count, then with
    /// the larger sum of quoted counts, since the site only grows; then by all of its content, so that the order of reading never matters.
    /// </summary>
    public static int CompareWord(PageFacts x, PageFacts y)
    {
        int order = string.CompareOrdinal(x.Date ?? "", y.Date ?? "");
        order = order != 0 ? order : (x.CountReported ?? -1).CompareTo(y.CountReported ?? -1);
        order = order != 0 ? order : x.Quoted().CompareTo(y.Quoted());
        return order != 0 ? order : string.CompareOrdinal(x.Canonical(), y.Canonical());
    }

    /// <summary>Whether both say the same, line by line.</summary>
    public bool Equals(PageFacts? other) =>
        other is not null && Venue == other.Venue && Area == other.Area && AreaName == other.AreaName
        && CountReported == other.CountReported && Date == other.Date
        && Same(SameAreaOtherVenues, other.SameAreaOtherVenues) && Same(TopTopics, other.TopTopics);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Venue, Area, CountReported, Date);

    private long Quoted() =>
        (SameAreaOtherVenues ?? []).Sum(other => (long)other.Count) + (TopTopics ?? []).Sum(topic => (long)topic.Count);

    private string Canonical() => $"{string.Join('\n', SameAreaOtherVenues ?? [])}\n\n{string.Join('\n', TopTopics ?? [])}\n\n{AreaName}";

    private static bool Same<T>(IReadOnlyList<T>? x, IReadOnlyList<T>? y) =>
        x is null || y is null ? x is null && y is null : x.SequenceEqual(y);
}

/// <summary>A page's word on the count of another venue.</summary>
public sealed record ReportedVenue(string Venue, int Count);

/// <summary>A page's word on the count of a topic, named as the page names it.</summary>
public sealed record ReportedTopic(string Topic, int Count);

/// <summary>An area and its name.</summary>
public sealed record AreaFacts(string Key, string Name);
