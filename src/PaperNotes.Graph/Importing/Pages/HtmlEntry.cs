using System.Text;
using AngleSharp.Dom;

namespace PaperNotes.Graph.Importing.Pages;

// A term, paragraph, heading or list item that is nothing but a link names a paper.
internal sealed class HtmlEntry
{
    // A title within its link is a few elements; what is more is no entry, and is not looked through for each block around it.
    private const int MostNodes = 256;

    private readonly StringBuilder _title = new();
    private readonly Func<IElement, bool> _isLeftOut;
    private IElement? _link;
    private int _nodes;

    private HtmlEntry(Func<IElement, bool> isLeftOut) => _isLeftOut = isLeftOut;

    public static (string Title, string Address)? Of(IElement element, Func<IElement, bool> isLeftOut)
    {
        HtmlEntry entry = new(isLeftOut);
        return element.LocalName is "dt" or "p" or "li" or "h2" or "h3" or "h4" && entry.Look(element, isWithin: false)
            && entry._link?.GetAttribute("href") is { Length: > 0 } address && !address.StartsWith('#')
            ? (entry._title.ToString(), address)
            : null;
    }

    // False once there are words outside of the first link.
    private bool Look(INode node, bool isWithin)
    {
        foreach (INode child in node.ChildNodes)
        {
            if (++_nodes > MostNodes || (child is IText words && !Take(words.Data, isWithin)))
            {
                return false;
            }

            if (child is IElement element && !_isLeftOut(element))
            {
                bool isLink = _link is null && element.LocalName == "a" && element.HasAttribute("href");
                _link = isLink ? element : _link;
                if (!Look(element, isWithin || isLink))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool Take(string words, bool isWithin)
    {
        if (isWithin)
        {
            _title.Append(words);
        }

        return isWithin || string.IsNullOrWhiteSpace(words);
    }
}
