using PaperNotes.Graph.Api.Batching;
using PaperNotes.Graph.Api.Counts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Api.Topics;

/// <summary>Loads what topics have.</summary>
internal static class TopicLoaders
{
    /// <summary>The topics that occur together with a topic.</summary>
    public static Loader<TopCount, TopicKey, IReadOnlyList<TopicCount>> RelatedByTopic { get; } = new(
        // Every paper of a topic has the topic itself: one more is asked for, and it is left out.
        (store, asked, topics, token) => CountReading.ByScopeAsync<TopicKey, IReadOnlyList<TopicCount>>(
            store, topics, topic => PaperScope.Of(topic), new FacetRequest(Facet.Topic, asked.First + 1),
            (topic, counts) => [.. CountReading.Topics(counts).Where(count => count.Topic != topic).Take(asked.First)], token),
        []);
}
