using System.Text.RegularExpressions;

namespace PaperNotes.Graph.Concepts;

/// <summary>Brings one word into its canonical form: lower case, singular, one of the two spellings of English.</summary>
internal static partial class WordForms
{
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["analyses"] = "analysis", ["hypotheses"] = "hypothesis", ["theses"] = "thesis", ["syntheses"] = "synthesis", ["biases"] = "bias",
        ["corpora"] = "corpus", ["corpuses"] = "corpus", ["matrices"] = "matrix", ["vertices"] = "vertex", ["indices"] = "index", ["criteria"] = "criterion",
        ["phenomena"] = "phenomenon", ["axes"] = "axis", ["statuses"] = "status", ["viruses"] = "virus", ["lenses"] = "lens", ["formulae"] = "formula",
        ["centre"] = "center", ["centred"] = "centered", ["fibre"] = "fiber", ["metre"] = "meter", ["calibre"] = "caliber", ["grey"] = "gray",
        ["artefact"] = "artifact", ["programme"] = "program", ["defence"] = "defense", ["offence"] = "offense", ["licence"] = "license",
        ["judgement"] = "judgment", ["ageing"] = "aging", ["dialogue"] = "dialog", ["catalogue"] = "catalog", ["analogue"] = "analog",
        ["practise"] = "practice", ["sceptical"] = "skeptical", ["aluminium"] = "aluminum", ["learnt"] = "learned", ["versus"] = "vs",
        ["children"] = "child", ["people"] = "person", ["men"] = "man", ["women"] = "woman", ["mice"] = "mouse", ["knowledges"] = "knowledge",
        ["mathematical"] = "math", ["mathematics"] = "math", ["maths"] = "math", ["efficiency"] = "efficient", ["optimality"] = "optimal",
        ["factual"] = "fact", ["textual"] = "text", ["robotics"] = "robot", ["robotic"] = "robot",
        ["halves"] = "half", ["leaves"] = "leaf", ["lives"] = "life", ["proteomes"] = "proteome",
    };

    // Words that end in s and are no plurals.
    private static readonly HashSet<string> Singular = new(StringComparer.Ordinal)
    {
        "bias", "gas", "atlas", "canvas", "lens", "series", "species", "chaos", "always", "towards", "whereas", "alias", "pancreas", "christmas", "texas",
        "yes", "this", "his", "as", "is", "was", "has", "news", "mars", "paris", "james", "thomas", "bayes", "stokes", "gauss", "adagrad", "corps",
        "kubernetes", "diabetes", "sepsis", "windows", "cosmos", "pegasus", "titans", "minus", "plus", "access", "hopkins", "andes",
    };

    // Plurals in -ics; other words in -ics are names of fields, or a noun beside its adjective (dynamics, dynamic).
    private static readonly HashSet<string> PluralInIcs = new(StringComparer.Ordinal)
    {
        "topics", "metrics", "clinics", "critics", "graphics", "basics", "comics", "mosaics", "heuristics", "characteristics", "picrics", "rubrics",
    };

    /// <summary>The canonical form of a word in plain characters.</summary>
    public static string Canonical(string raw)
    {
        string word = raw.ToLowerInvariant();
        if (word.Length < 4)
        {
            return word.Length == 3 && word[2] == 's' && raw[^1] == 's' && char.IsUpper(raw[0]) && char.IsUpper(raw[1]) ? word[..2] : word;
        }

        // An abbreviation's own S is no plural: TIES, but LLMs.
        bool capitals = !raw.Any(char.IsLower);
        if (!capitals)
        {
            word = Single(word);
        }

        return Derived(American(Irregular.GetValueOrDefault(word, word)));
    }

    private static string Single(string word)
    {
        if (Irregular.TryGetValue(word, out string? irregular))
        {
            return irregular;
        }

        if (word[^1] != 's' || word[^2] is 's' or 'u' or 'i' || Singular.Contains(word))
        {
            return word;
        }

        if (word.EndsWith("ics", StringComparison.Ordinal))
        {
            return PluralInIcs.Contains(word) ? word[..^1] : word;
        }

        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4)
        {
            // A vowel more or less: "studies" and "movies" both come out the same way in every spelling of theirs.
            return word.Length == 6 && word.EndsWith("vies", StringComparison.Ordinal) ? word[..^1] : string.Concat(word.AsSpan(0, word.Length - 3), "y");
        }

        return word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal)
            || word.EndsWith("ches", StringComparison.Ordinal) && word != "caches" || word.EndsWith("shes", StringComparison.Ordinal) && word != "hashes"
            || word is "hashes" or "quizzes" or "zeroes" or "heroes" or "tomatoes" or "focuses" or "consensuses"
            ? word[..^2]
            : word[..^1];
    }

    // One of the two spellings; -ise stands for both, since then "supervise" and "size" need no list.
    private static string American(string word)
    {
        word = Irregular.GetValueOrDefault(word, word);
        word = Our().Replace(word, "$1or");
        word = DoubledL().Replace(word, "$1l$2");
        word = Ize().Replace(word, "$1is$2");
        word = Medical().Replace(word, match => match.Value.Replace("ae", "e", StringComparison.Ordinal).Replace("oe", "e", StringComparison.Ordinal));
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
