using System.Security.Cryptography;
using System.Text;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Search;

/// <summary>
/// What search looks through of a node, as tokens in their order; the same in every store. Names: for each name a <see cref="Gap"/>, its
/// words and the whole of it as one token (<see cref="OfWhole"/>). Text: a gap and the words of a paper's summary, then a token for each
/// thing that means this node and no other: keys, addresses and arXiv id of a paper, spellings of a concept.
/// </summary>
/// <param name="Names">The tokens of title or names; never empty.</param>
/// <param name="Text">The other tokens; may be empty.</param>
public sealed record SearchedText(IReadOnlyList<string> Names, IReadOnlyList<string> Text)
{
    /// <summary>Stands before each name and text, so that no phrase runs over it.</summary>
    public const string Gap = "|";

    // A whole name is cut here: longer titles that begin alike are told apart by their words.
    private const int MostOfWhole = 60;

    // The tokenizer of Lucene cuts what is longer than 255 characters into pieces.
    private const int MaxLength = 120;

    /// <summary>The length of the names as scores count it: the characters of each token, and one for the blank behind it.</summary>
    public int Length => Names.Sum(token => (Ascii.IsValid(token) ? token.Length : token.EnumerateRunes().Count()) + 1);

    /// <summary>The text of a node; a concept's with the folded spellings that mean it.</summary>
    public static SearchedText Of(GraphNode node, IEnumerable<string> spellings)
    {
        List<string> names = [], text = [], seen = [];
        foreach (string name in NamesOf(node))
        {
            (IReadOnlyList<string> words, string joined) = Words.OfName(name);
            // Another case or hyphen is no other name; more words are.
            if (seen.Contains(string.Join(' ', words)))
            {
                continue;
            }

            seen.Add(string.Join(' ', words));
            names.Add(Gap);
            names.AddRange(words.Select(Token));
            if (words.Count > 0)
            {
                names.Add(Whole(joined));
            }
        }

        if (node is Paper paper)
        {
            if (paper.Summary is { } summary)
            {
                text.Add(Gap);
                text.AddRange(Words.Of(summary).Select(Token));
            }

            text.AddRange(NodeNames.Of(paper).Select(Token));
        }

        text.AddRange(spellings.Select(spelling => Token(NodeNames.OfSpelling(spelling))));
        return new(names, text);
    }

    /// <summary>The names by which people know a node, the one it is shown by first.</summary>
    public static IReadOnlyList<string> NamesOf(GraphNode node) => node switch
    {
        Concept concept => [concept.Name, .. concept.Aliases],
        Venue { Year: > 0 } venue => [.. VenueNames.NamesOfSeries(venue.Series).Select(series => $"{series} {venue.Year}")],
        Venue venue => [venue.Key.Value],
        Area area => area.Name == area.Key.Value ? [area.Name] : [area.Name, area.Key.Value],
        _ => [node.Label],
    };

    /// <summary>How many papers speak for a node among equal matches: none for a paper, and for a term, whose use says little.</summary>
    public static int Uses(GraphNode node) => node is Concept { Kind: ConceptKind.Term } ? 0 : node.Papers ?? 0;

    /// <summary>A whole name as one token.</summary>
    public static string OfWhole(string name) => Whole(Words.Joined(name));

    /// <summary>With what the token of a whole name starts that starts with a text, whose last word may go on.</summary>
    public static string OfStart(string text) => Whole(Words.JoinedBeginning(text));

    private static string Whole(string joined)
    {
        int length =
            joined.Length <= MostOfWhole ? joined.Length
            : char.IsLowSurrogate(joined[MostOfWhole]) ? MostOfWhole - 1
            : MostOfWhole;
        return $"_{joined.AsSpan(0, length)}";
    }

    /// <summary>A word or another token in the form that indexes hold: short, and without blanks, quotes and backslashes.</summary>
    public static string Token(string text) => text.Length <= MaxLength && IsPlain(text)
        ? text
        : $"~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16))}";

    private static bool IsPlain(string text)
    {
        foreach (char unit in text)
        {
            if (!IsPlain(unit))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPlain(char unit) => char.IsLetterOrDigit(unit)
        || !(char.IsWhiteSpace(unit) || char.IsControl(unit) || char.IsSurrogate(unit) || unit is '"' or '\\');
}
