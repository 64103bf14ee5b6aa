using System.Text.RegularExpressions;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing.Notes;
using PaperNotes.Graph.Importing.Sections;
using PaperNotes.Graph.Importing.Sources;

namespace PaperNotes.Graph.Importing.Pages;

// Reads the page of one area of one venue, as text copied from a browser (two layouts), as Markdown, or as HTML turned into
// Markdown before. Pure and thread-safe.
internal sealed partial class PageReader(string? venue, string? area, AreaNames areas, string? date)
{
    // A skipped reading where the text is no area page; index pages of a whole venue are none.
    public Reading Read(SourceDocument document, string text, string? address)
    {
        string[] raw = text.Split('\n');
        List<PageLine> lines = PageLine.Of(raw.AsSpan(FrontMatter.EndOf(raw)));
        NotePath path = NotePath.Of(address ?? document.Path);
        Match named = FileName().Match(Path.GetFileName(document.Path));
        bool isWhole = text.EndsWith('\n');
        if (PageHead.Read(lines, isWhole) is not { } head)
        {
            return Reading.Skipped(document, Reasons.NotAPage);
        }

        string? addressArea = path.Venue is null
            ? null
            : path.Area ?? (address is not null && path.Slug is not ("index" or "") ? path.Slug : null);
        (string? Venue, string? Area) linked = PaperList.KeyOf(lines, head.End);
        string? venueKey =
            venue ?? (named.Success ? VenueNames.OfFolder(named.Groups["venue"].Value) : null) ?? path.Venue ?? linked.Venue ?? head.Venue;
        string? areaKey =
            area ?? (named.Success ? named.Groups["area"].Value : null) ?? addressArea ?? linked.Area ?? areas.Key(head.AreaName);
        if (venueKey is null || areaKey is null)
        {
            return Reading.Failed(
                document, null, venueKey is null ? "the page names no venue (give --venue)" : "the page names no area (give --area)");
        }

        PageFacts facts = new()
        {
            Venue = venueKey,
            Area = areaKey,
            AreaName = head.AreaName,
            CountReported = head.Count,
            SameAreaOtherVenues = head.SameArea is { } same ? [.. same.Where(item => item.Venue != venueKey)] : null,
            TopTopics = head.Topics,
            Date = date,
        };
        List<ListedPaper> papers = PaperList.Read(lines, head.End, isWhole, head.Count);
        PageFound page = new(facts, papers, document.Path.EndsWith("index.md", StringComparison.OrdinalIgnoreCase));
        return new Reading(document.Name, document.Source, page)
        {
            Areas = head.AreaName is { } name && name != areaKey ? [new AreaFacts(areaKey, name)] : [],
        };
    }

    [GeneratedRegex(@"^(?<venue>[A-Za-z][A-Za-z_-]{1,20}(?:19|20)\d{2})[.](?<area>[a-z0-9_]+)\.(?:txt|md|html?|markdown)(?:\.gz)?$")]
    private static partial Regex FileName();
}
