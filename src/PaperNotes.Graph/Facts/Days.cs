using System.Globalization;
using System.Text.RegularExpressions;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Facts;

/// <summary>Days in the ways sources write them; the year stands first, or the month is a word.</summary>
internal static partial class Days
{
    private const string Months =
        "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

    /// <summary>The first day that a text names, as YYYY-MM-DD; null where it names none, or one that no calendar has.</summary>
    public static string? Of(string text)
    {
        if (Written().Match(Normalization.Nfkc(text)) is not { Success: true } day)
        {
            return null;
        }

        int year = Number(day.Groups["year"]);
        int month = day.Groups["name"].Success ? MonthOf(day.Groups["name"].Value) : Number(day.Groups["month"]);
        int dayOfMonth = Number(day.Groups["day"]);
        return year >= 1 && month is >= 1 and <= 12 && dayOfMonth >= 1 && dayOfMonth <= DateTime.DaysInMonth(year, month)
            ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{dayOfMonth:00}")
            : null;
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int MonthOf(string name) =>
        1
        + Array.FindIndex(
            DateTimeFormatInfo.InvariantInfo.AbbreviatedMonthNames, known => name.StartsWith(known, StringComparison.OrdinalIgnoreCase));

    // 2025-01-02, 2025/1/2, 2025.1.2; 2025年1月2日, 2025년 1월 2일; 20250102; 2 January 2025; January 2nd, 2025.
    [GeneratedRegex(
        @"(?<![\p{Nd}A-Za-z.-])(?:"
        + @"(?<year>[0-9]{4})(?<sign>[-/.])(?<month>[0-9]{1,2})\k<sign>(?<day>[0-9]{1,2})"
        + @"|(?<year>[0-9]{4})\s*[年년]\s*(?<month>[0-9]{1,2})\s*[月월]\s*(?<day>[0-9]{1,2})\s*[日号號일]?"
        + @"|(?<year>(?:19|20)[0-9]{2})(?<month>[0-9]{2})(?<day>[0-9]{2})"
        + @"|(?<day>[0-9]{1,2})(?:st|nd|rd|th)?\s+(?<name>" + Months + @")\.?,?\s+(?<year>[0-9]{4})"
        + @"|(?<name>" + Months + @")\.?\s+(?<day>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+(?<year>[0-9]{4})"
        + @")(?!\p{Nd})",
        RegexOptions.IgnoreCase)]
    private static partial Regex Written();
}
