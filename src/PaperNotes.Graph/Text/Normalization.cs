using System.Buffers;
using System.Text;

namespace PaperNotes.Graph.Text;

/// <summary>
/// Unicode's normal forms, for any text: units that belong to no character (lone surrogates, U+FFFE) stay as they are. Keys are in
/// NFC, so that a name written either way is one name. Thread-safe.
/// </summary>
public static class Normalization
{
    private const char FirstToCompose = '\u0300', FirstOfLatin1 = '\u0080', NoCharacter = '\uFFFE';

    private static readonly SearchValues<char> s_invisible = SearchValues.Create('\u00AD', '\u200B', '\u2060', '\uFEFF');

    /// <summary>Whether the runtime can normalize: not where it was told to run without ICU, which would make two names of one.</summary>
    public static bool IsAvailable { get; } = "e\u0301".Normalize().Length == 1;

    /// <summary>The text with each letter and its accents composed into one character where there is one (NFC).</summary>
    public static string Nfc(string text) =>
        text.AsSpan().ContainsAnyInRange(FirstToCompose, char.MaxValue) ? Of(text, NormalizationForm.FormC) : text;

    /// <summary>
    /// The text in composed characters, forms of one character (full width, ligatures, superscripts) made that character (NFKC).
    /// </summary>
    public static string Nfkc(string text) =>
        text.AsSpan().ContainsAnyInRange(FirstOfLatin1, char.MaxValue) ? Of(text, NormalizationForm.FormKC) : text;

    /// <summary>
    /// The text without characters that only guide its layout: soft hyphens, zero-width spaces, word joiners, byte order marks.
    /// </summary>
    public static string WithoutInvisible(string text) =>
        text.AsSpan().ContainsAny(s_invisible) ? string.Concat(text.Where(unit => !s_invisible.Contains(unit))) : text;

    /// <summary>The text in NFKC for names and for search; a trade mark is a blank, where NFKC alone would make letters of it.</summary>
    internal static string Simple(string text) =>
        Nfkc(text.AsSpan().ContainsAny('™', '℠') ? text.Replace('™', ' ').Replace('℠', ' ') : text);

    private static string Of(string text, NormalizationForm form)
    {
        if (NextForeign(text, 0) == text.Length)
        {
            return text.Normalize(form);
        }

        StringBuilder normal = new(text.Length);
        for (int start = 0; start < text.Length;)
        {
            int end = NextForeign(text, start);
            normal.Append(text[start..end].Normalize(form));
            start = end;
            if (start < text.Length)
            {
                normal.Append(text[start++]);
            }
        }

        return normal.ToString();
    }

    // Where the next unit stands that is no part of a character; the runtime refuses a text that has one.
    private static int NextForeign(string text, int from)
    {
        for (int i = from; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]) || text[i] == NoCharacter)
            {
                return i;
            }
        }

        return text.Length;
    }
}
