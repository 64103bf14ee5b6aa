using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using PaperNotes.Graph.Importing.Sources;

namespace PaperNotes.Graph.Importing.Pages;

// Refuses a page whose elements nest deeper than any real page's: for each element the parser looks through all that are open, so
// that depth costs by its square. Open elements are followed as the parser follows them. Not thread-safe: one per page.
internal sealed class HtmlDepth
{
    private const int Most = 256;

    // No end tag is asked of these, or they have none.
    private static readonly HashSet<string> s_implied = new(StringComparer.OrdinalIgnoreCase)
    {
        "html", "head", "body", "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "rt",
        "rp", "rb", "rtc", "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "image", "input", "keygen",
        "link", "meta", "param", "source", "track", "wbr", "script", "style", "title", "textarea", "noscript",
    };

    // The end tag of one of these ends it and leaves open what was opened within it.
    private static readonly HashSet<string> s_formatting = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u", "form",
    };

    // An end tag within one of these ends nothing that stands around it.
    private static readonly HashSet<string> s_scopes = new(StringComparer.OrdinalIgnoreCase)
    {
        "applet", "caption", "marquee", "object", "table", "template", "svg", "math", "foreignobject",
    };

    private static readonly HashSet<string> s_inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "span", "label", "abbr", "cite", "kbd", "mark", "q", "samp", "sub", "sup", "time", "var", "del", "ins", "bdi", "bdo", "dfn", "data",
        "font",
    };

    private readonly List<string> _open = [];

    public void See(HtmlToken token)
    {
        if (token is not HtmlTagToken tag || s_implied.Contains(tag.Name))
        {
            return;
        }

        if (tag.Type == HtmlTokenType.EndTag)
        {
            Close(tag.Name);
        }
        else if (tag.Type == HtmlTokenType.StartTag && !(tag.IsSelfClosing && _open.Exists(s_scopes.Contains)))
        {
            _open.Add(tag.Name);
            if (_open.Count > Most)
            {
                throw new SourceException($"nests more than {Most} elements of HTML");
            }
        }
    }

    private void Close(string name)
    {
        bool isInline = s_inline.Contains(name);
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            if (string.Equals(_open[i], name, StringComparison.OrdinalIgnoreCase))
            {
                _open.RemoveRange(i, s_formatting.Contains(name) ? 1 : _open.Count - i);
                return;
            }

            // An inline end tag ends nothing beyond a block that was opened within.
            if (s_scopes.Contains(_open[i]) || (isInline && !s_inline.Contains(_open[i]) && !s_formatting.Contains(_open[i])))
            {
                return;
            }
        }
    }
}
