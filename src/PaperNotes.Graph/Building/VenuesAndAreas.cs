using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing.Sections;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Stores;
using PaperNotes.Graph.Topics;

namespace PaperNotes.Graph.Building;

/// <summary>Venues, areas, and what pages say of them.</summary>
internal sealed class VenuesAndAreas
{
    private readonly Dictionary<string, int> _venues;
    private readonly Dictionary<string, int> _areas;

    private VenuesAndAreas(Dictionary<string, int> venues, Dictionary<string, int> areas) => (_venues, _areas) = (venues, areas);

    public required IReadOnlyList<Venue> Venues { get; init; }

    public required IReadOnlyList<Area> Areas { get; init; }

    public required IReadOnlyList<Coverage> Coverage { get; init; }

    public int VenueOf(string key) => _venues[key];

    public int AreaOf(string key) => _areas[key];

    public static VenuesAndAreas From(FactSet facts, PaperTable papers)
    {
        Dictionary<string, int> venueCounts = new(StringComparer.Ordinal);
        Dictionary<string, int> areaCounts = new(StringComparer.Ordinal);
        foreach (NoteFacts note in papers.Notes)
        {
            Count(venueCounts, note.Venue, 1);
            Count(areaCounts, note.Area, 1);
        }

        foreach (PageFacts page in facts.Pages)
        {
            Count(venueCounts, page.Venue, 0);
            Count(areaCounts, page.Area, 0);
            foreach (ReportedVenue other in page.SameAreaOtherVenues ?? [])
            {
                Count(venueCounts, other.Venue, 0);
            }
        }

        Dictionary<string, string> names = AreaNames(facts);
        string[] venues = [.. venueCounts.Keys.Order(CodePointComparer.Instance)];
        string[] areas = [.. areaCounts.Keys.Order(CodePointComparer.Instance)];
        return new VenuesAndAreas(Numbered(venues), Numbered(areas))
        {
            Venues =
            [
                .. venues.Select(key =>
                    KeyReadings.Venue(key) is var (series, year) ? new Venue(new VenueKey(key), series, year, venueCounts[key]) : null!),
            ],
            Areas =
            [
                .. areas.Select(key => new Area(new AreaKey(key), names.GetValueOrDefault(key) ?? KeyReadings.Area(key), areaCounts[key])),
            ],
            Coverage = CoverageOf(facts.Pages),
        };
    }

    // Names of the area list take precedence, then the newest page whose name differs from its key.
    private static Dictionary<string, string> AreaNames(FactSet facts)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        IEnumerable<(string Key, string Name)> listed = facts
            .Areas.OrderBy(area => area.Name, CodePointComparer.Instance)
            .Select(area => (area.Key, area.Name));
        IEnumerable<(string Key, string Name)> paged = facts
            .Pages.Where(page => page.AreaName is not null && page.AreaName != page.Area)
            .OrderByDescending(page => page.Date ?? "", StringComparer.Ordinal)
            .ThenBy(page => page.AreaName!, CodePointComparer.Instance)
            .Select(page => (page.Area, page.AreaName!));
        foreach ((string key, string name) in listed.Where(area => area.Key != area.Name).Concat(paged))
        {
            names.TryAdd(key, name);
        }

        return names;
    }

    private static List<Coverage> CoverageOf(IReadOnlyList<PageFacts> pages)
    {
        PageFacts[] byAge = [.. pages.OrderBy(page => page, Comparer<PageFacts>.Create(PageFacts.CompareWord))];
        Dictionary<(string Venue, string Area), PageFacts> own = [];
        Dictionary<(string Venue, string Area), (string Date, int Count)> quoted = [];
        foreach (PageFacts page in byAge)
        {
            own[(page.Venue, page.Area)] = page;
            foreach (ReportedVenue other in (page.SameAreaOtherVenues ?? []).Where(other => other.Venue != page.Venue))
            {
                (string Date, int Count) word = (page.Date ?? "", other.Count);
                if (!quoted.TryGetValue((other.Venue, page.Area), out (string Date, int Count) had)
                    || string.CompareOrdinal(word.Date, had.Date) is var order && (order > 0 || (order == 0 && word.Count > had.Count)))
                {
                    quoted[(other.Venue, page.Area)] = word;
                }
            }
        }

        return [.. own.Keys.Union(quoted.Keys)
            .OrderBy(pair => pair.Venue, CodePointComparer.Instance)
            .ThenBy(pair => pair.Area, CodePointComparer.Instance)
            .Select(pair => own.TryGetValue(pair, out PageFacts? page)
                ? OwnWord(page)
                : new Coverage(new VenueKey(pair.Venue), new AreaKey(pair.Area), quoted[pair].Count, false, [], []))];
    }

    private static Coverage OwnWord(PageFacts page) =>
        new(
            new VenueKey(page.Venue),
            new AreaKey(page.Area),
            page.CountReported,
            true,
            [
                .. (page.TopTopics ?? [])
                    .Select(topic => new ReportedTopic(TopicKeys.Of(topic.Topic), topic.Count))
                    .DistinctBy(topic => topic.Topic),
            ],
            [.. (page.SameAreaOtherVenues ?? []).Where(other => other.Venue != page.Venue).DistinctBy(other => other.Venue)]);

    private static void Count(Dictionary<string, int> counts, string key, int papers) =>
        counts[key] = counts.GetValueOrDefault(key) + papers;

    private static Dictionary<string, int> Numbered(string[] keys)
    {
        Dictionary<string, int> numbers = new(keys.Length, StringComparer.Ordinal);
        for (int i = 0; i < keys.Length; i++)
        {
            numbers[keys[i]] = i;
        }

        return numbers;
    }
}
