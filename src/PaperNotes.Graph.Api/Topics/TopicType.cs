using GraphQL.Types;
using PaperNotes.Graph.Api.Batching;
using PaperNotes.Graph.Api.Counts;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Api.Nodes;
using PaperNotes.Graph.Api.Paging;
using PaperNotes.Graph.Api.Papers;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Queries;

namespace PaperNotes.Graph.Api.Topics;

/// <summary>A topic.</summary>
internal sealed class TopicType : NodeType<Topic>
{
    /// <summary>Declares the fields.</summary>
    public TopicType()
        : base("Topic", "A topic of the curated vocabulary.")
    {
        Required<StringGraphType>("key", "The slug of the name, e.g. few-zero-shot-learning.").From(topic => topic.Key.Value);
        Required<StringGraphType>("name", "The name as the vocabulary has it.").From(topic => topic.Name);
        Required<IntGraphType>("paperCount", "Its papers in the graph.").From(topic => topic.PaperCount);
        ListOf<VenueCountType>("venues", "The venues of its papers, largest first.")
            .Cost(cost => cost with { Work = 20 })
            .Load(CountLoaders.VenuesByScope, topic => PaperScope.Of(topic.Key));
        ListOf<TopicCountType>(
                "relatedTopics",
                "Topics that occur on the same papers, most often first; the count is of the papers that have both."
            )
            .First(CountLimit.List)
            .Cost(cost => cost with { Work = 50 })
            .Load((context, _) => Related(context.First()), topic => topic.Key);
        PaperList.Declare(
            Required<PaperConnectionType>("papers", "Its papers, by key where no order is given; pages of 20 where not said otherwise."),
            topic => PaperScope.Of(topic.Key));
    }

    private static Loader<TopicKey, IReadOnlyList<NodeCount>> Related(int first) =>
        Loader.OfLists<TopicKey, NodeCount>((store, topics, token) => NodeCounts.RelatedTopicsAsync(store, topics, first, token));
}
