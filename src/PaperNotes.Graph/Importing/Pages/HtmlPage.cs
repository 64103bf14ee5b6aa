using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace PaperNotes.Graph.Importing.Pages;

// Turns a page that a browser saved into the Markdown it was made from, as far as area pages need it.
internal static partial class HtmlPage
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "blockquote", "body", "dd", "details", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "main", "ol", "p",
        "pre", "section", "summary", "table", "td", "th", "tr", "ul", "br",
    };

    public static bool IsHtml(string text)
    {
        ReadOnlySpan<char> head = text.AsSpan(0, Math.Min(text.Length, 4096)).TrimStart();
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (head.StartsWith("<", StringComparison.Ordinal) && head.Contains("<html", StringComparison.OrdinalIgnoreCase));
    }

    // The address is where the page came from, if the page tells.
    public static string ToMarkdown(string html, out string? address)
    {
        IDocument document = new HtmlParser().ParseDocument(html);
        address = Address(document, html);
        foreach (IElement element in document.QuerySelectorAll("script, style, nav, header, footer, noscript, template, svg, button, form, .headerlink, .md-sidebar, .md-source").ToList())
        {
            element.Remove();
        }

        INode? content = document.QuerySelector("article") ?? document.QuerySelector(".md-content") ?? document.QuerySelector("main") ?? (INode?)document.Body;
        StringBuilder text = new();
        if (content is not null)
        {
            Write(content, text);
        }

        return ManyBreaks().Replace(text.ToString(), "\n\n").Trim() + "\n";
    }

    private static string? Address(IDocument document, string html)
    {
        string? address = document.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? document.QuerySelector("meta[property='og:url']")?.GetAttribute("content");
        address ??= SavedFrom().Match(html[..Math.Min(html.Length, 4096)]) is { Success: true } saved ? saved.Groups["address"].Value : null;
        return Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) ? Uri.UnescapeDataString(uri.AbsolutePath) : null;
    }

    private static void Write(INode node, StringBuilder text)
    {
        foreach (INode child in node.ChildNodes)
        {
            if (child is IText words)
            {
                text.Append(Spaces().Replace(words.Data, " "));
            }
            else if (child is IElement element)
            {
                Write(element, text);
            }
        }
    }

    private static void Write(IElement element, StringBuilder text)
    {
        string name = element.LocalName;
        if (!Blocks.Contains(name))
        {
            Write((INode)element, text);
            return;
        }

        text.Append("\n\n");
        if (IsEntry(element) is { } link)
        {
            // The same form as in the site's own sources, whatever bold and spans the page put around the title.
            text.Append("**[").Append(Escaped(link.TextContent)).Append("](").Append(link.GetAttribute("href")).Append(")**");
        }
        else
        {
            text.Append(name switch { "dd" => ": ", "h1" => "# ", "h2" or "h3" => "## ", _ => "" });
            int start = text.Length;
            Write((INode)element, text);
            if (name == "dd")
            {
                // Paragraphs of one summary are one line, behind its colon.
                string summary = Spaces().Replace(text.ToString(start, text.Length - start), " ").Trim();
                text.Length = start;
                text.Append(summary);
            }
        }

        text.Append("\n\n");
    }

    // A term or paragraph that is nothing but a link names a paper; in a list item, so does the link before the summary.
    private static IElement? IsEntry(IElement element)
    {
        if (element.LocalName is not ("dt" or "p" or "li" or "h2" or "h3" or "h4") || element.QuerySelector("a[href]") is not { } link)
        {
            return null;
        }

        string href = link.GetAttribute("href") ?? "";
        bool isAll = Spaces().Replace(element.TextContent, " ").Trim() == Spaces().Replace(link.TextContent, " ").Trim();
        return isAll && href.Length > 0 && !href.StartsWith('#') ? link : null;
    }

    private static string Escaped(string title) =>
        Spaces().Replace(title, " ").Trim().Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\s*\n\s*\n\s*")]
    private static partial Regex ManyBreaks();

    [GeneratedRegex(@"<!--\s*saved from url=\(\d+\)(?<address>\S+)\s*-->")]
    private static partial Regex SavedFrom();
}
