using System.Collections.Concurrent;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Concepts;

/// <summary>Decides which names mean one concept. Thread-safe.</summary>
public static class ConceptResolver
{
    /// <summary>
    /// The concepts that the uses name: every distinct name is in exactly one group, no spelling is in two. The answer does not
    /// depend on the order of the uses; groups are in code point order of their first name.
    /// </summary>
    public static IReadOnlyList<ConceptGroup> Resolve(IReadOnlyList<NameUse> uses)
    {
        string[] distinct = [.. uses.Select(use => use.Name).Distinct(StringComparer.Ordinal).Order(CodePointComparer.Instance)];
        FoldedName[] names = new FoldedName[distinct.Length];
        Parallel.ForEach(Partitioner.Create(0, Math.Max(1, distinct.Length)), range =>
        {
            for (int i = range.Item1; i < Math.Min(range.Item2, distinct.Length); i++)
            {
                names[i] = FoldedName.Of(distinct[i]);
            }
        });

        SpellingSets spellings = new();
        foreach (FoldedName name in names)
        {
            spellings.Number(name.Spelling);
        }

        SpellingRules.UniteShortForms(spellings, names);
        SpellingRules.UniteTranslations(spellings, names);
        SpellingRules.UniteByPaper(spellings, names, uses);
        return Groups(spellings, names);
    }

    private static ConceptGroup[] Groups(SpellingSets spellings, FoldedName[] names)
    {
        Dictionary<int, List<string>> namesOf = [];
        foreach (FoldedName name in names)
        {
            int set = spellings.Find(spellings.Number(name.Spelling));
            if (!namesOf.TryGetValue(set, out List<string>? list))
            {
                namesOf[set] = list = [];
            }

            list.Add(name.Name);
        }

        ILookup<int, string> spellingsOf = spellings.All.ToLookup(pair => spellings.Find(pair.Value), pair => pair.Key);
        // Names came in code point order, so every list and the first names are in it.
        return
        [
            .. namesOf
                .Select(pair => new ConceptGroup(pair.Value, [.. spellingsOf[pair.Key].Order(CodePointComparer.Instance)]))
                .OrderBy(group => group.Names[0], CodePointComparer.Instance),
        ];
    }
}

/// <summary>One use of a name: as a source spells it, what it is used as, and the number of the paper that uses it.</summary>
/// <param name="Name">The spelling of the source.</param>
/// <param name="Kind">What the field it stands in says it is.</param>
/// <param name="Paper">Any number that tells papers apart; only equality counts.</param>
public readonly record struct NameUse(string Name, ConceptKind Kind, int Paper);

/// <summary>Names that mean one concept.</summary>
/// <param name="Names">The distinct spellings of the sources, in code point order; never empty.</param>
/// <param name="Spellings">The folded spellings that mean this concept and no other, in code point order; never empty.</param>
public sealed record ConceptGroup(IReadOnlyList<string> Names, IReadOnlyList<string> Spellings);
