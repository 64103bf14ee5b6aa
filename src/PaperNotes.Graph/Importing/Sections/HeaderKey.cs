using System.Text.RegularExpressions;
using PaperNotes.Graph.Vocabulary;

namespace PaperNotes.Graph.Importing.Sections;

/// <summary>What a header line of a note tells; each has a section of header-keys.txt.</summary>
internal enum HeaderKey
{
    Venue,
    Arxiv,
    Paper,
    Code,
    Area,
    Keywords,
    Authors,
    Date,
    Other,
}

/// <summary>The names of header lines, in English and Chinese. Thread-safe.</summary>
internal static partial class HeaderKeys
{
    private const int LongestName = 64;

    private static readonly Dictionary<string, HeaderKey> s_names = VocabularyFile.Read("header-keys.txt")
        .BySection(Enum.GetNames<HeaderKey>().Select(name => name.ToLowerInvariant()), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(pair => pair.Key, pair => Enum.Parse<HeaderKey>(pair.Value, ignoreCase: true), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a line is a header line, wherever it stands in a note.</summary>
    public static bool IsHeaderLine(string line) => line.AsSpan().TrimStart() is ['*' or '-', ..]
        && Bold().Match(line) is { Success: true } match && Of(match.Groups["key"].Value) is not null;

    /// <summary>What a name tells; null where it is none of a header line.</summary>
    // Symbols before it and the other language's word behind it ("📄 关键词 (Keywords)") do not matter.
    public static HeaderKey? Of(string name)
    {
        if (name.Length > LongestName)
        {
            return null;
        }

        string bare = new string([.. name.SkipWhile(letter => !char.IsLetter(letter))]).Trim();
        return s_names.TryGetValue(bare, out HeaderKey key) || s_names.TryGetValue(Remark().Replace(bare, ""), out key) ? key : null;
    }

    [GeneratedRegex(@"^\s*(?:[-*]\s+)?\*\*(?<key>[^*:：]{1,64})\*\*\s*[:：]")]
    private static partial Regex Bold();

    [GeneratedRegex(@"\s*[(（][^()（）]*[)）]$")]
    private static partial Regex Remark();
}
