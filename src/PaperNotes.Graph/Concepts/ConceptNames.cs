using System.Text;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Concepts;

/// <summary>The spellings of concept names. The rules stand in docs/concepts.md. Pure and thread-safe.</summary>
public static class ConceptNames
{
    /// <summary>
    /// The canonical spelling of a name by itself: two names with one fold are one concept. Empty only for a name without any
    /// visible character.
    /// </summary>
    public static string Fold(string name)
    {
        return FoldBracketed(NameBrackets.Parse(NameText.Plain(name)), name);
    }

    /// <summary>The canonical spelling of a name whose brackets were judged.</summary>
    internal static string FoldBracketed(BracketedName bracketed, string name)
    {
        string folded = FoldUnbracketed(bracketed.Main);
        return folded.Length > 0 ? folded : string.Concat(NameText.Valid(name).Where(unit => !char.IsWhiteSpace(unit))).ToLowerInvariant();
    }

    /// <summary>The folded spellings that a query may mean, the surest first; a name with brackets also asks for its parts.</summary>
    public static IReadOnlyList<string> Lookups(string name)
    {
        BracketedName bracketed = NameBrackets.Parse(NameText.Plain(name));
        string fold = FoldBracketed(bracketed, name);
        List<string> lookups = [];
        Add(OrdinaryWords.AsName(bracketed.Main, fold, false));
        Add(fold);
        if (lookups is [var asName] && asName == fold && bracketed.Main is [>= 'A' and <= 'Z', ..])
        {
            // One capital may begin a name or a sentence: the word goes first.
            Add(OrdinaryWords.AsName(bracketed.Main, fold, true));
        }

        foreach ((string shortForm, string longForm) in bracketed.Definitions)
        {
            Add(FoldUnbracketed(longForm));
            Add(OrdinaryWords.AsName(shortForm, FoldUnbracketed(shortForm), false));
            Add(FoldUnbracketed(shortForm));
        }

        return lookups;

        void Add(string spelling)
        {
            if (spelling.Length > 0 && !lookups.Contains(spelling))
            {
                lookups.Add(spelling);
            }
        }
    }

    /// <summary>
    /// The key of a concept, topic or author: lower case, words joined by '-', letters of any script kept, symbols that carry
    /// meaning spelled out (<c>C++</c> is <c>c-plus-plus</c>). Never empty.
    /// </summary>
    public static string Slug(string name)
    {
        StringBuilder slug = new(name.Length + 8);
        string text = Normalization.Simple(NameText.Valid(name)).ToLowerInvariant();
        foreach (Rune rune in text.EnumerateRunes())
        {
            string? symbol = SymbolName(rune);
            if (symbol is not null)
            {
                Separate(slug);
                slug.Append(symbol).Append('-');
            }
            else if (Characters.IsPartOfWord(rune))
            {
                slug.Append(rune.ToString());
            }
            else if (!rune.IsBmp || !Characters.IsApostrophe((char)rune.Value))
            {
                Separate(slug);
            }
        }

        string key = Normalization.Nfc(slug.ToString().Trim('-'));
        return key.Length > 0 ? key : string.Join('-', text.EnumerateRunes().Select(rune => $"u{rune.Value:x4}").DefaultIfEmpty("unnamed"));
    }

    /// <summary>The canonical spelling of a plain name without brackets to judge; empty where nothing in it can be told.</summary>
    internal static string FoldUnbracketed(string plain) => Fold(plain, translates: true);

    /// <summary>The canonical spelling by the rules alone, as the list of translations needs it before it is read.</summary>
    internal static string FoldKnown(string plain) => Fold(plain, translates: false);

    private static string Fold(string plain, bool translates)
    {
        List<NameWord> words = NameTails.WithoutArticles(NameWords.Split(ModelNames.WithoutAccount(plain)));
        if (words.Count == 0)
        {
            return "";
        }

        string written = NameWord.Join(words);
        if ((Synonyms.Meaning(written) ?? (translates ? ChineseNames.Meaning(written) : null)) is { } known)
        {
            return known;
        }

        // Tails go before known forms are replaced (the question answering of a task) and after it (mixture-of-experts models).
        words = Synonyms.Replace(NameTails.WithoutTails(WithPlus(words)));
        words = NameTails.WithoutTails(ModelNames.WithoutMaker(words));
        words = ModelNames.InOrder(ModelNames.WithPlainVariants(words));
        string spelling = NameWord.Join(words);
        return Synonyms.Meaning(spelling) ?? spelling;
    }

    // HumanEval Plus is HumanEval+.
    private static List<NameWord> WithPlus(List<NameWord> words)
    {
        if (words.Count > 1 && words[^1].Text == "plus")
        {
            words[^1] = words[^1] with { Text = "+", Kind = NameWordKind.Symbol };
        }

        return words;
    }

    private static void Separate(StringBuilder slug)
    {
        if (slug.Length > 0 && slug[^1] != '-')
        {
            slug.Append('-');
        }
    }

    private static string? SymbolName(Rune rune) => rune.Value switch
    {
        '+' => "plus",
        '*' => "star",
        '#' => "sharp",
        '@' => "at",
        '&' => "and",
        '%' => "percent",
        '¬' => "not",
        '∞' => "infinity",
        _ => null,
    };
}
