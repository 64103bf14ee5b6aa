using System.Text;

namespace PaperNotes.Graph.Importing.Sources;

// Names in the code page of the machine that packed them. Nothing says which; one archive has one.
internal static class CodePages
{
    private const int Cp437 = 437, ShiftJis = 932, Gbk = 936;

    private static readonly char[] s_betweenWords =
    [
        .. Enumerable.Range(0, 128).Select(unit => (char)unit).Where(unit => !char.IsAsciiLetter(unit)),
    ];

    // Each name as text: distinct bytes stay distinct, and none becomes U+FFFD, since code page 437 has a character for each byte.
    public static void Decode(IReadOnlyDictionary<int, byte[]> names, Dictionary<int, string> decoded)
    {
        if (names.Count == 0)
        {
            return;
        }

        Encoding page = Guess([.. names.Values]);
        foreach ((int place, byte[] name) in names)
        {
            decoded[place] = page.GetString(name);
        }
    }

    private static Encoding Guess(byte[][] names)
    {
        string? japanese = Text(names, ShiftJis), chinese = Text(names, Gbk);
        return japanese is not null && IsJapanese(japanese) ? Page(ShiftJis)
            : names.All(IsWestern) ? Page(Cp437)
            : chinese is not null && names.All(IsCommonChinese) ? Page(Gbk)
            : japanese is not null ? Page(ShiftJis)
            : chinese is not null ? Page(Gbk)
            : Page(Cp437);
    }

    // Kana, in words that are not Latin for the most part: "râper" read as Shift-JIS has a kana too.
    private static bool IsJapanese(string names)
    {
        string[] words = [.. names.Split(s_betweenWords).Where(word => !System.Text.Ascii.IsValid(word))];
        return words.Any(word => word.Any(IsKana)) && words.Sum(word => word.Count(char.IsAscii)) * 2 <= words.Sum(word => word.Length);
    }

    // In code page 437 letters with accents; what is beyond them draws boxes.
    private static bool IsWestern(byte[] name) => name.All(unit => unit is < 0x9B or (>= 0xA0 and <= 0xA5) or 0xE1);

    // GB 2312, the older and common part of GBK, has two high bytes for each character.
    private static bool IsCommonChinese(byte[] name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            if (name[i] >= 0x80 && (name[i] is < 0xA1 or > 0xF7 || ++i == name.Length || name[i] < 0xA1))
            {
                return false;
            }
        }

        return true;
    }

    // Null where the names are not of the code page, or would be half-width kana, which no name is written in.
    private static string? Text(byte[][] names, int codePage)
    {
        try
        {
            string text = string.Join('\n', names.Select(Page(codePage).GetString));
            return text.Any(unit => unit is (>= '\uFF61' and <= '\uFF9F') or (>= '\uE000' and <= '\uF8FF')) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool IsKana(char unit) => unit is >= '\u3041' and <= '\u30FF';

    private static Encoding Page(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
}
