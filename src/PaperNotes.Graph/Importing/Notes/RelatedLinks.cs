using System.Collections;
using System.Text.RegularExpressions;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing.Sections;

namespace PaperNotes.Graph.Importing.Notes;

// A link to a related note: its key where its address tells it, and its title with the venue where the line has them.
internal readonly record struct RelatedLink(string? Key, string? Venue, string? Title);

// The block of related papers at the end of a note.
internal static partial class RelatedLinks
{
    public static IReadOnlyList<RelatedLink> Read(IReadOnlyList<string> lines, string path)
    {
        List<RelatedLink> links = [];
        (BitArray hidden, BitArray code) = MarkdownLines.Cut(lines, 0);
        bool within = false;
        for (int i = 0; i < lines.Count; i++)
        {
            string line = lines[i];
            if (hidden[i] || code[i])
            {
                continue;
            }

            if (line.Contains("RELATED:START", StringComparison.Ordinal) || (line.StartsWith('#') && Heading().IsMatch(line)))
            {
                within = true;
            }
            else if (line.Contains("RELATED:END", StringComparison.Ordinal) || line.StartsWith('#'))
            {
                within = false;
            }
            else if (within && Item().Match(line) is { Success: true } item && Of(item, path) is { } link && !links.Contains(link))
            {
                links.Add(link);
            }
        }

        return links;
    }

    private static RelatedLink? Of(Match item, string path)
    {
        string text = Entities.Decoded(LinkTarget.Unescaped(item.Groups["text"].Value).Trim());
        string? venue = null;
        if (Bracketed().Match(text) is { Success: true } bracketed)
        {
            venue = VenueNames.Key(bracketed.Groups["venue"].Value);
            text = text[bracketed.Length..].Trim();
        }

        string? key = item.Groups["page"] is { Success: true } page
            ? LinkTarget.KeyOfPage(path, page.Value)
            : LinkTarget.KeyOfAddress(path, item.Groups["address"].Value);
        text = text.Length > 0 || !item.Groups["page"].Success ? text : item.Groups["page"].Value.Trim();
        return key is null && text.Length == 0 ? null : new RelatedLink(key, venue, text.Length > 0 ? text : null);
    }

    [GeneratedRegex(@"^#{2,4}\s*(?:Related (?:Papers|Notes|Paper Notes)|相关论文(?:笔记)?|相关笔记)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Heading();

    // [Title](address "tooltip"), [[page|Title]], or the title alone; behind a bullet or a number, bold or not.
    [GeneratedRegex(
        @"^\s*(?:[-*+]|\d{1,3}[.)])\s+(?:(?:\*\*|__|\*(?!\*))?(?:"
            + @"\[\[(?<page>[^\[\]|#]+)(?:#[^\[\]|]*)?(?:\|(?<text>[^\[\]]*))?\]\]"
            + @"|\[(?<text>(?:\\.|[^\[\]\\]|\[[^\[\]]*\])*)\]\(\s*(?<address><[^<>]*>|(?:\\.|[^()\\]|\((?:\\.|[^()\\])*\))*?)(?:\s+(?:""[^""]*""|'[^']*'|\([^()]*\)))?\s*\))"
            + @"|(?<text>(?:\\?\[[^\]]*\]\s*)?[^\[\]]+)$)"
    )]
    private static partial Regex Item();

    [GeneratedRegex(@"^\[(?<venue>[^\[\]]{2,40})\]\s*")]
    private static partial Regex Bracketed();
}
