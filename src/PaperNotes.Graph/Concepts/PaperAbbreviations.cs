using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Concepts;

/// <summary>Short forms and citations that no bracket defines, but the papers that use them: both names stand in each of these papers.</summary>
internal static class PaperAbbreviations
{
    /// <summary>
    /// Joins a short form with the long form whose initials it is, and a citation with the name it stands behind, where every paper
    /// that uses the one also uses the other and only one such name is there.
    /// </summary>
    public static void Unite(SpellingSets spellings, IReadOnlyList<FoldedName> names, IReadOnlyList<NameUse> uses)
    {
        Dictionary<string, FoldedName> byName = names.ToDictionary(name => name.Name, StringComparer.Ordinal);
        Dictionary<string, List<string>> candidates = new(StringComparer.Ordinal);
        foreach (IGrouping<int, NameUse> paper in uses.GroupBy(use => use.Paper))
        {
            (FoldedName Name, ConceptKind Kind)[] all = [.. paper.DistinctBy(use => (use.Name, use.Kind)).Select(use => (byName[use.Name], use.Kind))];
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
            if (meanings[0].Length > 0 && meanings.TrueForAll(meaning => meaning == meanings[0]) && KnownNames.Meaning(shortForm) is null)
            {
                spellings.Union(spellings.Number(shortForm), spellings.Number(meanings[0]));
            }
        }
    }
}
