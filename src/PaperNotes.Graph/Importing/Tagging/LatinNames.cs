using System.Buffers;

namespace PaperNotes.Graph.Importing.Tagging;

// A list of names within a sentence: "A、B 和 C", "A, B, and C (D)"; and where it ends.
internal readonly record struct NamedList(List<string> Names, int Start, int End);

// Finds names by their letters in running text, English or between Chinese characters. One pass.
internal static class LatinNames
{
    private const int LongestName = 60, MostInList = 24;

    private static readonly SearchValues<char> s_sizes = SearchValues.Create("0123456789.x"),
        s_versions = SearchValues.Create("0123456789.");

    // The next list at or behind a place; null where there is none.
    public static NamedList? Next(string text, int from)
    {
        for (int i = from; i < text.Length;)
        {
            if (!char.IsAsciiLetterOrDigit(text[i])
                || (i > 0 && (char.IsAsciiLetterOrDigit(text[i - 1]) || text[i - 1] is '-' or '.' or '_' or '\\')))
            {
                i++;
                continue;
            }

            int end = EndOfName(text, i);
            string name = Name(text, i, end);
            if (name.Length == 0)
            {
                i = EndOfToken(text, i);
                continue;
            }

            List<string> names = [name];
            int last = end;
            for (int next = Following(text, last); next > 0 && names.Count < MostInList; next = Following(text, last))
            {
                int nextEnd = EndOfName(text, next);
                string another = Name(text, next, nextEnd);
                if (another.Length == 0)
                {
                    break;
                }

                names.Add(another);
                last = nextEnd;
            }

            return new NamedList(names, i, last);
        }

        return null;
    }

    private static string Name(string text, int start, int end)
    {
        if (end <= start || end - start > LongestName)
        {
            return "";
        }

        string name = text[start..end];
        return
            NoteWords.NoNameStarts.Contains(FirstWord(name))
            || !char.IsAsciiLetterUpper(name[0])
                && !char.IsAsciiDigit(name[0])
                && !name.Any(char.IsAsciiLetterUpper)
                && !name.Any(char.IsAsciiDigit)
            ? ""
            : name;
    }

    private static ReadOnlySpan<char> FirstWord(string name)
    {
        int space = name.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? name : name.AsSpan(0, space);
    }

    // Over spaces where the next word is a part of a name too: "Llama 3.1 8B", "Task Arithmetic".
    private static int EndOfName(string text, int start)
    {
        int end = EndOfToken(text, start);
        while (end < text.Length - 1 && text[end] == ' ' && end - start < LongestName)
        {
            int next = EndOfToken(text, end + 1);
            ReadOnlySpan<char> word = text.AsSpan(end + 1, next - end - 1);
            if (word.Length == 0 || !Continues(text.AsSpan(start, end - start), word, next < text.Length ? text[next] : ' '))
            {
                break;
            }

            end = next;
        }

        return end;
    }

    private static bool Continues(ReadOnlySpan<char> name, ReadOnlySpan<char> word, char after)
    {
        if (char.IsAsciiDigit(word[0]))
        {
            bool isSize = word.Length > 1 && word[^1] is 'B' or 'M' && word[..^1].IndexOfAnyExcept(s_sizes) < 0;
            bool isVersion =
                word.Length is 1 or 3
                && word.IndexOfAnyExcept(s_versions) < 0
                && after is not ('%' or '个' or '种' or '倍' or '点')
                && name.IndexOfAnyInRange('0', '9') < 0;
            return isSize || isVersion;
        }

        return char.IsAsciiLetterUpper(word[0])
            && char.IsAsciiLetterUpper(name[0])
            && !NoteWords.NoNameStarts.Contains(word)
            && !NoteWords.Metrics.Contains(word);
    }

    private static int EndOfToken(string text, int start)
    {
        int end = start;
        while (end < text.Length
            && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '.' or '_' or '+' or '@' or '²' or '³' or '^' or '\''))
        {
            end++;
        }

        while (end > start && text[end - 1] is '-' or '.' or '_' or '\'' or '@' or '^')
        {
            end--;
        }

        // "7B/13B", "10/100", "B/16" go on.
        if (end > start && end < text.Length - 1 && text[end] == '/' && char.IsAsciiDigit(text[end + 1]) && end - start < LongestName)
        {
            return EndOfToken(text, end + 1);
        }

        return Math.Max(end, start + (start < text.Length && char.IsAsciiLetterOrDigit(text[start]) ? 1 : 0));
    }

    // Where the next name of the list would begin; 0 where the list has ended.
    private static int Following(string text, int end)
    {
        int at = Blanks(text, end);
        int separator = at < text.Length ? text[at] switch
        {
            '、' or '/' or ',' or '&' => 1,
            '和' or '与' or '及' => 1,
            '以' when at + 1 < text.Length && text[at + 1] == '及' => 2,
            'a' when text.AsSpan(at).StartsWith("and ", StringComparison.Ordinal) => 4,
            _ => 0,
        } : 0;
        if (separator == 0)
        {
            return 0;
        }

        at = Blanks(text, at + separator);
        if (at < text.Length - 4 && text.AsSpan(at).StartsWith("and ", StringComparison.Ordinal))
        {
            at += 4;
        }

        return at < text.Length && char.IsAsciiLetterOrDigit(text[at]) ? at : 0;
    }

    private static int Blanks(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at;
    }
}
