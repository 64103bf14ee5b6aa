using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>
/// The graph as JSON: node-link for NetworkX and d3, and what cytoscape and graphology open as it is. All have the same nodes, edges and
/// attributes; ids of edges are numbers with an e before them.
/// </summary>
internal static class GraphJsonWriters
{
    /// <summary>Where NetworkX before 3.4 and d3 look for the edges; later versions of NetworkX look under <c>edges</c>.</summary>
    public const string Links = "links";

    private static readonly JsonWriterOptions s_writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Node-link JSON with its edges under a name.</summary>
    public static GraphWriter NodeLink(string edges) => (graph, filter, output, cancellationToken) => WriteAsync(
        graph, filter, output, edges,
        json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("directed", true);
            json.WriteBoolean("multigraph", true);
            json.WriteStartObject("graph");
            json.WriteEndObject();
        },
        (json, id, node) =>
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            Attributes(json, GraphParts.OfNodes.Given(node));
            json.WriteEndObject();
        },
        (json, _, source, target, edge) =>
        {
            json.WriteStartObject();
            json.WriteString("source", source);
            json.WriteString("target", target);
            // NetworkX tells parallel edges apart by this field.
            json.WriteString("key", ExportNames.Of(edge.Edge.Kind));
            Attributes(json, GraphParts.OfEdges.Given(edge));
            json.WriteEndObject();
        },
        json => json.WriteEndObject(),
        cancellationToken);

    /// <summary>The elements of cytoscape, in the file that Cytoscape and NetworkX read too.</summary>
    public static Task WriteCytoscapeAsync(IGraphScan graph, PaperFilter? filter, Stream output, CancellationToken cancellationToken) =>
        WriteAsync(
            graph,
            filter,
            output,
            "edges",
            json =>
            {
                json.WriteStartObject();
                json.WriteBoolean("directed", true);
                json.WriteBoolean("multigraph", true);
                json.WriteStartObject("data");
                json.WriteEndObject();
                json.WriteStartObject("elements");
            },
            (json, id, node) =>
            {
                json.WriteStartObject();
                json.WriteStartObject("data");
                json.WriteString("id", id);
                Attributes(json, GraphParts.OfNodes.Given(node));
                json.WriteEndObject();
                json.WriteEndObject();
            },
            (json, id, source, target, edge) =>
            {
                json.WriteStartObject();
                json.WriteStartObject("data");
                json.WriteString("id", id);
                json.WriteString("source", source);
                json.WriteString("target", target);
                Attributes(json, GraphParts.OfEdges.Given(edge));
                json.WriteEndObject();
                json.WriteEndObject();
            },
            json =>
            {
                json.WriteEndObject();
                json.WriteEndObject();
            },
            cancellationToken);

    /// <summary>What graphology's <c>import</c> takes.</summary>
    public static Task WriteGraphologyAsync(IGraphScan graph, PaperFilter? filter, Stream output, CancellationToken cancellationToken) =>
        WriteAsync(
            graph,
            filter,
            output,
            "edges",
            json =>
            {
                json.WriteStartObject();
                json.WriteStartObject("options");
                json.WriteString("type", "directed");
                json.WriteBoolean("multi", true);
                json.WriteBoolean("allowSelfLoops", true);
                json.WriteEndObject();
                json.WriteStartObject("attributes");
                json.WriteEndObject();
            },
            (json, id, node) =>
            {
                json.WriteStartObject();
                json.WriteString("key", id);
                json.WriteStartObject("attributes");
                Attributes(json, GraphParts.OfNodes.Given(node));
                json.WriteEndObject();
                json.WriteEndObject();
            },
            (json, id, source, target, edge) =>
            {
                json.WriteStartObject();
                json.WriteString("key", id);
                json.WriteString("source", source);
                json.WriteString("target", target);
                json.WriteStartObject("attributes");
                Attributes(json, GraphParts.OfEdges.Given(edge));
                json.WriteEndObject();
                json.WriteEndObject();
            },
            json => json.WriteEndObject(),
            cancellationToken);

    private static async Task WriteAsync(
        IGraphScan graph,
        PaperFilter? filter,
        Stream output,
        string edges,
        Action<Utf8JsonWriter> begin,
        Action<Utf8JsonWriter, string, GraphNode> write,
        Action<Utf8JsonWriter, string, string, string, ValuedEdge> writeEdge,
        Action<Utf8JsonWriter> end,
        CancellationToken cancellationToken)
    {
        await using Utf8JsonWriter json = new(output, s_writing);
        begin(json);
        json.WriteStartArray("nodes");
        await foreach (GraphNode node in GraphParts.NodesAsync(graph, filter, cancellationToken))
        {
            write(json, NodeId.Encode(node.Ref), node);
            await FlushAsync(json, cancellationToken);
        }

        json.WriteEndArray();
        json.WriteStartArray(edges);
        long number = 0;
        await foreach (ValuedEdge edge in GraphParts.EdgesAsync(graph, filter, cancellationToken))
        {
            writeEdge(
                json,
                string.Create(CultureInfo.InvariantCulture, $"e{number++}"),
                NodeId.Encode(edge.Edge.From),
                NodeId.Encode(edge.Edge.To),
                edge);
            await FlushAsync(json, cancellationToken);
        }

        json.WriteEndArray();
        end(json);
    }

    private static void Attributes(Utf8JsonWriter json, IEnumerable<(string Name, object Value)> attributes)
    {
        foreach ((string name, object value) in attributes)
        {
            json.WritePropertyName(name);
            TableWriters.WriteValue(json, value);
        }
    }

    private static Task FlushAsync(Utf8JsonWriter json, CancellationToken cancellationToken) =>
        json.BytesPending < 1 << 16 ? Task.CompletedTask : json.FlushAsync(cancellationToken);
}
