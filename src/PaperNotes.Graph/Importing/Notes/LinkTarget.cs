using System.Text.RegularExpressions;

namespace PaperNotes.Graph.Importing.Notes;

// Keys of the notes that links lead to, in the spellings of editors and of the site.
internal static partial class LinkTarget
{
    // The address of a Markdown link in the file at a path; null where it leads to no note.
    public static string? KeyOfAddress(string path, string address)
    {
        string target = Unescaped(address.Trim().Trim('<', '>')).Trim();
        if (SitePage().Match(target) is { Success: true } page)
        {
            return Key(NotePath.Of(WithEnding(NotePath.Resolve("", "/" + page.Groups["path"].Value))));
        }

        bool isNote =
            target.Length > 0 && !Scheme().IsMatch(target) && !target.StartsWith("//", StringComparison.Ordinal) && !target.StartsWith('#');
        // Windows' separators; those before punctuation are escapes and gone by now.
        return isNote ? Key(NotePath.Of(WithEnding(NotePath.Resolve(path, target.Replace('\\', '/'))))) : null;
    }

    // A wiki's link names the note by its path from anywhere, or by its name alone.
    public static string? KeyOfPage(string path, string page)
    {
        string target = page.Trim()
            .Replace('\\', '/')
            .Replace("%", "%25", StringComparison.Ordinal)
            .Replace("?", "%3F", StringComparison.Ordinal);
        NotePath whole = NotePath.Of(WithEnding(NotePath.Resolve("", target)));
        return Key(whole) ?? Key(NotePath.Of(WithEnding(NotePath.Resolve(path, target))));
    }

    // Markdown's escapes of what would end a link or its text, and of marks; "..\.." are folders.
    public static string Unescaped(string text) => text.Contains('\\', StringComparison.Ordinal) ? Escape().Replace(text, "$1") : text;

    private static string? Key(NotePath target) =>
        target is { Venue: { } venue, Area: { } area, Slug: { Length: > 0 } slug } && slug != "index" ? $"{venue}/{area}/{slug}" : null;

    // An address without the ending of a note's file still has its name whole, dots and all.
    private static string WithEnding(string path) => Ending().IsMatch(path) ? path : path + ".md";

    [GeneratedRegex(@"^https?://(?:[a-z-]+\.)*papernotes\.org/(?<path>[^?#]*)", RegexOptions.IgnoreCase)]
    private static partial Regex SitePage();

    [GeneratedRegex("^[a-z][a-z0-9+.-]*:", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"\.(?:md|markdown|mdx|html?|txt)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Ending();

    [GeneratedRegex(@"\\([()\[\]*_#&<>""'`!|{}+~$-])")]
    private static partial Regex Escape();
}
