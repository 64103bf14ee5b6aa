using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Facts;

/// <summary>
/// Makes values of what a source says: whatever form it has, a day, an address and an arXiv id come out in one, and what means none
/// is left out and named. Values in that form come out as they are. Pure and thread-safe.
/// </summary>
internal static class CleanValues
{
    private const int Shown = 60;

    /// <summary>The text without blanks around it; null where nothing is left.</summary>
    public static string? Text(string? text, ICollection<string> leftOut) => KeyText.Text(text);

    /// <summary>The arXiv id; null where the text has none, or says so in words.</summary>
    public static string? Arxiv(string? text, ICollection<string> leftOut) => Of(text, ArxivIds.Of, "arxiv", "is no arXiv id", leftOut);

    /// <summary>The day as YYYY-MM-DD; null likewise.</summary>
    public static string? Day(string? text, ICollection<string> leftOut) => Of(text, Days.Of, "note_date", "is no day", leftOut);

    /// <summary>The address of the code; null likewise.</summary>
    public static string? Code(string? text, ICollection<string> leftOut) => Of(text, Code, "code", NoAddress, leftOut);

    /// <summary>The address of the note; null likewise.</summary>
    public static string? Address(string? text, ICollection<string> leftOut) => Of(text, WebAddress.Of, "note_url", NoAddress, leftOut);

    /// <summary>The key of a paper, its venue named as <see cref="VenueNames.OfKey"/> does.</summary>
    public static string Link(string key)
    {
        int slash = key.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0)
        {
            return key;
        }

        string venue = key[..slash];
        string name = VenueNames.OfKey(venue);
        return name == venue ? key : string.Concat(name, key.AsSpan(slash));
    }

    /// <summary>Why a value was left out, in words for the user.</summary>
    public static string LeftOut(string what, string text, string reason) =>
        $"{what} '{(text.Length > Shown ? text[..Shown] + "…" : text)}' {reason} and was left out";

    private static string NoAddress { get; } = $"is no http or https address of up to {WebAddress.Longest:N0} characters";

    private static string? Code(string text) => WebAddress.Of(text) ?? CodeAddress.Of(text);

    private static string? Of(string? text, Func<string, string?> read, string what, string reason, ICollection<string> leftOut)
    {
        text = KeyText.Text(text);
        string? value = text is null ? null : read(text);
        if (text is not null && value is null && !NoneKnown.Says(text))
        {
            leftOut.Add(LeftOut(what, text, reason));
        }

        return value == text ? text : value;
    }
}
