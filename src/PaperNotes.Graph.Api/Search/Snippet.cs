using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Search;

namespace PaperNotes.Graph.Api.Search;

/// <summary>Cuts the text around a match out of what search looks through.</summary>
internal static class Snippet
{
    private const int Before = 60;
    private const int Length = 200;

    /// <summary>Of the searchable texts of a node, the part of the one with most of the words, around the first of them.</summary>
    public static string Of(GraphNode node, string query)
    {
        IReadOnlyList<string> words = Words.OfQuery(query);
        string text = SearchText.Of(node).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .MaxBy(line => Words.Of(line).Intersect(words, StringComparer.Ordinal).Count())!;
        int match = words.Select(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase)).Where(at => at >= 0).DefaultIfEmpty(0).Min();
        int start = match <= Before ? 0 : StartOfWord(text, match - Before, match);
        int end = text.Length - start <= Length ? text.Length : EndOfWord(text, match, start + Length);
        return $"{(start > 0 ? "…" : "")}{text[start..end].Trim()}{(end < text.Length ? "…" : "")}";
    }

    private static int StartOfWord(string text, int from, int match)
    {
        int space = text.IndexOf(' ', from, match - from);
        int start = space < 0 ? from : space + 1;
        return char.IsLowSurrogate(text[start]) ? start - 1 : start;
    }

    private static int EndOfWord(string text, int match, int to)
    {
        int space = text.LastIndexOf(' ', to, to - match);
        int end = space < 0 ? to : space;
        return char.IsLowSurrogate(text[end]) ? end - 1 : end;
    }
}
