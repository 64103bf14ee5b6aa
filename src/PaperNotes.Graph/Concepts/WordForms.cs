using System.Text.RegularExpressions;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Concepts;

/// <summary>Brings one word into its canonical form: lower case, singular, one of the two spellings of English.</summary>
internal static partial class WordForms
{
    /// <summary>The canonical form of a word in plain characters.</summary>
    public static string Canonical(string raw)
    {
        string word = raw.ToLowerInvariant();
        if (word.Length < 4)
        {
            return word.Length == 3 && word[2] == 's' && raw[^1] == 's' && char.IsUpper(raw[0]) && char.IsUpper(raw[1]) ? word[..2] : word;
        }

        // A capital S is the name's own and no plural: RaGS, but LLMs.
        if (raw[^1] != 'S')
        {
            word = Plurals.Single(word);
        }

        return Derived(American(Plurals.Irregular(word)));
    }

    // One of the two spellings; -ise stands for both, since then "supervise" and "size" need no list.
    private static string American(string word)
    {
        word = Plurals.Irregular(word);
        word = word.Contains("our", StringComparison.Ordinal) ? Our().Replace(word, "$1or") : word;
        word = word.Contains("ll", StringComparison.Ordinal) ? DoubledL().Replace(word, "$1l$2") : word;
        word = word.Contains("iz", StringComparison.Ordinal) ? Ize().Replace(word, "$1is$2") : word;
        if (word.Contains("ae", StringComparison.Ordinal) || word.Contains("oe", StringComparison.Ordinal))
        {
            word = Medical()
                .Replace(
                    word, match => match.Value.Replace("ae", "e", StringComparison.Ordinal).Replace("oe", "e", StringComparison.Ordinal));
        }

        word = word.Replace("yse", "yze", StringComparison.Ordinal).Replace("ysing", "yzing", StringComparison.Ordinal);
        return word.Replace("parametris", "parameteris", StringComparison.Ordinal);
    }

    // Positional and position, distributional and distribution say one thing of the word they stand before.
    private static string Derived(string word)
    {
        if (word.Length > 8 && word.EndsWith("ional", StringComparison.Ordinal))
        {
            return word[..^2];
        }

        return word;
    }

    [GeneratedRegex("(behavi|col|fav|neighb|lab|tum|hum|hon|flav|vap|harb|endeav|rig)our")]
    private static partial Regex Our();

    [GeneratedRegex("(mode|labe|signa|trave|cance|tunne|channe|leve|fue|dia|pane|counse)ll(ing|ed|er|or)")]
    private static partial Regex DoubledL();

    [GeneratedRegex("(..)iz(ation|e|ed|ing|er|able|ability)$")]
    private static partial Regex Ize();

    [GeneratedRegex("^(haem|paed|anaes|anaem|leukaem|oedem|oesoph|foet|ischaem|orthopaed|gynaec|diarrhoe)")]
    private static partial Regex Medical();
}
