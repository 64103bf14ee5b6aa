using System.Globalization;
using System.Text.RegularExpressions;

namespace PaperNotes.Graph.Facts;

/// <summary>Addresses that a client may put into a link: absolute, http or https, of one line and a reasonable length.</summary>
internal static partial class WebAddress
{
    /// <summary>The most characters an address can have.</summary>
    public const int Longest = 2048;

    /// <summary>Hosts that are written without a scheme, as a pattern.</summary>
    public const string BareHost = @"(?:[a-z0-9-]+\.)+(?:com|org|io|ai|net|edu|dev|science|co|cn|me)";

    /// <summary>
    /// The address that a text is as a whole; <c>github.com/a/b</c> is <c>https://github.com/a/b</c>. Null where it is none.
    /// </summary>
    public static string? Of(string text) =>
        IsAddress(text) ? text
        : Bare().IsMatch(text) && IsAddress("https://" + text) ? "https://" + text
        : null;

    private static bool IsAddress(string text) =>
        text.Length <= Longest
        && (
            text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && text.All(IsOfAddress)
        && Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
        && address.Host.Any(char.IsLetterOrDigit);

    // What breaks out of an attribute or a line, or hides where a link leads.
    private static bool IsOfAddress(char letter) =>
        letter is not ('<' or '>' or '"' or '\\' or '`') && !char.IsWhiteSpace(letter) && !char.IsControl(letter)
        && char.GetUnicodeCategory(letter) != UnicodeCategory.Format;

    [GeneratedRegex("^" + BareHost + @"(?:/\S*)?\z", RegexOptions.IgnoreCase)]
    private static partial Regex Bare();
}
