using System.Collections.Concurrent;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Concepts;

/// <summary>Decides which names mean one concept. Thread-safe.</summary>
public static class ConceptResolver
{
    /// <summary>
    /// The concepts that the uses name: every distinct name is in a group, no spelling is in two. The answer does not
    /// depend on the order of the uses; groups are in code point order of their first name. A name that reads like an ordinary word and is
    /// written like one here, like a name there, is in two groups.
    /// </summary>
    public static IReadOnlyList<ConceptGroup> Resolve(IReadOnlyList<NameUse> uses) => Resolve(uses, OrdinaryWords.Shipped).Groups;

    /// <summary>The groups, and of each use the place of its group among them.</summary>
    internal static (IReadOnlyList<ConceptGroup> Groups, int[] OfUses) Resolve(IReadOnlyList<NameUse> uses, OrdinaryWords ordinary)
    {
        (string Name, bool IsName)[] distinct = [.. uses.Select(use => (use.Name, IsName(use))).Distinct()];
        Array.Sort(
            distinct,
            (x, y) => CodePointComparer.Instance.Compare(x.Name, y.Name) is var order && order != 0 ? order : x.IsName.CompareTo(y.IsName));
        FoldedName[] names = new FoldedName[distinct.Length];
        Parallel.ForEach(Partitioner.Create(0, Math.Max(1, distinct.Length)), range =>
        {
            for (int i = range.Item1; i < Math.Min(range.Item2, distinct.Length); i++)
            {
                names[i] = FoldedName.Of(distinct[i].Name, distinct[i].IsName, ordinary);
            }
        });

        SpellingSets spellings = new();
        Dictionary<(string, bool), FoldedName> folded = new(names.Length);
        for (int i = 0; i < names.Length; i++)
        {
            folded[distinct[i]] = names[i];
            spellings.Number(names[i].Spelling);
        }

        FoldedName[] ofUses = [.. uses.Select(use => folded[(use.Name, IsName(use))])];
        SpellingRules.UniteShortForms(spellings, names);
        SpellingRules.UniteTranslations(spellings, names);
        SpellingRules.UniteByPaper(spellings, ofUses, uses);
        return Groups(spellings, names, ofUses);
    }

    // What a field of methods, data sets or models holds is a name; a task or a keyword may be a word.
    private static bool IsName(NameUse use) => use.Kind is ConceptKind.Method or ConceptKind.Dataset or ConceptKind.Model;

    private static (ConceptGroup[] Groups, int[] OfUses) Groups(SpellingSets spellings, FoldedName[] names, FoldedName[] ofUses)
    {
        Dictionary<int, SortedSet<string>> namesOf = [];
        foreach (FoldedName name in names)
        {
            int set = spellings.Find(spellings.Number(name.Spelling));
            if (!namesOf.TryGetValue(set, out SortedSet<string>? list))
            {
                namesOf[set] = list = new(CodePointComparer.Instance);
            }

            list.Add(name.Name);
        }

        ILookup<int, string> spellingsOf = spellings.All.ToLookup(pair => spellings.Find(pair.Value), pair => pair.Key);
        (int Set, ConceptGroup Group)[] groups =
        [
            .. namesOf
                .Select(pair =>
                    (pair.Key, Group: new ConceptGroup([.. pair.Value], [.. spellingsOf[pair.Key].Order(CodePointComparer.Instance)])))
                .OrderBy(pair => pair.Group.Names[0], CodePointComparer.Instance)
                .ThenBy(pair => pair.Group.Spellings[0], CodePointComparer.Instance),
        ];
        Dictionary<int, int> places = new(groups.Length);
        for (int place = 0; place < groups.Length; place++)
        {
            places[groups[place].Set] = place;
        }

        return ([.. groups.Select(pair => pair.Group)],
            Array.ConvertAll(ofUses, name => places[spellings.Find(spellings.Number(name.Spelling))]));
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
