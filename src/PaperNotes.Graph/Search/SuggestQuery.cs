using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Search;

/// <summary>
/// What the beginning of a name asks for, the same in every store: nodes that it means, nodes with a name that starts with it, or whose
/// names have all its words, the last as it is or begun. Where those are too few, words of five letters and more may have one slip.
/// Immutable.
/// </summary>
public sealed class SuggestQuery
{
    /// <summary>A name is the text, or the text means the node.</summary>
    public const int IsWhole = 8;

    /// <summary>A name starts with the text.</summary>
    public const int IsStart = 4;

    /// <summary>The words are there as they were written.</summary>
    public const int IsTyped = 2;

    // Of a longer text the first words tell enough.
    private const int MostWords = 32;

    private SuggestQuery(IReadOnlyList<SuggestWord> words, string start, string whole, IReadOnlyList<string> meant) =>
        (Words, Start, Whole, Meant) = (words, start, whole, meant);

    /// <summary>The words; never empty.</summary>
    public IReadOnlyList<SuggestWord> Words { get; }

    /// <summary>With what the token of a whole name starts that starts with the text.</summary>
    public string Start { get; }

    /// <summary>The token of a name that is the text.</summary>
    public string Whole { get; }

    /// <summary>The tokens that the whole text may mean: of one paper, of the spellings of a concept.</summary>
    public IReadOnlyList<string> Meant { get; }

    /// <summary>Whether any word may have a slip.</summary>
    public bool MayHaveTypos => Words.Any(word => word.MayHaveTypo);

    /// <summary>What a text asks for; null where it has no words, and so asks for nothing.</summary>
    public static SuggestQuery? Of(string text)
    {
        (IReadOnlyList<string> whole, string? last) = Text.Words.OfBeginning(text);
        List<SuggestWord> words = [.. whole.Distinct().Take(MostWords).Select(word => new SuggestWord(SearchedText.Token(word), null))];
        if (last is not null)
        {
            words.Add(new SuggestWord(SearchedText.Token(Text.Words.Singular(last)), SearchedText.Token(last) == last ? last : null));
        }

        return words.Count == 0
            ? null
            : new SuggestQuery(
                words, SearchedText.OfStart(text), SearchedText.OfWhole(text), [.. NodeNames.Meant(text).Select(SearchedText.Token)]);
    }

    /// <summary>The name of a node that matches; the one it is shown by where it is not the names by themselves that do.</summary>
    public string NameOf(GraphNode node)
    {
        IReadOnlyList<string> names = SearchedText.NamesOf(node);
        return names.FirstOrDefault(name => SearchedText.OfWhole(name) == Whole)
            ?? names.FirstOrDefault(name => SearchedText.OfWhole(name).StartsWith(Start, StringComparison.Ordinal))
            ?? names.FirstOrDefault(name => Has(name, typos: false))
            ?? names.FirstOrDefault(name => Has(name, typos: true))
            ?? node.Label;
    }

    private bool Has(string name, bool typos)
    {
        string[] tokens = [.. Text.Words.Of(name).Select(SearchedText.Token), SearchedText.OfWhole(name)];
        return Words.All(word => tokens.Any(token => word.IsIn(token, typos)));
    }
}

/// <summary>A word of a text that is being written.</summary>
/// <param name="Token">The word as indexes hold it.</param>
/// <param name="Prefix">What it may be the beginning of; null where it is a whole word.</param>
public sealed record SuggestWord(string Token, string? Prefix)
{
    /// <summary>Whether it may have a slip.</summary>
    public bool MayHaveTypo => Typos.MayHave(Token);

    /// <summary>Whether a token is this word, or begins with it where it may go on, or is one slip away where that is looked for.</summary>
    public bool IsIn(string token, bool typos) => token == Token
        || (Prefix is not null && token.StartsWith(Prefix, StringComparison.Ordinal))
        || (typos && MayHaveTypo && Typos.IsOne(Token, token));
}
