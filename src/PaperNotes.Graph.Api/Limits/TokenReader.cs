using System.Buffers;
using System.Globalization;

namespace PaperNotes.Graph.Api.Limits;

/// <summary>
/// Reads a document token by token with the boundaries of the engine's lexer, but without an exception where a token is broken:
/// making that one takes the engine quadratic time in the length of a line. Not thread-safe.
/// </summary>
internal ref struct TokenReader(ReadOnlySpan<char> source)
{
    private static readonly SearchValues<char> s_nameCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");
    private static readonly SearchValues<char> s_hexadecimalDigits = SearchValues.Create("0123456789abcdefABCDEF");

    private readonly ReadOnlySpan<char> _source = source;

    /// <summary>
    /// What the token is: <c>n</c> a name, <c>i</c> a whole number, <c>f</c> another number, <c>s</c> a text, <c>.</c> three dots, else its
    /// sign.
    /// </summary>
    public char Kind { get; private set; }

    /// <summary>Where the token starts.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends: the place behind its last character.</summary>
    public int End { get; private set; }

    /// <summary>Why no token can be read at <see cref="End"/>; null where one can, or the document ended.</summary>
    public string? Broken { get; private set; }

    /// <summary>Goes to the next token. False at the end, and where the next is broken.</summary>
    public bool Next()
    {
        if (!SkipIgnored() || End == _source.Length)
        {
            return false;
        }

        Start = End;
        char first = _source[End];
        switch (first)
        {
            case '!' or '$' or '(' or ')' or ':' or '=' or '@' or '&' or '[' or ']' or '{' or '|' or '}':
                return Take(first, 1);
            case '.' when _source[End..] is ['.', '.', '.', ..]:
                return Take('.', 3);
            case '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                ReadOnlySpan<char> rest = _source[End..];
                int length = rest.IndexOfAnyExcept(s_nameCharacters);
                return Take('n', length < 0 ? rest.Length : length);
            case '-' or (>= '0' and <= '9'):
                return Number();
            case '"':
                return _source[End..] is ['"', '"', '"', ..] ? BlockText() : Text();
            default:
                return Break($"Unexpected character {Shown(first)}.");
        }
    }

    private bool SkipIgnored()
    {
        while (End < _source.Length)
        {
            if (_source[End] == '#')
            {
                if (!SkipText(_source[End..].IndexOfAny('\n', '\r') is >= 0 and int line ? End + line : _source.Length, "comment"))
                {
                    return false;
                }
            }
            else if (_source[End] is ' ' or '\t' or '\n' or '\r' or ',' or '\uFEFF')
            {
                End++;
            }
            else
            {
                return true;
            }
        }

        return true;
    }

    // Escapes are read in comments as in texts, as the engine does. An escape may reach over the end of the line.
    private bool SkipText(int end, string what)
    {
        while (End < end)
        {
            if (_source[End] == '\\' && !SkipEscape(what))
            {
                return false;
            }

            End++;
        }

        return true;
    }

    private bool SkipEscape(string what)
    {
        End++;
        char escaped = End < _source.Length ? _source[End] : '\0';
        if (escaped == 'u')
        {
            ReadOnlySpan<char> digits = _source[(End + 1)..];
            if (digits.Length < 4 || digits[..4].ContainsAnyExcept(s_hexadecimalDigits))
            {
                return Break($"A \\u without four hexadecimal digits in a {what}.");
            }

            End += 4;
            return true;
        }

        return escaped is '"' or '/' or '\\' or 'b' or 'f' or 'n' or 'r' or 't' || Break($"Unknown escape in a {what}.");
    }

    private bool Text()
    {
        for (End++; End < _source.Length; End++)
        {
            switch (_source[End])
            {
                case '"':
                    return Take('s', 1);
                case '\n' or '\r':
                    return Break("A text is not closed on its line.");
                case < ' ' and not '\t':
                    return Break("A control character in a text.");
                case '\\' when !SkipEscape("text"):
                    return false;
            }
        }

        return Break("A text is not closed.");
    }

    private bool BlockText()
    {
        for (End += 3; End < _source.Length; End++)
        {
            ReadOnlySpan<char> rest = _source[End..];
            switch (rest)
            {
                case ['"', '"', '"', ..]:
                    return Take('s', 3);
                case ['\\', '"', '"', '"', ..]:
                    End += 3;
                    break;
                case [< ' ' and not ('\t' or '\n' or '\r'), ..]:
                    return Break("A control character in a text.");
            }
        }

        return Break("A text is not closed.");
    }

    private bool Number()
    {
        char kind = 'i';
        End += _source[End] == '-' ? 1 : 0;
        if (End < _source.Length && _source[End] == '0')
        {
            End++;
            if (End < _source.Length && char.IsAsciiDigit(_source[End]))
            {
                return Break("A number starts with 0.");
            }
        }
        else if (!Digits())
        {
            return false;
        }

        if (End < _source.Length && _source[End] == '.')
        {
            kind = 'f';
            End++;
            if (!Digits())
            {
                return false;
            }
        }

        if (End < _source.Length && _source[End] is ('e' or 'E'))
        {
            kind = 'f';
            End++;
            End += End < _source.Length && _source[End] is ('+' or '-') ? 1 : 0;
            if (!Digits())
            {
                return false;
            }
        }

        return Take(kind, 0);
    }

    private bool Digits()
    {
        ReadOnlySpan<char> rest = _source[End..];
        int length = rest.IndexOfAnyExceptInRange('0', '9') is >= 0 and int other ? other : rest.Length;
        End += length;
        return length > 0 || Break("A number lacks a digit.");
    }

    private bool Take(char kind, int length)
    {
        Kind = kind;
        End += length;
        return true;
    }

    private bool Break(string reason)
    {
        Broken = reason;
        return false;
    }

    private static string Shown(char character) =>
        char.IsControl(character) || char.IsSurrogate(character)
            ? string.Create(CultureInfo.InvariantCulture, $"U+{(int)character:X4}")
            : $"\"{character}\"";
}
