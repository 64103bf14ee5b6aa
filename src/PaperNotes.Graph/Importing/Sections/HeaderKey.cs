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
internal static class HeaderKeys
{
    private const int LongestName = 64;

    private static readonly Dictionary<string, HeaderKey> s_names = VocabularyFile.Read("header-keys.txt")
        .BySection(Enum.GetNames<HeaderKey>().Select(name => name.ToLowerInvariant()), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(pair => pair.Key, pair => Enum.Parse<HeaderKey>(pair.Value, ignoreCase: true), StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, HeaderKey>.AlternateLookup<ReadOnlySpan<char>> s_lookup =
        s_names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a line is a header line, wherever it stands in a note: "**Name**: ...", behind a bullet or not.</summary>
    public static bool IsHeaderLine(string line)
    {
        ReadOnlySpan<char> rest = line.AsSpan().TrimStart();
        if (rest is ['-' or '*', var next, ..] && char.IsWhiteSpace(next))
        {
            rest = rest[1..].TrimStart();
        }

        if (!rest.StartsWith("**"))
        {
            return false;
        }

        rest = rest[2..];
        int end = rest.IndexOfAny('*', ':', '：');
        return end is > 0 and <= LongestName
            && rest[end..].StartsWith("**")
            && rest[(end + 2)..].TrimStart() is [':' or '：', ..]
            && Of(rest[..end]) is not null;
    }

    /// <summary>What a name tells; null where it is none of a header line.</summary>
    // Symbols before it and the other language's word behind it ("📄 关键词 (Keywords)") do not matter.
    public static HeaderKey? Of(ReadOnlySpan<char> name)
    {
        if (name.Length > LongestName)
        {
            return null;
        }

        while (name.Length > 0 && !char.IsLetter(name[0]))
        {
            name = name[1..];
        }

        name = name.TrimEnd();
        return s_lookup.TryGetValue(name, out HeaderKey key) || s_lookup.TryGetValue(WithoutRemark(name), out key) ? key : null;
    }

    private static ReadOnlySpan<char> WithoutRemark(ReadOnlySpan<char> name)
    {
        int start = name is [.., ')' or '）'] ? name[..^1].LastIndexOfAny("()（）") : -1;
        return start >= 0 && name[start] is '(' or '（' ? name[..start].TrimEnd() : name;
    }
}
