using GraphQL.Types;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Api.Stats;

/// <summary>Tells about the graph as a whole.</summary>
internal static class StatsQueries
{
    /// <summary>Adds stats.</summary>
    public static void AddTo(QueryType query) =>
        query.Optional<GraphStatsType>("stats", "How large the graph is, and which version of it answers.")
            .Cost(cost => cost with { Work = 10 })
            .Ask(_ => 0, (store, _, token) => store.GetStatsAsync(token));
}

/// <summary>Counts of the whole graph.</summary>
internal sealed class GraphStatsType : OutputType<GraphStats>
{
    /// <summary>Declares the fields.</summary>
    public GraphStatsType()
        : base("GraphStats", "Counts of the whole graph.")
    {
        Required<StringGraphType>("version", "Changes whenever the graph's content does, and only then.").From(stats => stats.Version);
        Required<IntGraphType>("papers", "How many papers.").From(stats => stats.Papers);
        Required<IntGraphType>("venues", "How many venues.").From(stats => stats.Venues);
        Required<IntGraphType>("areas", "How many areas.").From(stats => stats.Areas);
        Required<IntGraphType>("topics", "How many topics.").From(stats => stats.Topics);
        Required<IntGraphType>("concepts", "How many concepts.").From(stats => stats.Concepts);
        Required<IntGraphType>("authors", "How many authors.").From(stats => stats.Authors);
        Required<IntGraphType>("edges", "How many edges, of all kinds.").From(stats => stats.Edges);
        Required<StringGraphType>("store", "Where the graph is kept: embedded or neo4j.").From(stats => stats.Store);
    }
}
