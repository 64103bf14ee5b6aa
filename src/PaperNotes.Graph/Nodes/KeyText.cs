using System.Text;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Nodes;

/// <summary>
/// What a key, a name, a text and a line of facts may be. Every reader, every writer and every store goes by these definitions, so
/// that what one of them accepts the others can read. Pure and thread-safe.
/// </summary>
public static class KeyText
{
    /// <summary>The most bytes of UTF-8 in a key or a name.</summary>
    public const int MaxBytes = 1024;

    /// <summary>
    /// The most bytes in a key or a spelling that is made of a name: symbols are spelled out in it. Databases index about 8,000.
    /// </summary>
    public const int MaxMadeBytes = 4 * MaxBytes;

    /// <summary>The most bytes in a line of facts, without its line break.</summary>
    public const int MaxLineBytes = 16 * 1024 * 1024;

    // No character takes more than three bytes for one unit of UTF-16.
    private const int SurelyShort = MaxBytes / 3;

    /// <summary>The text without blanks at its ends and with U+FFFD in place of half characters; null where nothing is left.</summary>
    public static string? Text(string? text)
    {
        string? trimmed = text?.Trim();
        return string.IsNullOrEmpty(trimmed) ? null : Whole(trimmed);
    }

    /// <summary>The key that a text means: trimmed, and its letters composed; null where nothing is left.</summary>
    public static string? Key(string? text) => Text(text) is { } trimmed ? Normalization.Nfc(trimmed).Trim() : null;

    /// <summary>
    /// The key of a paper that <c>venue/area/slug</c> means, each part as <see cref="Key"/> reads it; null where one of several is empty.
    /// </summary>
    public static string? PaperKey(string? text)
    {
        if (Key(text) is not { } key || !key.Contains('/', StringComparison.Ordinal))
        {
            return Key(text);
        }

        string?[] parts = [.. key.Split('/').Select(Key)];
        return parts.Contains(null) ? null : string.Join('/', parts);
    }

    /// <summary>
    /// Why a text that <see cref="Key"/> read is no key, as a clause such as "has a control character"; null where it is one.
    /// </summary>
    public static string? WhyNoKey(string? key) => key is null ? "is missing or empty"
        : IsTooLong(key) ? $"is longer than {MaxBytes:N0} bytes"
        : key.AsSpan().ContainsAnyInRange('\0', '\u001F') || key.AsSpan().ContainsAnyInRange('\u007F', '\u009F') ? "has a control character"
        : null;

    /// <summary>Why a text is no venue, area or slug, of which the keys of papers are made; null where it is one.</summary>
    public static string? WhyNoPart(string? key) =>
        WhyNoKey(key) ?? (key!.Contains('/', StringComparison.Ordinal) ? "has a slash" : null);

    /// <summary>Whether a key or a name has more than <see cref="MaxBytes"/>.</summary>
    public static bool IsTooLong(string text, int most = MaxBytes) => text.Length > SurelyShort && Encoding.UTF8.GetByteCount(text) > most;

    private static string Whole(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !IsWhole(text) ? string.Concat(text.EnumerateRunes()) : text;

    private static bool IsWhole(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }
}
