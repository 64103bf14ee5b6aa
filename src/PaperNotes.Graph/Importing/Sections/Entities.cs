using System.Net;

namespace PaperNotes.Graph.Importing.Sections;

// HTML's character references in Markdown: "R&amp;D" is R&D. Decoded once: what a reference spells is no reference.
internal static class Entities
{
    public static string Decoded(string text)
    {
        if (!text.Contains('&', StringComparison.Ordinal) || !text.Contains(';', StringComparison.Ordinal))
        {
            return text;
        }

        string decoded = WebUtility.HtmlDecode(text);
        // A no-break space is a blank; a reference to a control character is one, too.
        return decoded.Length == text.Length ? decoded
            : string.Create(decoded.Length, decoded, static (plain, all) =>
            {
                for (int i = 0; i < all.Length; i++)
                {
                    plain[i] = all[i] == '\u00A0' || char.IsControl(all[i]) ? ' ' : all[i];
                }
            }).Trim();
    }
}
