using System.Globalization;
using System.Text.RegularExpressions;
using PaperNotes.Graph.Concepts;

namespace PaperNotes.Graph.Building;

/// <summary>What the keys of venues and areas say to a reader.</summary>
public static partial class KeyReadings
{
    /// <summary>ACL2025 is the series ACL of the year 2025; a key without a year at its end is a series of the year 0.</summary>
    public static (string Series, int Year) Venue(string key)
    {
        Match match = SeriesAndYear().Match(key);
        return match.Success ? (match.Groups[1].Value, int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture)) : (key, 0);
    }

    /// <summary>llm_pretraining reads LLM Pretraining.</summary>
    public static string Area(string key)
    {
        string[] words = key.Split(['_', '-', ' '], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? key : string.Join(' ', words.Select(Capitalized));
    }

    private static string Capitalized(string word) =>
        KnownWords.Initials.Contains(word) ? word.ToUpperInvariant() : char.ToUpperInvariant(word[0]) + word[1..];

    [GeneratedRegex(@"^(.*[^0-9_\-' ])[_\-' ]*([12][0-9]{3})\z", RegexOptions.CultureInvariant)]
    private static partial Regex SeriesAndYear();
}
