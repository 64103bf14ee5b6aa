using GraphQL;
using PaperNotes.Graph.Api.Batching;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Scoring;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Api.Papers;

/// <summary>Which of a paper's concepts are asked for.</summary>
internal sealed record ConceptArguments(IReadOnlyList<ConceptKind>? Kinds, IReadOnlyList<EdgeKind>? Edges)
{
    /// <summary>Reads them.</summary>
    public static ConceptArguments Read(IResolveFieldContext context) =>
        new(context.ListOf<ConceptKind>("kinds"), context.ListOf<EdgeKind>("edges"));
}

/// <summary>Loads what papers have.</summary>
internal static class PaperLoaders
{
    /// <summary>The topics of a paper.</summary>
    public static Loader<PaperKey, IReadOnlyList<Topic>> TopicsByPaper { get; } =
        new((store, papers, token) => store.GetTopicsByPaperAsync(papers, token), []);

    /// <summary>The concepts of a paper with their edges.</summary>
    public static Loader<ConceptArguments, PaperKey, IReadOnlyList<PaperConcept>> ConceptsByPaper { get; } =
        new((store, asked, papers, token) => store.GetConceptsByPaperAsync(papers, asked.Kinds, asked.Edges, token), []);

    /// <summary>The concepts that a paper proposes.</summary>
    public static Loader<PaperKey, IReadOnlyList<Concept>> ProposedByPaper { get; } = new(GetProposedAsync, []);

    /// <summary>The authors of a paper.</summary>
    public static Loader<PaperKey, IReadOnlyList<Author>> AuthorsByPaper { get; } =
        new((store, papers, token) => store.GetAuthorsByPaperAsync(papers, token), []);

    /// <summary>The papers close to a paper.</summary>
    public static Loader<RankRequest, PaperKey, IReadOnlyList<Ranked<Paper>>> RelatedByPaper { get; } =
        new((store, asked, papers, token) => store.RankRelatedPapersAsync(papers, asked, token), []);

    private static async ValueTask<IReadOnlyDictionary<PaperKey, IReadOnlyList<Concept>>> GetProposedAsync(
        IGraphStore store, IReadOnlyCollection<PaperKey> papers, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<PaperKey, IReadOnlyList<PaperConcept>> edges = await store
            .GetConceptsByPaperAsync(papers, Enum.GetValues<ConceptKind>(), [EdgeKind.Proposes], cancellationToken)
            .ConfigureAwait(false);
        return edges.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<Concept>)[.. pair.Value.Select(edge => edge.Concept)]);
    }
}
