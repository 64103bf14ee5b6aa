using System.Globalization;
using System.Text.RegularExpressions;

namespace PaperNotes.Graph.Facts;

/// <summary>Makes texts from outside fit for one line of a log or a terminal.</summary>
internal static partial class PlainLine
{
    /// <summary>The text with control and format characters, line breaks among them, written as <c>\u001b</c>.</summary>
    public static string Of(string text) =>
        Unprintable().Replace(text, character => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character.Value[0]:x4}"));

    [GeneratedRegex(@"[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]")]
    private static partial Regex Unprintable();
}
