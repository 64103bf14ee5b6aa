using System.Text.RegularExpressions;

namespace PaperNotes.Graph.Importing.Notes;

// A link to a related note: its key where its address tells it, and its title with the venue where the line has them.
internal readonly record struct RelatedLink(string? Key, string? Venue, string? Title);

// The block of related papers at the end of a note.
internal static partial class RelatedLinks
{
    public static IReadOnlyList<RelatedLink> Read(IReadOnlyList<string> lines, string path)
    {
        List<RelatedLink> links = [];
        bool within = false;
        foreach (string line in lines)
        {
            if (line.Contains("RELATED:START", StringComparison.Ordinal) || Heading().IsMatch(line))
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
        string text = item.Groups["text"].Value.Replace("\\[", "[", StringComparison.Ordinal).Replace("\\]", "]", StringComparison.Ordinal).Trim();
        string? venue = null;
        if (Bracketed().Match(text) is { Success: true } bracketed)
        {
            venue = VenueNames.Key(bracketed.Groups["venue"].Value);
            text = text[bracketed.Length..].Trim();
        }

        string address = item.Groups["address"].Value.Trim('<', '>', ' ');
        bool isNote = address.Length > 0 && !address.Contains("://", StringComparison.Ordinal) && !address.StartsWith('#');
        NotePath target = isNote ? NotePath.Of(NotePath.Resolve(path, address.EndsWith('/') ? address.TrimEnd('/') + ".md" : address)) : default;
        string? key = target is { Venue: { } v, Area: { } a, Slug: { Length: > 0 } slug } && slug != "index" ? $"{v}/{a}/{slug}" : null;
        return key is null && text.Length == 0 ? null : new RelatedLink(key, venue, text.Length > 0 ? text : null);
    }

    [GeneratedRegex(@"^#{2,4}\s*(?:Related (?:Papers|Notes|Paper Notes)|相关论文(?:笔记)?|相关笔记)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*[-*+]\s+(?:\[(?<text>(?:\\.|[^\[\]\\]|\[[^\[\]]*\])*)\]\((?<address>(?:[^()]|\([^()]*\))*)\)|(?<text>(?:\\?\[[^\]]*\]\s*)?[^\[\]]+)$)")]
    private static partial Regex Item();

    [GeneratedRegex(@"^\[(?<venue>[^\[\]]{2,40})\]\s*")]
    private static partial Regex Bracketed();
}
