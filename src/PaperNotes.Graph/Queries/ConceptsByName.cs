using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Queries;

/// <summary>Finds concepts by their keys, or else by spellings of their names.</summary>
public static class ConceptsByName
{
    /// <summary>
    /// The concepts that names mean; what means none has no entry. A key goes before a spelling. Names that can be no key cost one call of
    /// the store, others a second one where they turn out to be none.
    /// </summary>
    public static async ValueTask<IReadOnlyDictionary<string, GraphNode>> GetAsync(
        IGraphStore store, IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        Dictionary<string, GraphNode> found = new(StringComparer.Ordinal);
        NodeRef[] keys = [.. names.Where(CanBeKey).Select(name => new NodeRef(NodeKind.Concept, name))];
        if (keys.Length > 0)
        {
            foreach ((NodeRef key, GraphNode concept) in await store.GetNodesAsync(keys, cancellationToken).ConfigureAwait(false))
            {
                found[key.Key] = concept;
            }
        }

        Dictionary<string, IReadOnlyList<string>> lookups = names.Where(name => !found.ContainsKey(name))
            .ToDictionary(name => name, ConceptNames.Lookups, StringComparer.Ordinal);
        string[] spellings = [.. lookups.Values.SelectMany(list => list).Distinct(StringComparer.Ordinal)];
        if (spellings.Length > 0)
        {
            IReadOnlyDictionary<string, Concept> bySpelling =
                await store.GetConceptsBySpellingAsync(spellings, cancellationToken).ConfigureAwait(false);
            foreach ((string name, IReadOnlyList<string> tried) in lookups)
            {
                if (tried.FirstOrDefault(bySpelling.ContainsKey) is { } spelling)
                {
                    found[name] = bySpelling[spelling];
                }
            }
        }

        return found;
    }

    // Of ASCII, a slug has lower-case letters, digits and hyphens.
    private static bool CanBeKey(string name) =>
        name.All(unit => !char.IsAscii(unit) || char.IsAsciiLetterLower(unit) || char.IsAsciiDigit(unit) || unit == '-');
}
