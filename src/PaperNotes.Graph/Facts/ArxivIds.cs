using System.Globalization;
using System.Text.RegularExpressions;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Facts;

/// <summary>
/// arXiv ids in the ways sources write them. An id has no version, and old ids no subject class: <c>cs.AI/0112017v1</c> is
/// <c>cs/0112017</c>, one paper at arXiv.
/// </summary>
internal static partial class ArxivIds
{
    // From 2015 on the number behind the point has five digits, before that four; one digit fewer is what programs make of a zero at the
    // end.
    private const string Modern =
        @"(?<id>(?:0[7-9]|1[0-4])(?:0[1-9]|1[0-2])\.[0-9]{4}|(?:1[5-9]|[2-9][0-9])(?:0[1-9]|1[0-2])\.[0-9]{5})(?![0-9])";
    private const string Old =
        @"(?<archive>[a-z]+(?:-[a-z]+)?)(?:\.[a-z][a-z-]{1,11})?(?:/|%2F)(?<number>(?:9[1-9]|0[0-7])(?:0[1-9]|1[0-2])[0-9]{3})(?![0-9])";

    /// <summary>The id in a value that is meant as one: an id, an address or DOI of arXiv's, or a link. Null where there is none.</summary>
    public static string? Of(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        if (Whole().IsMatch(value))
        {
            return value;
        }

        value = Normalization.Nfkc(value);
        if (Address().Match(value) is { Success: true } address)
        {
            return Canonical(address);
        }

        // The text of a link to elsewhere may be the number; another address is never searched for one.
        string text = Link().Replace(value, "${text}");
        return NoneKnown.Says(value) || OtherAddress().IsMatch(text) ? null
            : Bare().Match(text) is { Success: true } bare ? Canonical(bare)
            : null;
    }

    /// <summary>The id in a value that may name any paper: only what says that it is on arXiv.</summary>
    public static string? OfLink(string? value) => value is null ? null
        : Address().Match(value) is { Success: true } address ? Canonical(address)
        : Named().Match(value) is { Success: true } named ? Canonical(named)
        : null;

    /// <summary>
    /// The month in which an id of the form of 2007 and later was given, counted from the year 0; null for others. Months are compared,
    /// so the month 00 of generated graphs is none too few.
    /// </summary>
    public static int? MonthOf(string? id) => id is not null && id.Length > 4 && id[4] == '.' && int.TryParse(
        id.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        ? (12 * (2000 + (number / 100))) + (number % 100)
        : null;

    private static string Canonical(Match match) => match.Groups["id"] is { Success: true } id
        ? id.Value
        : $"{match.Groups["archive"].Value.ToLowerInvariant()}/{match.Groups["number"].Value}";

    // Most values are this and nothing else. The month 00 is that of generated graphs.
    [GeneratedRegex(@"^(?:1[5-9]|[2-9][0-9])(?:0[0-9]|1[0-2])\.[0-9]{5}\z")]
    private static partial Regex Whole();

    [GeneratedRegex(
        @"(?:(?:ar[x5]iv|alphaxiv)\.org/(?:abs|pdf|html|format|ps|src|e-print|overview)/|\b10\.48550/arxiv\.)(?:"
            + Modern
            + "|"
            + Old
            + ")",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Address();

    [GeneratedRegex(@"\barXiv\s*[:：]?\s*(?:" + Modern + "|" + Old + ")", RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<![\w./])" + Modern + @"(?:v[0-9]+)?(?![0-9.]*[0-9])|(?<![\w./])" + Old, RegexOptions.IgnoreCase)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\[(?<text>[^\[\]]*)\]\([^()\s]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"https?://(?!(?:www\.|export\.)?arxiv\.org)", RegexOptions.IgnoreCase)]
    private static partial Regex OtherAddress();
}
