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
        Dictionary<string, SortedSet<string>> names = new(StringComparer.Ordinal);
        foreach (string name in uses.Select(use => use.Name).Distinct(StringComparer.Ordinal))
        {
            string spelling = ConceptNames.Fold(name);
            if (!names.TryGetValue(spelling, out SortedSet<string>? group))
            {
                names[spelling] = group = new(CodePointComparer.Instance);
            }

            group.Add(name);
        }

        return [.. names.Select(pair => new ConceptGroup([.. pair.Value], [pair.Key])).OrderBy(group => group.Names[0], CodePointComparer.Instance)];
    }
}
