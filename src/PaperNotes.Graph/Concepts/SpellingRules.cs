using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Concepts;

/// <summary>What the data says of its names: short forms that brackets define or papers show, and translations.</summary>
internal static class SpellingRules
{
    /// <summary>Joins each short form that brackets define and that means one thing in all the data with its long form.</summary>
    public static void UniteShortForms(SpellingSets spellings, IReadOnlyList<FoldedName> names)
    {
        Dictionary<string, HashSet<string>> longForms = new(StringComparer.Ordinal);
        foreach ((string shortForm, string longForm) in names
                .SelectMany(name => name.Definitions)
                .Where(pair => !ChineseNames.IsChinese(pair.Long)))
        {
            if (!longForms.TryGetValue(shortForm, out HashSet<string>? meanings))
            {
                longForms[shortForm] = meanings = new(StringComparer.Ordinal);
            }

            meanings.Add(longForm);
        }

        // A well-known short form keeps its well-known meaning, and a long form with two short forms does not bridge them
        // into a third thing: every union is of one short form and its only meaning.
        foreach ((string shortForm, HashSet<string> meanings) in longForms.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (meanings.Count == 1 && Synonyms.Meaning(shortForm) is null && spellings.Contains(meanings.First()))
            {
                spellings.Union(spellings.Number(shortForm), spellings.Number(meanings.First()));
            }
        }
    }

    /// <summary>
    /// Joins each Chinese name with its English one, where all the data gives it only that one and the English name has no other: a
    /// family with several members in brackets (强化学习(PPO), 强化学习(GRPO)) is none of them.
    /// </summary>
    public static void UniteTranslations(SpellingSets spellings, IReadOnlyList<FoldedName> names)
    {
        (string English, string Chinese)[] pairs =
        [
            .. names.SelectMany(name => name.Definitions)
                .Where(pair => ChineseNames.IsChinese(pair.Long))
                .Select(pair => (pair.Short, pair.Long))
                .Distinct(),
        ];
        ILookup<string, string> ofEnglish = pairs.ToLookup(pair => pair.English, pair => pair.Chinese);
        ILookup<string, string> ofChinese = pairs.ToLookup(pair => pair.Chinese, pair => pair.English);
        foreach ((string english, string chinese) in pairs.OrderBy(pair => pair.English, StringComparer.Ordinal))
        {
            if (ofEnglish[english].Count() == 1 && ofChinese[chinese].Count() == 1)
            {
                spellings.Union(spellings.Number(english), spellings.Number(chinese));
            }
        }
    }

    /// <summary>
    /// Joins a short form with the long form whose initials it is, and a citation with the name it stands behind, where every paper
    /// that uses the one also uses the other and only one such name is there. <paramref name="names"/> holds the name of each use.
    /// </summary>
    public static void UniteByPaper(SpellingSets spellings, IReadOnlyList<FoldedName> names, IReadOnlyList<NameUse> uses)
    {
        Dictionary<string, List<string>> candidates = new(StringComparer.Ordinal);
        foreach (IGrouping<int, int> paper in Enumerable.Range(0, uses.Count).GroupBy(use => uses[use].Paper))
        {
            (FoldedName Name, ConceptKind Kind)[] all =
            [
                .. paper.DistinctBy(use => (uses[use].Name, uses[use].Kind)).Select(use => (names[use], uses[use].Kind)),
            ];
            foreach ((FoldedName shortName, ConceptKind kind) in all)
            {
                if (!shortName.IsCitation && !shortName.IsShortForm)
                {
                    continue;
                }

                string[] meant =
                [
                    // The method of a paper and its data set are two things that one citation may name.
                    .. all.Where(other => other.Name.Spelling != shortName.Spelling && (shortName.IsCitation
                            ? other.Kind == kind && other.Name.CitedAs == shortName.Spelling
                            : other.Name.Initials == shortName.Name.Trim()))
                        .Select(other => other.Name.Spelling).Distinct(StringComparer.Ordinal),
                ];
                if (!candidates.TryGetValue(shortName.Spelling, out List<string>? list))
                {
                    candidates[shortName.Spelling] = list = [];
                }

                // A paper that leaves the short form open, or knows two, speaks against it.
                list.Add(meant.Length == 1 ? meant[0] : "");
            }
        }

        foreach ((string shortForm, List<string> meanings) in candidates.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (meanings[0].Length > 0 && meanings.TrueForAll(meaning => meaning == meanings[0]) && Synonyms.Meaning(shortForm) is null)
            {
                spellings.Union(spellings.Number(shortForm), spellings.Number(meanings[0]));
            }
        }
    }
}
