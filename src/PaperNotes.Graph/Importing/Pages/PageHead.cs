using System.Globalization;
using System.Text.RegularExpressions;
using PaperNotes.Graph.Facts;

namespace PaperNotes.Graph.Importing.Pages;

// The lines at the top of an area page: name, venue and count, the same area elsewhere, top topics.
internal sealed partial record PageHead(
    string? Venue, string? AreaName, int? Count, IReadOnlyList<ReportedVenue>? SameArea, IReadOnlyList<ReportedTopic>? Topics, int End)
{
    // Navigation may stand above the head of a copied page.
    private const int MaxLinesAbove = 60;

    // Null where no line tells venue and count. A last line without an end may be cut off: its last item is not believed.
    public static PageHead? Read(IReadOnlyList<PageLine> lines, bool lastIsWhole)
    {
        int last = Math.Min(lines.Count, MaxLinesAbove);
        int at = 0;
        while (at < last && !CountLine().IsMatch(lines[at].Text))
        {
            at++;
        }

        if (at == last)
        {
            return null;
        }

        Match count = CountLine().Match(lines[at].Text);
        string? name = NameAbove(lines, at);
        IReadOnlyList<ReportedVenue>? venues = null;
        IReadOnlyList<ReportedTopic>? topics = null;
        int next = at + 1;
        for (; next < lines.Count; next++)
        {
            string text = lines[next].Text;
            bool isWhole = lastIsWhole || next < lines.Count - 1;
            if (venues is null && topics is null && SameAreaOf(text) is { } same)
            {
                venues = same;
            }
            else if (topics is null && TopicsOf(text, isWhole) is { } top)
            {
                topics = top;
            }
            else
            {
                break;
            }
        }

        return new PageHead(
            VenueNames.Key(count.Groups["venue"].Value),
            name,
            int.TryParse(
                count.Groups["count"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out int papers)
                ? papers
                : null,
            venues,
            topics,
            next);
    }

    // A name stands behind an emoji that may be whole, broken or varied, and before the mark of a heading's link.
    public static string? Name(string heading)
    {
        string name = Lead().Replace(heading.TrimEnd('¶', ' ', '\uFE0F', '\u200D'), "").Trim();
        return name.Length > 0 && name.Length < 80 ? name : null;
    }

    // The mark of a heading's link may stand on a line of its own.
    private static string? NameAbove(IReadOnlyList<PageLine> lines, int at)
    {
        int above = at > 1 && lines[at - 1].Text == "¶" ? at - 2 : at - 1;
        return above >= 0 ? Name(lines[above].Text) : null;
    }

    private static List<ReportedVenue>? SameAreaOf(string text)
    {
        if (!text.StartsWith("📌", StringComparison.Ordinal) && !SameAreaLabel().IsMatch(text) && !VenueItems().IsMatch(text))
        {
            return null;
        }

        return
        [
            .. VenueItem()
                .Matches(text)
                .Select(item => new ReportedVenue(VenueNames.Key(item.Groups["venue"].Value)!, Number(item)))
                .Where(item => item.Venue is not null),
        ];
    }

    private static List<ReportedTopic>? TopicsOf(string text, bool isWhole)
    {
        if (!text.StartsWith("🔥", StringComparison.Ordinal) && !TopicsLabel().IsMatch(text) && !TopicItems().IsMatch(text))
        {
            return null;
        }

        string items = Label().Replace(text, "");
        List<ReportedTopic> topics = [];
        string[] parts = items.Split(" · ", StringSplitOptions.TrimEntries);
        for (int i = 0; i < parts.Length - (isWhole ? 0 : 1); i++)
        {
            if (TopicItem().Match(parts[i]) is { Success: true } item)
            {
                topics.Add(new ReportedTopic(item.Groups["topic"].Value.Trim(), Number(item)));
            }
        }

        return topics;
    }

    private static int Number(Match item) => int.Parse(item.Groups["count"].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<venue>[A-Za-z][A-Za-z&\- ]{1,20}?\s?(?:19|20)\d{2})\s*[·•・|]\s*(?:共\s*)?(?<count>\d[\d,]*)\s*(?:paper\s+notes?|papers?|notes?|篇)(?![A-Za-z])",
        RegexOptions.IgnoreCase)]
    private static partial Regex CountLine();

    [GeneratedRegex(@"^[^\p{L}\p{Nd}(]+")]
    private static partial Regex Lead();

    [GeneratedRegex(@"Same area in other venues|同领域|其他会议", RegexOptions.IgnoreCase)]
    private static partial Regex SameAreaLabel();

    [GeneratedRegex(@"Top topics\s*[:：]|热门(?:主题|话题)", RegexOptions.IgnoreCase)]
    private static partial Regex TopicsLabel();

    [GeneratedRegex(@"^(?:[^:：·]{0,40}[:：])?(?:\s*[^\p{L}\p{Nd}]{0,6}[A-Za-z]{2,12}\s?20\d{2}\s*\(\d+\)\s*(?:·|$))+$")]
    private static partial Regex VenueItems();

    [GeneratedRegex(@"^(?:[^:：·]{0,40}[:：])?(?:[^·×]+×\s?\d+\s*(?:·|$))+$")]
    private static partial Regex TopicItems();

    [GeneratedRegex(@"(?<venue>[A-Za-z][A-Za-z&-]{1,14}\s?(?:19|20)\d{2})\s*[(（](?<count>\d+)[)）]")]
    private static partial Regex VenueItem();

    [GeneratedRegex(@"^(?<topic>.+?)\s*×\s*(?<count>\d+)$")]
    private static partial Regex TopicItem();

    [GeneratedRegex(@"^[^:：·×]*[:：]\s*")]
    private static partial Regex Label();
}
