using System.Text.RegularExpressions;

namespace PaperNotes.Graph.Importing.Notes;

// Keys of venue-years from the ways notes spell them.
internal static partial class VenueNames
{
    private const string ArXiv = "arXiv";

    private static readonly Dictionary<string, string> Series = new string[]
    {
        "AAAI", "AACL", "ACL", "ACMMM", "AISTATS", "BMVC", "CHI", "CIKM", "COLING", "COLM", "CoRL", "CVPR", "EACL", "ECAI", "ECCV", "EMNLP", "ICASSP",
        "ICCV", "ICLR", "ICML", "ICRA", "IJCAI", "IJCV", "Interspeech", "IROS", "JMLR", "KDD", "MICCAI", "MLSys", "NAACL", "NeurIPS", "RSS", "SIGGRAPH",
        "SIGIR", "TACL", "TMLR", "TPAMI", "UAI", "VLDB", "WACV", "WSDM", "WWW", "3DV", ArXiv,
    }.ToDictionary(name => name, StringComparer.OrdinalIgnoreCase);

    // "ACL 2025 (Findings)" is ACL2025; null where no venue is named ("投稿中", "under submission").
    public static string? Key(string? text)
    {
        if (text is null)
        {
            return null;
        }

        string plain = text.Replace("*", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
        return OfSeries(plain) ?? OfCapitals(plain);
    }

    // A known series in any case, and the year next to it: "ACL Findings 2025", "(CVPR) 2024", "neurips '24", "AAAI-26". That a paper
    // is on arXiv too says less.
    private static string? OfSeries(string text)
    {
        Match[] years = Year().Matches(text).ToArray();
        if (years.Length == 0)
        {
            return null;
        }

        var named = Word().Matches(text)
            .Select(word => (word.Index, End: word.Index + word.Length, Name: SeriesOf(word.Value)))
            .Where(word => word.Name is not null)
            .OrderBy(word => word.Name == ArXiv)
            .FirstOrDefault();
        if (named.Name is null)
        {
            return null;
        }

        string year = years.MinBy(year => year.Index >= named.End ? year.Index - named.End : named.Index - year.Index)!.Groups["year"].Value;
        return named.Name + (year.Length == 2 ? "20" + year : year);
    }

    private static string? SeriesOf(string word)
    {
        string name = word.Replace(" ", "", StringComparison.Ordinal);
        return Series.GetValueOrDefault(name) ?? (name.Equals("NIPS", StringComparison.OrdinalIgnoreCase) ? "NeurIPS" : null);
    }

    // Any name in capitals with a year behind it.
    private static string? OfCapitals(string text)
    {
        Match match = Named().Match(text);
        if (!match.Success)
        {
            return null;
        }

        string series = match.Groups["series"].Value;
        string year = match.Groups["year"].Value;
        return (SeriesOf(series) ?? series) + (year.Length == 2 ? "20" + year : year);
    }

    // Whether a folder is named after a venue-year, and its key: folders are taken as they are, but for the case of known series.
    public static string? OfFolder(string name) => Folder().Match(name) is { Success: true } match
        ? Series.GetValueOrDefault(match.Groups["series"].Value, match.Groups["series"].Value) + match.Groups["year"].Value
        : null;

    // Not within an address.
    [GeneratedRegex(@"(?<![\w/.])(?:ACM MM|3DV|[A-Za-z]{2,})(?![A-Za-z]|\.[A-Za-z])")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<!\d)(?<year>(?:19|20)\d{2})(?!\d)|(?<=[A-Za-z]\s?['’-]|['’])(?<year>\d{2})(?!\d)")]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<![A-Za-z])(?<series>[A-Z][A-Za-z]{1,14}(?:[-&][A-Za-z]+)?)(?:['’]|[\s_-]*)(?<year>(?:19|20)\d{2}|(?<=['’])\d{2})(?!\d)")]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?<series>[A-Za-z][A-Za-z_-]{1,20}?)[_-]?(?<year>(?:19|20)\d{2})$")]
    private static partial Regex Folder();
}
