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
    public static IReadOnlyList<ConceptGroup> Resolve(IReadOnlyList<NameUse> uses) =>
        Resolve(uses, OrdinaryWords.Shipped, ConceptNames.Fold).Groups;

    /// <summary>The groups, and of each use the place of its group among them.</summary>
    /// <param name="uses">The uses.</param>
    /// <param name="ordinary">Which words are no names.</param>
    /// <param name="fold"><see cref="ConceptNames.Fold(string)"/>, or what remembers it; called on all cores.</param>
    internal static (IReadOnlyList<ConceptGroup> Groups, int[] OfUses) Resolve(
        IReadOnlyList<NameUse> uses, OrdinaryWords ordinary, Func<string, string> fold)
    {
        (string Name, bool IsName)[] distinct = [.. uses.Select(use => (use.Name, IsName(use))).Distinct()];
        Array.Sort(
            distinct,
            (x, y) => CodePointComparer.Instance.Compare(x.Name, y.Name) is var order && order != 0 ? order : x.IsName.CompareTo(y.IsName));
        FoldedName[] names =
        [
            .. distinct.AsParallel().AsOrdered().Select(name => FoldedName.Of(name.Name, fold(name.Name), name.IsName, ordinary)),
        ];
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
        // The names are in order; one may be there twice.
        Dictionary<int, List<string>> namesOf = [];
        foreach (FoldedName name in names)
        {
            int set = spellings.Find(spellings.Number(name.Spelling));
            if (!namesOf.TryGetValue(set, out List<string>? list))
            {
                namesOf[set] = list = new(1);
            }

            if (list.Count == 0 || list[^1] != name.Name)
            {
                list.Add(name.Name);
            }
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
