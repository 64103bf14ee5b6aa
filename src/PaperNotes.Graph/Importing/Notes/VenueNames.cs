using System.Text.RegularExpressions;

namespace PaperNotes.Graph.Importing.Notes;

// Keys of venue-years from the ways notes spell them.
internal static partial class VenueNames
{
    private static readonly Dictionary<string, string> Series = new string[]
    {
        "AAAI", "AACL", "ACL", "ACMMM", "AISTATS", "BMVC", "CHI", "CIKM", "COLING", "COLM", "CoRL", "CVPR", "EACL", "ECAI", "ECCV", "EMNLP", "ICASSP",
        "ICCV", "ICLR", "ICML", "ICRA", "IJCAI", "IJCV", "Interspeech", "IROS", "JMLR", "KDD", "MICCAI", "MLSys", "NAACL", "NeurIPS", "RSS", "SIGGRAPH",
        "SIGIR", "TACL", "TMLR", "TPAMI", "UAI", "VLDB", "WACV", "WSDM", "WWW", "arXiv",
    }.ToDictionary(name => name, StringComparer.OrdinalIgnoreCase);

    // "ACL 2025 (Findings)" is ACL2025; null where no venue is named ("投稿中", "under submission").
    public static string? Key(string? text)
    {
        if (text is null)
        {
            return null;
        }

        Match match = Named().Match(text.Replace("*", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal));
        if (!match.Success)
        {
            return null;
        }

        string series = match.Groups["series"].Value.Replace(" ", "", StringComparison.Ordinal);
        string year = match.Groups["year"].Value;
        return (Series.GetValueOrDefault(series) ?? (series.Equals("NIPS", StringComparison.OrdinalIgnoreCase) ? "NeurIPS" : series)) + (year.Length == 2 ? "20" + year : year);
    }

    // Whether a folder is named after a venue-year, and its key: folders are taken as they are, but for the case of known series.
    public static string? OfFolder(string name) => Folder().Match(name) is { Success: true } match
        ? Series.GetValueOrDefault(match.Groups["series"].Value, match.Groups["series"].Value) + match.Groups["year"].Value
        : null;

    [GeneratedRegex(@"(?<![A-Za-z])(?<series>[A-Z][A-Za-z]{1,14}(?:[-&][A-Za-z]+)?)(?:['’]|[\s_-]*)(?<year>(?:19|20)\d{2}|(?<=['’])\d{2})(?!\d)")]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?<series>[A-Za-z][A-Za-z_-]{1,20})(?<year>(?:19|20)\d{2})$")]
    private static partial Regex Folder();
}
