using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace PaperNotes.Graph.Importing.Pages;

// Turns a page that a browser saved into the Markdown it was made from, as far as area pages need it. The work grows with the
// page's length and no faster.
internal static partial class HtmlPage
{
    private static readonly HashSet<string> s_blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "blockquote", "body", "dd", "details", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li",
        "main", "ol", "p", "pre", "section", "summary", "table", "td", "th", "tr", "ul", "br",
    };

    private static readonly HashSet<string> s_leftOut = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "nav", "header", "footer", "noscript", "template", "svg", "button", "form",
    };

    private static readonly string[] s_leftOutClasses = ["headerlink", "md-sidebar", "md-source"];

    public static bool IsHtml(string text)
    {
        ReadOnlySpan<char> head = text.AsSpan(0, Math.Min(text.Length, 4096)).TrimStart();
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (head.StartsWith("<", StringComparison.Ordinal) && head.Contains("<html", StringComparison.OrdinalIgnoreCase));
    }

    // The address is where the page came from, if the page tells. Throws SourceException where its elements nest beyond measure.
    public static string ToMarkdown(string html, out string? address)
    {
        HtmlDepth depth = new();
        IDocument document = new HtmlParser(new HtmlParserOptions { OnToken = (token, _) => depth.See(token) }).ParseDocument(html);
        address = Address(document, html);
        INode? content = Shown(document, "article") ?? Shown(document, ".md-content") ?? Shown(document, "main") ?? (INode?)document.Body;
        StringBuilder text = new();
        if (content is not null)
        {
            Write(content, text, isInSummary: false);
        }

        return FewBreaks(text.ToString());
    }

    private static IElement? Shown(IDocument document, string selector) =>
        document.QuerySelectorAll(selector).FirstOrDefault(element => !element.Ancestors<IElement>().Any(IsLeftOut));

    private static string? Address(IDocument document, string html)
    {
        string? address =
            document.QuerySelector("link[rel=canonical]")?.GetAttribute("href")
            ?? document.QuerySelector("meta[property='og:url']")?.GetAttribute("content");
        address ??= SavedFrom().Match(html[..Math.Min(html.Length, 4096)]) is { Success: true } saved
            ? saved.Groups["address"].Value
            : null;
        return Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) ? Uri.UnescapeDataString(uri.AbsolutePath) : null;
    }

    private static bool IsLeftOut(IElement element) =>
        s_leftOut.Contains(element.LocalName)
        || (element.ClassName is not null && Array.Exists(s_leftOutClasses, element.ClassList.Contains));

    private static void Write(INode node, StringBuilder text, bool isInSummary)
    {
        foreach (INode child in node.ChildNodes)
        {
            if (child is IText words)
            {
                text.Append(Spaces().Replace(words.Data, " "));
            }
            else if (child is IElement element && !IsLeftOut(element))
            {
                WriteElement(element, text, isInSummary);
            }
        }
    }

    private static void WriteElement(IElement element, StringBuilder text, bool isInSummary)
    {
        string name = element.LocalName;
        if (!s_blocks.Contains(name))
        {
            Write(element, text, isInSummary);
            return;
        }

        text.Append("\n\n");
        if (HtmlEntry.Of(element, IsLeftOut) is { } entry)
        {
            // The same form as in the site's own sources, whatever bold and spans the page put around the title.
            text.Append("**[").Append(Escaped(entry.Title)).Append("](").Append(entry.Address).Append(")**");
        }
        else
        {
            text.Append(name switch { "dd" => ": ", "h1" => "# ", "h2" or "h3" => "## ", _ => "" });
            int start = text.Length;
            Write(element, text, isInSummary || name == "dd");
            if (name == "dd" && !isInSummary)
            {
                // Paragraphs of one summary are one line, behind its colon.
                string summary = Spaces().Replace(text.ToString(start, text.Length - start), " ").Trim();
                text.Length = start;
                text.Append(summary);
            }
        }

        text.Append("\n\n");
    }

    private static string Escaped(string title) =>
        Spaces().Replace(title, " ").Trim().Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);

    // White space with two line breaks or more parts paragraphs; other white space stays.
    private static string FewBreaks(string text)
    {
        StringBuilder few = new(text.Length);
        int from = 0;
        foreach (ValueMatch space in Spaces().EnumerateMatches(text))
        {
            ReadOnlySpan<char> run = text.AsSpan(space.Index, space.Length);
            few.Append(text, from, space.Index - from);
            few.Append(run.Count('\n') > 1 ? "\n\n" : run);
            from = space.Index + space.Length;
        }

        return few.Append(text, from, text.Length - from).ToString().Trim() + "\n";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"<!--\s*saved from url=\(\d+\)(?<address>\S+)\s*-->")]
    private static partial Regex SavedFrom();
}
