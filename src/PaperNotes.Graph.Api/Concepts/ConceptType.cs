using GraphQL.Types;
using PaperNotes.Graph.Api.Batching;
using PaperNotes.Graph.Api.Counts;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Api.Nodes;
using PaperNotes.Graph.Api.Papers;
using PaperNotes.Graph.Api.Ranking;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Queries;
using PaperNotes.Graph.Scoring;

namespace PaperNotes.Graph.Api.Concepts;

/// <summary>A concept.</summary>
internal sealed class ConceptType : NodeType<Concept>
{
    private static readonly Loader<ConceptKey, IReadOnlyList<Paper>> s_proposers =
        Loader.OfLists<ConceptKey, Paper>((store, concepts, token) => store.GetProposersByConceptAsync(concepts, token));

    /// <summary>Declares the fields.</summary>
    public ConceptType()
        : base("Concept", "What papers propose, address, evaluate on, build on, compare with or mention; one node whatever fields name it.")
    {
        Required<StringGraphType>("key", "The slug of the name, e.g. byte-pair-encoding.").From(concept => concept.Key.Value);
        Required<StringGraphType>("name", "The spelling used most.").From(concept => concept.Name);
        Required<ConceptKindType>("kind", "The kind used most.").From(concept => concept.Kind);
        ListOf<StringGraphType>("aliases", "The other spellings that were folded into it.").From(concept => concept.Aliases);
        ListOf<ConceptType>("homonyms", "The other things of the same name, which other works propose, the most used first.")
            .Load(NodesByKey.Concepts, concept => NodeKeys.Of(NodeKind.Concept, concept.Homonyms));
        Required<IntGraphType>(
                "paperCount",
                "Works in the graph that have any edge to it: papers of several venues that are one work count once."
            )
            .From(concept => concept.PaperCount);
        ListOf<VenueCountType>("venues", "The venues of its papers, largest first.")
            .Cost(cost => cost with { Work = 20 })
            .Load(CountLoaders.VenuesByScope, concept => PaperScope.Of(concept.Key));
        ListOf<PaperType>("proposedBy", "The papers that propose it (methods, data sets), by key.")
            .Load(s_proposers, concept => concept.Key);
        RankArguments.Declare(
            OptionalListOf<RelatedMethodType>(
                "relatedMethods",
                "Methods close to this one in the graph, and models where it is a model, best first, each with the reasons; "
                    + "the third and further variants that one paper proposes come last."),
            "Only shared papers of these venues count, by key; of every venue where not given.",
            "Only shared papers of this area count, by key; of every area where not given.")
            .Cost(cost => cost with { Work = 500 })
            .Load((context, _) => Related(RankArguments.Read(context)), concept => concept.Key);
        PaperList.Declare(
            Required<PaperConnectionType>("papers", "Its papers, by key where no order is given; pages of 20 where not said otherwise."),
            concept => PaperScope.Of(concept.Key));
    }

    private static Loader<ConceptKey, IReadOnlyList<Ranked<Concept>>> Related(RankRequest request) =>
        Loader.OfLists<ConceptKey, Ranked<Concept>>((store, concepts, token) => store.RankRelatedMethodsAsync(concepts, request, token));
}
