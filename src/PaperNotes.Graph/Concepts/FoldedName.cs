namespace PaperNotes.Graph.Concepts;

/// <summary>A name with what it says by itself.</summary>
/// <param name="Name">As the source spells it.</param>
/// <param name="Plain">In plain characters.</param>
/// <param name="Spelling">Its fold.</param>
/// <param name="Definitions">The short forms it defines: fold of the short form, fold of the long one.</param>
/// <param name="Citation">The fold of the one citation with a year behind it in brackets; null where there is none.</param>
internal sealed record FoldedName(string Name, string Plain, string Spelling, IReadOnlyList<(string Short, string Long)> Definitions, string? Citation)
{
    /// <summary>Folds a name.</summary>
    public static FoldedName Of(string name)
    {
        string plain = NameText.Plain(name);
        BracketedName bracketed = NameBrackets.Parse(plain);
        string spelling = ConceptNames.Fold(name);
        (string, string)[] definitions =
        [
            .. bracketed.Definitions
                .Select(pair => (Short: ConceptNames.FoldUnbracketed(pair.Short), Long: ConceptNames.FoldUnbracketed(pair.Long)))
                .Where(pair => pair.Short.Length > 0 && pair.Long.Length > 0),
        ];
        string? citation = bracketed.Citation is { } cited && NameCitations.HasYear(cited) ? ConceptNames.FoldUnbracketed(cited) : null;
        return new(name, plain, spelling, definitions, citation);
    }
}
