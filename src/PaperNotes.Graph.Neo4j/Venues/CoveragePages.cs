using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Venues;

/// <summary>Reads what pages say of venues and areas, in one statement. Thread-safe.</summary>
internal sealed class CoveragePages(LoadReader load)
{
    // Both ends, then what the edge carries.
    private static readonly string s_edge =
        $"[v.key, a.key, {string.Join(", ", EdgeProperty.OfPages.Select(property => $"c.{property.Name}"))}]";

    private static readonly string s_venues = $$"""
        UNWIND $venues AS asked
        MATCH (v:Venue) WHERE v.load = $load AND v.key = asked
        RETURN {{NodeKind.Venue:d}} AS kind, asked, COLLECT {
          MATCH (v)-[c:COVERS]->(a:Area)
          RETURN {{s_edge}}
        } AS coverage
        """;

    private static readonly string s_areas = $$"""
        UNWIND $areas AS asked
        MATCH (a:Area) WHERE a.load = $load AND a.key = asked
        RETURN {{NodeKind.Area:d}} AS kind, asked, COLLECT {
          MATCH (v:Venue)-[c:COVERS]->(a)
          RETURN {{s_edge}}
        } AS coverage
        """;

    /// <summary>Both in one statement.</summary>
    private static readonly string s_venuesAndAreas = $"{s_venues}\nUNION ALL\n{s_areas}";

    public async ValueTask<IReadOnlyDictionary<NodeRef, IReadOnlyList<Coverage>>> GetAsync(
        IReadOnlyCollection<NodeRef> venuesOrAreas, CancellationToken cancellationToken)
    {
        string[] venues = [.. venuesOrAreas.Where(node => node.Kind == NodeKind.Venue).Select(node => node.Key)];
        string[] areas = [.. venuesOrAreas.Where(node => node.Kind == NodeKind.Area).Select(node => node.Key)];
        Dictionary<NodeRef, IReadOnlyList<Coverage>> found = [];
        if (venues.Length + areas.Length == 0)
        {
            return found;
        }

        string text = areas.Length == 0 ? s_venues : venues.Length == 0 ? s_areas : s_venuesAndAreas;
        Dictionary<string, object?> parameters = new() { ["venues"] = venues, ["areas"] = areas };
        foreach (CypherValue[] row in await load.ReadAsync(text, parameters, cancellationToken).ConfigureAwait(false))
        {
            List<Coverage> coverage = [.. row[2].AsList().Select(Read)];
            coverage.Sort((x, y) => x.Venue != y.Venue
                ? CodePointComparer.Instance.Compare(x.Venue.Value, y.Venue.Value)
                : CodePointComparer.Instance.Compare(x.Area.Value, y.Area.Value));
            found[new NodeRef((NodeKind)row[0].AsInt(), row[1].AsText())] = coverage;
        }

        return found;
    }

    private static Coverage Read(CypherValue edge)
    {
        IReadOnlyList<CypherValue> values = edge.AsList();
        return new Coverage(
            new(values[0].AsText()), new(values[1].AsText()), values[2].IsNull ? null : values[2].AsInt(), values[3].AsBool(),
            Pairs(values[4], values[5], (topic, count) => new ReportedTopic(topic, count)),
            Pairs(values[6], values[7], (venue, count) => new ReportedVenue(venue, count)));
    }

    private static T[] Pairs<T>(CypherValue keys, CypherValue counts, Func<string, int, T> pair) => keys.IsNull
        ? []
        : [.. keys.AsTexts().Zip(counts.AsList(), (key, count) => pair(key, count.AsInt()))];
}
