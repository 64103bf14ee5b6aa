using System.Text.RegularExpressions;
using PaperNotes.Graph.Vocabulary;

namespace PaperNotes.Graph.Facts;

/// <summary>Keys of venue-years from the ways sources spell them.</summary>
internal static partial class VenueNames
{
    private const string ArXiv = "arXiv";

    private static readonly Dictionary<string, string> s_series = VocabularyFile
        .Read("venues.txt")
        .Canonical("", StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_series.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    // Names that no pattern of words finds: those with blanks, digits or punctuation.
    private static readonly string s_unusual = string.Join(
        '|',
        s_series.Keys.Where(name => !name.All(char.IsAsciiLetter))
            .OrderByDescending(name => name.Length)
            .Select(Regex.Escape)
            .DefaultIfEmpty("(?!)")
    );

    // Not within an address.
    private static readonly Lazy<Regex> s_word = new(() => new Regex($@"(?<![\w/.])(?:{s_unusual}|[A-Za-z]{{2,}})(?![A-Za-z]|\.[A-Za-z])"));

    private static readonly Lazy<Regex> s_nameAndYear = new(() => new Regex(
        $@"^(?<series>{s_unusual}|[A-Za-z][A-Za-z&_ -]{{1,39}}?)[\s_-]*['’]?(?<year>(?:19|20)[0-9]{{2}}|(?<=['’])[0-9]{{2}})\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));

    /// <summary>The names of a series, its own first.</summary>
    public static IEnumerable<string> NamesOfSeries(string series) =>
        s_series.Where(name => name.Value == series && name.Key != series).Select(name => name.Key).Prepend(series);

    /// <summary>
    /// The key that a free text names: "ACL 2025 (Findings)" is ACL2025; null where it names no venue ("投稿中", "under submission").
    /// </summary>
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

        var named = s_word.Value.Matches(text)
            .Select(word => (word.Index, End: word.Index + word.Length, Name: SeriesOf(word.Value)))
            .Where(word => word.Name is not null)
            .OrderBy(word => word.Name == ArXiv)
            .FirstOrDefault();
        if (named.Name is null)
        {
            return null;
        }

        string year = years
            .MinBy(year => year.Index >= named.End ? year.Index - named.End : named.Index - year.Index)!
            .Groups["year"]
            .Value;
        return named.Name + (year.Length == 2 ? "20" + year : year);
    }

    private static string? SeriesOf(string word) =>
        s_series.GetValueOrDefault(word) ?? s_series.GetValueOrDefault(word.Replace(" ", "", StringComparison.Ordinal));

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

    /// <summary>
    /// The key of what is meant as one, in a field or an option: "ACL 2025", "acl2025" and "ACL 2025 (Findings)" are ACL2025, as in a
    /// note's header; what names no series and year is a key as it stands.
    /// </summary>
    public static string OfKey(string text)
    {
        if (IsKey(text))
        {
            return text;
        }

        Match match = s_nameAndYear.Value.Match(text);
        if (!match.Success)
        {
            return text.Any(letter => char.IsWhiteSpace(letter) || letter is '(' or '（') ? OfSeries(text) ?? text : text;
        }

        string name = match.Groups["series"].Value;
        string year = match.Groups["year"].Value;
        return SeriesOf(name) is { } series ? series + (year.Length == 2 ? "20" + year : year)
            : name.Contains(' ', StringComparison.Ordinal) || year.Length == 2 ? OfSeries(text) ?? text
            : name + year;
    }

    // Most keys are canonical, and a data set has millions of them.
    private static bool IsKey(ReadOnlySpan<char> text) =>
        text.Length > 4 && text[^4..].IndexOfAnyExceptInRange('0', '9') < 0 && char.IsAsciiLetter(text[^5])
        && (!s_lookup.TryGetValue(text[..^4], out string? series) || text.StartsWith(series));

    /// <summary>
    /// The key of a folder that is named after a venue-year: as it stands, but for the case of known series; null for other folders.
    /// </summary>
    public static string? OfFolder(string name) => Folder().Match(name) is { Success: true } match
        ? CaseOf(match.Groups["series"].Value) + match.Groups["year"].Value
        : null;

    // Another name of a series stays: links to the folder's notes say it too.
    private static string CaseOf(string name) =>
        SeriesOf(name) is { } series && series.Equals(name, StringComparison.OrdinalIgnoreCase) ? series : name;

    [GeneratedRegex(@"(?<!\d)(?<year>(?:19|20)\d{2})(?!\d)|(?<=[A-Za-z]\s?['’-]|['’])(?<year>\d{2})(?!\d)")]
    private static partial Regex Year();

    [GeneratedRegex(
        @"(?<![A-Za-z])(?<series>[A-Z][A-Za-z]{1,14}(?:[-&][A-Za-z]+)?)(?:['’]|[\s_-]*)(?<year>(?:19|20)\d{2}|(?<=['’])\d{2})(?!\d)")]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?<series>[A-Za-z][A-Za-z_-]{1,20}?)[_-]?(?<year>(?:19|20)\d{2})$")]
    private static partial Regex Folder();
}
