namespace PaperNotes.Graph.Concepts;

/// <summary>A name with what it says by itself.</summary>
/// <param name="Name">As the source spells it.</param>
/// <param name="Spelling">Its fold.</param>
/// <param name="Definitions">The short forms it defines: fold of the short form, fold of the long one.</param>
/// <param name="Initials">The first letters of its words, fillers left out, in capitals; empty for a name of one word.</param>
/// <param name="CitedAs">The fold of the one citation with a year behind it in brackets; null where there is none.</param>
/// <param name="IsShortForm">It is three to eight capitals; two are too few to tell anything.</param>
/// <param name="IsCitation">It is a citation with its year and nothing more.</param>
internal sealed record FoldedName(
    string Name,
    string Spelling,
    IReadOnlyList<(string Short, string Long)> Definitions,
    string Initials,
    string? CitedAs,
    bool IsShortForm,
    bool IsCitation)
{
    /// <summary>What a name says.</summary>
    /// <param name="name">As its source spells it.</param>
    /// <param name="fold">Its canonical spelling by itself.</param>
    /// <param name="isName">Whether what uses it says that it names a thing, whatever it looks like.</param>
    /// <param name="ordinary">Which words are no names.</param>
    public static FoldedName Of(string name, string fold, bool isName, OrdinaryWords ordinary)
    {
        string plain = NameText.Plain(name);
        BracketedName bracketed = NameBrackets.Parse(plain);
        string spelling = ordinary.SpellingOf(bracketed.Main, fold, isName);
        (string, string)[] definitions =
        [
            .. bracketed.Definitions.Select(pair =>
                    (
                        Short: ordinary.SpellingOf(pair.Short, ConceptNames.FoldUnbracketed(pair.Short), isName),
                        Long: ConceptNames.FoldUnbracketed(pair.Long))
                )
                .Where(pair => pair.Short.Length > 0 && pair.Long.Length > 0),
        ];
        string? citation = bracketed.Citation is { } cited && NameCitations.HasYear(cited) ? ConceptNames.FoldUnbracketed(cited) : null;
        bool shortForm = plain.Length is >= 3 and <= 8 && plain.All(char.IsAsciiLetterUpper);
        bool cites = NameCitations.HasYear(plain) && NameCitations.IsCitation(plain);
        return new(name, spelling, definitions, shortForm ? "" : Abbreviations.Initials(plain), citation, shortForm, cites);
    }
}
