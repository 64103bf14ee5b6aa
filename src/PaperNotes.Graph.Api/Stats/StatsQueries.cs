using GraphQL.Types;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Nodes;
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
        foreach (NodeKind kind in NodeKinds.All)
        {
            string plural = NodeKinds.Of(kind).Plural;
            Required<IntGraphType>(plural, $"How many {plural}.").From(stats => stats[kind]);
        }

        Required<IntGraphType>("edges", "How many edges, of all kinds.").From(stats => stats.Edges);
        Required<StringGraphType>("store", "Where the graph is kept: embedded or neo4j.").From(stats => stats.Store);
    }
}
