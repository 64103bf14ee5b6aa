using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Building;

/// <summary>Brings the names of one thing together, before it is known whether several things share them.</summary>
internal static class NameGroups
{
    /// <summary>
    /// The groups, and the group of each use of a name. Names that name nothing go into no group (-1): rows of tables, and words in
    /// fields of names.
    /// </summary>
    public static (int[] GroupOfUse, IReadOnlyList<ConceptGroup> Groups) Of(NameTable names, OrdinaryWords ordinary)
    {
        (bool IsNone, bool IsHead)[] judged =
        [
            .. names.Names.AsParallel().AsOrdered()
                .Select(name => (GenericNames.Contains(name) || IsWord(name, ordinary), GenericNames.IsHeadOfTitle(name))),
        ];
        IReadOnlyList<NameUse> uses = names.ToUses();
        int[] groupOfUse = new int[uses.Count];
        List<int> kept = [];
        for (int use = 0; use < uses.Count; use++)
        {
            int name = names.NameOf(use);
            bool isOfThing = uses[use].Kind is ConceptKind.Method or ConceptKind.Dataset or ConceptKind.Model;
            groupOfUse[use] = -1;
            if (!isOfThing || !(judged[name].IsNone || (judged[name].IsHead && names.EdgeOf(use) == EdgeKind.Proposes)))
            {
                kept.Add(use);
            }
        }

        (IReadOnlyList<ConceptGroup> groups, int[] ofUses) =
            ConceptResolver.Resolve([.. kept.Select(use => uses[use])], ordinary, names.FoldOf);
        for (int i = 0; i < kept.Count; i++)
        {
            groupOfUse[kept[i]] = ofUses[i];
        }

        return (groupOfUse, groups);
    }

    private static bool IsWord(string name, OrdinaryWords ordinary) =>
        name.Length > 0
        && !name.Any(char.IsUpper)
        && name.All(char.IsAsciiLetter)
        && ordinary.Contains(name)
        && !ModelNames.IsFamily(name)
        && Synonyms.Meaning(name) is null;
}
