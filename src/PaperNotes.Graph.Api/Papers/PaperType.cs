using GraphQL;
using GraphQL.Types;
using PaperNotes.Graph.Api.Areas;
using PaperNotes.Graph.Api.Authors;
using PaperNotes.Graph.Api.Batching;
using PaperNotes.Graph.Api.Concepts;
using PaperNotes.Graph.Api.Edges;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Api.Nodes;
using PaperNotes.Graph.Api.Ranking;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Api.Topics;
using PaperNotes.Graph.Api.Venues;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Queries;
using PaperNotes.Graph.Scoring;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Api.Papers;

/// <summary>A paper.</summary>
internal sealed class PaperType : NodeType<Paper>
{
    private static readonly Loader<PaperKey, IReadOnlyList<Topic>> s_topics =
        Loader.OfLists<PaperKey, Topic>((store, papers, token) => store.GetTopicsByPaperAsync(papers, token));

    private static readonly Loader<PaperKey, IReadOnlyList<Author>> s_authors =
        Loader.OfLists<PaperKey, Author>((store, papers, token) => store.GetAuthorsByPaperAsync(papers, token));

    private static readonly Loader<PaperKey, IReadOnlyList<Paper>> s_linked =
        Loader.OfLists<PaperKey, Paper>((store, papers, token) => store.GetLinkedByPaperAsync(papers, token));

    private static readonly Loader<PaperKey, IReadOnlyList<Concept>> s_proposed = Loader.OfLists<PaperKey, Concept>(
        ProposedConcepts.ByPaperAsync);

    /// <summary>Declares the fields.</summary>
    public PaperType()
        : base("Paper", "A paper, as the notes on it tell; notes of one venue with one arXiv id are one paper.")
    {
        Required<StringGraphType>("key", "venue/area/slug, e.g. ACL2025/llm_pretraining/adversarial_tokenization.")
            .From(paper => paper.Key.Value);
        ListOf<StringGraphType>("aliases", "Further keys of the same paper, where its source has it more than once; they still find it.")
            .From(paper => paper.Aliases);
        ListOf<PaperType>("sameWork", "The papers of other venues that are the same work, by key; empty for most.")
            .Load(NodesByKey.Papers, paper => NodeKeys.Of(NodeKind.Paper, paper.SameWork));
        Required<StringGraphType>("title", "The title.").From(paper => paper.Title);
        Optional<StringGraphType>("summary", "A sentence or two on what the paper does; null where its source has none.")
            .From(paper => paper.Summary);
        Required<VenueType>("venue", "Where it was published.").Load(NodeQueries.NodeByRef, paper => paper.Venue);
        Required<AreaType>("area", "The area under which its note is filed.").Load(NodeQueries.NodeByRef, paper => paper.Area);
        ListOf<TopicType>("topics", "Its topics, those with most papers first.")
            .Cost(cost => cost with { Work = 5, Items = 5 })
            .Load(s_topics, paper => paper.Key);
        ListOf<PaperConceptType>("concepts", "Its concepts by key, one entry an edge; of every kind but TERM where kinds is not given.")
            .Argument<ListGraphType<NonNullGraphType<ConceptKindType>>>(
                "kinds", "Only concepts of these kinds; every kind but TERM where not given.")
            .Argument<ListGraphType<NonNullGraphType<EdgeKindType>>>("edges", "Only over edges of these kinds; every kind where not given.")
            .Argument<ConfidenceType>("confidence", "STRONG: only edges that are sure; all where not given, or PLAIN.")
            .Cost(cost => cost with { Work = 20, Items = 20 })
            .Load(
                (context, _) =>
                    Concepts(
                        context.ListOf<ConceptKind>("kinds"),
                        context.ListOf<EdgeKind>("edges"),
                        context.GetArgument<Confidence?>("confidence") == Confidence.Strong),
                paper => paper.Key,
                view: (paper, edges) => edges?.Select(edge => new NotedConcept(paper, edge)));
        ListOf<ConceptType>("proposes", "The methods, systems or data sets that the paper itself proposes, by key.")
            .Cost(cost => cost with { Work = 20, Items = 2 })
            .Load(s_proposed, paper => paper.Key);
        ListOf<AuthorType>("authors", "Its authors in the order of the paper.")
            .Cost(cost => cost with { Work = 5, Items = 8 })
            .Load(s_authors, paper => paper.Key);
        Optional<StringGraphType>("arxivId", "The arXiv id without version, e.g. 2503.02174; null where none is known.")
            .From(paper => paper.ArxivId);
        Optional<StringGraphType>("arxivUrl", "The address of its page at arXiv; null where no arXiv id is known.")
            .From(paper => paper.ArxivId is { } id ? $"https://arxiv.org/abs/{id}" : null);
        Optional<StringGraphType>("codeUrl", "The address of its code; null where none is known.").From(paper => paper.CodeUrl);
        Optional<StringGraphType>("noteUrl", "The address of the note; null where none is known.").From(paper => paper.NoteUrl);
        Optional<StringGraphType>("noteDate", "The day of the note, as YYYY-MM-DD; null where none is known.")
            .From(paper => paper.NoteDate);
        ListOf<PaperType>(
                "linkedPapers",
                "The papers that its note links to, in the order of the note; empty where it links to none of the graph."
            )
            .Cost(cost => cost with { Work = 10, Items = 6 })
            .Load(s_linked, paper => paper.Key);
        RankArguments.Declare(
                OptionalListOf<RelatedPaperType>(
                    "relatedPapers",
                    "Papers that share concepts, topics, the area or links with this one, best first, each with the reasons."),
                "Only papers of these venues, by key; every venue where not given.",
                "Only papers of this area, by key; every area where not given."
            )
            .Cost(cost => cost with { Work = 150 })
            .Load((context, _) => Related(RankArguments.Read(context)), paper => paper.Key);
    }

    private static Loader<PaperKey, IReadOnlyList<PaperConcept>> Concepts(
        IReadOnlyList<ConceptKind>? kinds, IReadOnlyList<EdgeKind>? edges, bool onlyStrong) =>
        Loader.OfLists<PaperKey, PaperConcept>(
            (store, papers, token) => store.GetConceptsByPaperAsync(papers, kinds, edges, onlyStrong, token));

    private static Loader<PaperKey, IReadOnlyList<Ranked<Paper>>> Related(RankRequest request) =>
        Loader.OfLists<PaperKey, Ranked<Paper>>((store, papers, token) => store.RankRelatedPapersAsync(papers, request, token));
}
