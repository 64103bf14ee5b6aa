using System.Text;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Search;

/// <summary>The text around a match, the same for every store. Pure and thread-safe.</summary>
public static class Snippets
{
    /// <summary>The most characters a snippet has, ellipses included.</summary>
    public const int MaxLength = 160;

    private const char Ellipsis = '…';

    /// <summary>
    /// Of the texts that search looks through the one with the most words of the query, cut to the part that has most of
    /// them, at word borders, with an ellipsis where something was cut; null where none of them has any.
    /// </summary>
    public static string? Of(GraphNode node, SearchQuery? query)
    {
        if (query is null)
        {
            return null;
        }

        (string Text, List<Match> Matches, int Found)? best = null;
        foreach (string text in TextsOf(node))
        {
            List<Match> matches = MatchesIn(text, query.WholeWords);
            int found = matches.Count < 2 ? matches.Count : matches.Select(match => match.Word).Distinct(StringComparer.Ordinal).Count();
            if (found > (best?.Found ?? 0))
            {
                best = (text, matches, found);
            }
        }

        return best is { } chosen ? Cut(chosen.Text, BestStretch(chosen.Matches)) : null;
    }

    // Between texts with as many words the earlier is taken, a summary first: readers have the title already.
    private static IEnumerable<string> TextsOf(GraphNode node) =>
        node is Paper { Summary: { } summary } ? [summary, .. SearchedText.NamesOf(node)] : SearchedText.NamesOf(node);

    private static List<Match> MatchesIn(string text, HashSet<string> words)
    {
        List<Match> matches = [];
        string last = "";
        int lastStart = 0;
        foreach (Range piece in PiecesOf(text))
        {
            foreach (string word in Words.Of(text[piece]).Select(SearchedText.Token))
            {
                if (words.Contains(word))
                {
                    matches.Add(new(piece.Start.Value, piece.End.Value, word));
                }
                else if (words.Contains(last + word))
                {
                    matches.Add(new(lastStart, piece.End.Value, last + word));
                }

                (last, lastStart) = (word, piece.Start.Value);
            }
        }

        return matches;
    }

    /// <summary>Runs of anything but white space; of East Asian characters, which nothing parts, each pair of neighbours.</summary>
    private static IEnumerable<Range> PiecesOf(string text)
    {
        int start = -1;
        int at = 0;
        while (at < text.Length)
        {
            int length = EastAsianAt(text, at);
            if ((length > 0 || char.IsWhiteSpace(text[at])) && start >= 0)
            {
                yield return start..at;
                start = -1;
            }

            if (length > 0)
            {
                yield return at..(at + length + EastAsianAt(text, at + length));
            }
            else if (start < 0 && !char.IsWhiteSpace(text[at]))
            {
                start = at;
            }

            at += Math.Max(1, length);
        }

        if (start >= 0)
        {
            yield return start..text.Length;
        }
    }

    private static int EastAsianAt(string text, int at) =>
        at < text.Length && Rune.TryGetRuneAt(text, at, out Rune rune) && Characters.IsEastAsian(rune) ? rune.Utf16SequenceLength : 0;

    /// <summary>The first stretch that fits into a snippet and has the most different words.</summary>
    private static (int Start, int End) BestStretch(List<Match> matches)
    {
        (int Start, int End) best = (matches[0].Start, matches[0].End);
        int most = 0;
        HashSet<string> seen = [];
        for (int first = 0; first < matches.Count; first++)
        {
            seen.Clear();
            for (int last = first; last < matches.Count && matches[last].End - matches[first].Start <= MaxLength - 2; last++)
            {
                if (seen.Add(matches[last].Word) && seen.Count > most)
                {
                    most = seen.Count;
                    best = (matches[first].Start, matches[last].End);
                }
            }
        }

        return best;
    }

    private static string Cut(string text, (int Start, int End) stretch)
    {
        if (text.Length <= MaxLength)
        {
            return text;
        }

        int around = Math.Max(0, MaxLength - 2 - (stretch.End - stretch.Start));
        int start = Math.Max(0, Math.Min(stretch.Start - (around / 2), text.Length - MaxLength + 2));
        int end = Math.Min(text.Length, start + MaxLength - 2);
        if (start > 0)
        {
            start = Border(text, start, stretch.Start, forward: true);
        }

        if (end < text.Length)
        {
            end = Border(text, end, Math.Min(stretch.End, end), forward: false);
        }

        // A word that is too long is cut, but not within a character.
        end -= end < text.Length && char.IsLowSurrogate(text[end]) ? 1 : 0;
        string middle = text[start..end].Trim();
        return $"{(start > 0 ? Ellipsis : "")}{middle}{(end < text.Length ? Ellipsis : "")}";
    }

    /// <summary>The next place from here to the limit that parts two words.</summary>
    private static int Border(string text, int from, int limit, bool forward)
    {
        int step = forward ? 1 : -1;
        for (int at = from; at != limit && at > 0 && at < text.Length; at += step)
        {
            if (char.IsWhiteSpace(text[at])
                || char.IsWhiteSpace(text[at - 1])
                || (EastAsianAt(text, at) > 0 && !char.IsLowSurrogate(text[at])))
            {
                return at;
            }
        }

        return limit;
    }

    private readonly record struct Match(int Start, int End, string Word);
}
