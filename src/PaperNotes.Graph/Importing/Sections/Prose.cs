using System.Buffers;

namespace PaperNotes.Graph.Importing.Sections;

// A line of a note with its formulas, code, addresses and tags made blank: they hold letters that are no names. One pass, whatever
// is opened and never closed.
internal ref struct Prose(string line)
{
    private const int LongestFormula = 300, LongestCode = 200, LongestTag = 80;

    private static readonly SearchValues<char> s_starts = SearchValues.Create("$`h]<");

    private readonly ReadOnlySpan<char> _line = line;
    private bool _noFormulaEnd, _noLinkEnd, _noCommentEnd;

    public static string Of(string line)
    {
        int first = line.AsSpan().IndexOfAny("$`<]:");
        return first < 0 && !line.Contains("**", StringComparison.Ordinal) ? line : new Prose(line).Blanked();
    }

    private string Blanked()
    {
        char[] prose = ArrayPool<char>.Shared.Rent(_line.Length);
        _line.CopyTo(prose);
        for (int next = _line.IndexOfAny(s_starts), at = next; next >= 0; at += next)
        {
            int length = Length(at);
            prose.AsSpan(at, length).Fill(' ');
            at += Math.Max(1, length);
            next = _line[at..].IndexOfAny(s_starts);
        }

        string text = new(prose, 0, WithoutBold(prose.AsSpan(0, _line.Length)));
        ArrayPool<char>.Shared.Return(prose);
        return text;
    }

    // Takes each ** out; how much is left.
    private static int WithoutBold(Span<char> text)
    {
        int kept = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '*' && i + 1 < text.Length && text[i + 1] == '*')
            {
                i++;
            }
            else
            {
                text[kept++] = text[i];
            }
        }

        return kept;
    }

    // How long what begins here is; 0 where prose goes on.
    private int Length(int at)
    {
        ReadOnlySpan<char> rest = _line[at..];
        return rest[0] switch
        {
            '$' when rest.StartsWith("$$") => Closed(rest, 2, "$$", ref _noFormulaEnd),
            '$' => Short(rest, '$', LongestFormula),
            '`' => Short(rest, '`', LongestCode),
            'h' when rest.StartsWith("http://") || rest.StartsWith("https://") => Address(rest),
            ']' when rest.StartsWith("](") => Closed(rest, 2, ")", ref _noLinkEnd),
            '<' when rest.StartsWith("<!--") && Closed(rest, 4, "-->", ref _noCommentEnd) is > 0 and var comment => comment,
            '<' => Short(rest, '>', LongestTag),
            _ => 0,
        };
    }

    private static int Short(ReadOnlySpan<char> rest, char end, int longest)
    {
        int length = rest[1..Math.Min(rest.Length, longest + 2)].IndexOf(end);
        return length > 0 ? length + 2 : 0;
    }

    // What has no end here has none further on either.
    private static int Closed(ReadOnlySpan<char> rest, int start, string end, ref bool hasNone)
    {
        int length = hasNone ? -1 : rest[start..].IndexOf(end);
        hasNone |= length < 0;
        return length < 0 ? 0 : start + length + end.Length;
    }

    private static int Address(ReadOnlySpan<char> rest)
    {
        int start = rest.IndexOf("//") + 2, length = start;
        while (length < rest.Length && !char.IsWhiteSpace(rest[length]))
        {
            length++;
        }

        return length > start ? length : 0;
    }
}
