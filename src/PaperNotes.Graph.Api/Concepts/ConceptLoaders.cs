using PaperNotes.Graph.Api.Batching;
using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Scoring;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Api.Concepts;

/// <summary>Loads concepts and what they have.</summary>
internal static class ConceptLoaders
{
    /// <summary>A concept by its key, or else by a spelling of its name.</summary>
    public static Loader<string, GraphNode> ConceptByName { get; } = new(GetByNameAsync);

    /// <summary>The papers that propose a concept.</summary>
    public static Loader<ConceptKey, IReadOnlyList<Paper>> ProposersByConcept { get; } =
        new((store, concepts, token) => store.GetProposersByConceptAsync(concepts, token), []);

    /// <summary>The methods close to a concept.</summary>
    public static Loader<RankRequest, ConceptKey, IReadOnlyList<Ranked<Concept>>> RelatedByConcept { get; } =
        new((store, asked, concepts, token) => store.RankRelatedMethodsAsync(concepts, asked, token), []);

    private static async ValueTask<IReadOnlyDictionary<string, GraphNode>> GetByNameAsync(
        IGraphStore store, IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<NodeRef, GraphNode> byKey = await store
            .GetNodesAsync([.. names.Select(name => new NodeRef(NodeKind.Concept, name))], cancellationToken)
            .ConfigureAwait(false);
        Dictionary<string, GraphNode> found = byKey.ToDictionary(pair => pair.Key.Key, pair => pair.Value, StringComparer.Ordinal);
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
}
