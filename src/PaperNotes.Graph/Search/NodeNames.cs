using System.Text;
using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Search;

/// <summary>Texts that mean one node and no other, each as one token. Pure and thread-safe.</summary>
public static class NodeNames
{
    // A name is no longer; what is, is a text.
    private const int MaxLength = 200;

    /// <summary>What means a paper: its keys, the address of its note, its arXiv id.</summary>
    public static IEnumerable<string> Of(Paper paper) =>
    [
        .. paper.Aliases.Prepend(paper.Key.Value).Select(OfPath),
        .. paper.NoteUrl is { } address ? [OfPath(Path(address))] : (string[])[],
        .. paper.ArxivId is { } arxiv ? [OfArxiv(arxiv)] : (string[])[],
    ];

    /// <summary>What a folded spelling of a concept is called.</summary>
    public static string OfSpelling(string spelling) => $"=c:{spelling}";

    /// <summary>What a text may mean as a whole: a paper, as <see cref="OfPaper"/> reads it, or a concept by a spelling.</summary>
    public static IReadOnlyList<string> Meant(string text)
    {
        if (text.Length > MaxLength)
        {
            return [];
        }

        List<string> meant = [.. OfPaper(text)];
        foreach (string spelling in ConceptNames.Lookups(text))
        {
            meant.Add(OfSpelling(spelling));
        }

        return meant;
    }

    /// <summary>The papers that a text may mean: by key, the address of a note, or the id, an address or the DOI of arXiv.</summary>
    public static IEnumerable<string> OfPaper(string text)
    {
        // Ids have digits and addresses slashes; other characters may stand for these.
        if (Ascii.IsValid(text) && !text.AsSpan().ContainsAnyInRange('/', '9'))
        {
            yield break;
        }

        string trimmed = text.Trim();
        bool isOne = !trimmed.Any(char.IsWhiteSpace);
        if ((isOne ? ArxivIds.Of(trimmed) : ArxivIds.OfLink(trimmed)) is { } arxiv)
        {
            yield return OfArxiv(arxiv);
        }

        if (isOne && trimmed.Contains('/', StringComparison.Ordinal))
        {
            string path = Path(trimmed);
            yield return OfPath(path);
            // An address of a note ends in the key, whatever stands before it.
            string[] parts = path.Split('/');
            if (parts.Length > 3)
            {
                yield return OfPath(string.Join('/', parts[^3..]));
            }
        }
    }

    private static string OfArxiv(string id) => $"=a:{id}";

    private static string OfPath(string path) => $"=p:{path.ToLowerInvariant()}";

    // Of an address what tells it from others: no scheme, no query, no ending.
    private static string Path(string address)
    {
        int scheme = address.IndexOf("://", StringComparison.Ordinal);
        string path = (scheme < 0 ? address : address[(scheme + 3)..]).Split('?', '#')[0].TrimEnd('/');
        path = path.EndsWith("/index.html", StringComparison.OrdinalIgnoreCase) ? path[..^11] : path;
        path =
            path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? path[..^5]
            : path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? path[..^3]
            : path;
        return scheme < 0 ? path : Uri.UnescapeDataString(path);
    }
}
