using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>Writes the whole graph, or the part around some papers, to a stream. The stream stays open.</summary>
internal delegate Task GraphWriter(IGraphScan graph, PaperFilter? filter, Stream output, CancellationToken cancellationToken);

/// <summary>GraphML and GEXF 1.2 (which NetworkX reads, unlike 1.3) for Gephi, yEd and NetworkX; node-link JSON for NetworkX and d3. Node ids are those of the GraphQL API.</summary>
internal static class GraphWriters
{
    private const string GraphMlNamespace = "http://graphml.graphdrawing.org/xmlns";
    private const string GexfNamespace = "http://www.gexf.net/1.2draft";

    private static readonly XmlWriterSettings Xml = new() { Async = true, Encoding = new UTF8Encoding(false), CloseOutput = false };

    public static async Task WriteGraphMlAsync(IGraphScan graph, PaperFilter? filter, Stream output, CancellationToken cancellationToken)
    {
        await using XmlWriter xml = XmlWriter.Create(output, Xml);
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "graphml", GraphMlNamespace);
        foreach ((string id, string on, string type) in (ReadOnlySpan<(string, string, string)>)
            [("kind", "node", "string"), ("key", "node", "string"), ("label", "node", "string"), ("conceptKind", "node", "string"), ("paperCount", "node", "int"), ("edgeKind", "edge", "string"), ("value", "edge", "int")])
        {
            xml.WriteStartElement("key", GraphMlNamespace);
            xml.WriteAttributeString("id", id);
            xml.WriteAttributeString("for", on);
            xml.WriteAttributeString("attr.name", id == "edgeKind" ? "kind" : id);
            xml.WriteAttributeString("attr.type", type);
            xml.WriteEndElement();
        }

        await xml.WriteStartElementAsync(null, "graph", GraphMlNamespace);
        await xml.WriteAttributeStringAsync(null, "edgedefault", null, "directed");
        await foreach (GraphNode node in NodesAsync(graph, filter, cancellationToken))
        {
            await xml.WriteStartElementAsync(null, "node", GraphMlNamespace);
            await xml.WriteAttributeStringAsync(null, "id", null, NodeId.Encode(node.Ref));
            foreach ((string name, object value) in Attributes(node))
            {
                await GraphMlAttributeAsync(xml, name, value);
            }

            await xml.WriteEndElementAsync();
        }

        long number = 0;
        await foreach (ValuedEdge edge in EdgesAsync(graph, filter, cancellationToken))
        {
            await xml.WriteStartElementAsync(null, "edge", GraphMlNamespace);
            // Ids make parallel edges of different kinds distinct for readers of multigraphs.
            await xml.WriteAttributeStringAsync(null, "id", null, string.Create(CultureInfo.InvariantCulture, $"e{number++}"));
            await xml.WriteAttributeStringAsync(null, "source", null, NodeId.Encode(edge.Edge.From));
            await xml.WriteAttributeStringAsync(null, "target", null, NodeId.Encode(edge.Edge.To));
            await GraphMlAttributeAsync(xml, "edgeKind", ExportNames.Of(edge.Edge.Kind));
            if (edge.Value is { } value)
            {
                await GraphMlAttributeAsync(xml, "value", value);
            }

            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndDocumentAsync();
    }

    public static async Task WriteGexfAsync(IGraphScan graph, PaperFilter? filter, Stream output, CancellationToken cancellationToken)
    {
        await using XmlWriter xml = XmlWriter.Create(output, Xml);
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "gexf", GexfNamespace);
        await xml.WriteAttributeStringAsync(null, "version", null, "1.2");
        await xml.WriteStartElementAsync(null, "graph", GexfNamespace);
        await xml.WriteAttributeStringAsync(null, "mode", null, "static");
        await xml.WriteAttributeStringAsync(null, "defaultedgetype", null, "directed");
        GexfAttributes(xml, "node", [("kind", "string"), ("key", "string"), ("conceptKind", "string"), ("paperCount", "integer")]);
        GexfAttributes(xml, "edge", [("edgeKind", "string"), ("value", "integer")]);
        await xml.WriteStartElementAsync(null, "nodes", GexfNamespace);
        await foreach (GraphNode node in NodesAsync(graph, filter, cancellationToken))
        {
            await xml.WriteStartElementAsync(null, "node", GexfNamespace);
            await xml.WriteAttributeStringAsync(null, "id", null, NodeId.Encode(node.Ref));
            await xml.WriteAttributeStringAsync(null, "label", null, ExportNames.ForXml(node.Label));
            await GexfValuesAsync(xml, [.. Attributes(node).Where(attribute => attribute.Name != "label")]);
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndElementAsync();
        await xml.WriteStartElementAsync(null, "edges", GexfNamespace);
        long number = 0;
        await foreach (ValuedEdge edge in EdgesAsync(graph, filter, cancellationToken))
        {
            await xml.WriteStartElementAsync(null, "edge", GexfNamespace);
            await xml.WriteAttributeStringAsync(null, "id", null, number++.ToString(CultureInfo.InvariantCulture));
            await xml.WriteAttributeStringAsync(null, "source", null, NodeId.Encode(edge.Edge.From));
            await xml.WriteAttributeStringAsync(null, "target", null, NodeId.Encode(edge.Edge.To));
            string kind = ExportNames.Of(edge.Edge.Kind);
            await GexfValuesAsync(xml, edge.Value is { } value ? [("edgeKind", kind), ("value", value)] : [("edgeKind", kind)]);
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndDocumentAsync();
    }

    public static async Task WriteNodeLinkAsync(IGraphScan graph, PaperFilter? filter, Stream output, CancellationToken cancellationToken)
    {
        await using Utf8JsonWriter json = new(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteBoolean("directed", true);
        json.WriteBoolean("multigraph", true);
        json.WriteStartObject("graph");
        json.WriteEndObject();
        json.WriteStartArray("nodes");
        await foreach (GraphNode node in NodesAsync(graph, filter, cancellationToken))
        {
            json.WriteStartObject();
            json.WriteString("id", NodeId.Encode(node.Ref));
            foreach ((string name, object value) in Attributes(node))
            {
                json.WritePropertyName(name);
                TableWriters.WriteValue(json, value);
            }

            json.WriteEndObject();
            await FlushAsync(json, cancellationToken);
        }

        json.WriteEndArray();
        json.WriteStartArray("links");
        await foreach (ValuedEdge edge in EdgesAsync(graph, filter, cancellationToken))
        {
            json.WriteStartObject();
            json.WriteString("source", NodeId.Encode(edge.Edge.From));
            json.WriteString("target", NodeId.Encode(edge.Edge.To));
            // NetworkX tells parallel edges apart by this field.
            json.WriteString("key", ExportNames.Of(edge.Edge.Kind));
            json.WriteString("kind", ExportNames.Of(edge.Edge.Kind));
            if (edge.Value is { } value)
            {
                json.WriteNumber("value", value);
            }

            json.WriteEndObject();
            await FlushAsync(json, cancellationToken);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static IEnumerable<(string Name, object Value)> Attributes(GraphNode node)
    {
        yield return ("kind", ExportNames.Of(node.Ref.Kind));
        yield return ("key", node.Ref.Key);
        yield return ("label", node.Label);
        if (node is Concept concept)
        {
            yield return ("conceptKind", ExportNames.Of(concept.Kind));
        }

        int? papers = node switch { Venue n => n.PaperCount, Area n => n.PaperCount, Topic n => n.PaperCount, Concept n => n.PaperCount, Author n => n.PaperCount, _ => null };
        if (papers is { } count)
        {
            yield return ("paperCount", count);
        }
    }

    private static async IAsyncEnumerable<GraphNode> NodesAsync(
        IGraphScan graph, PaperFilter? filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (NodeKind kind in NodeKinds.All)
        {
            await foreach (GraphNode node in graph.ScanNodesAsync(kind, filter, cancellationToken))
            {
                yield return node;
            }
        }
    }

    private static async IAsyncEnumerable<ValuedEdge> EdgesAsync(
        IGraphScan graph, PaperFilter? filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (EdgeKind kind in EdgeKinds.All)
        {
            await foreach (ValuedEdge edge in graph.ScanEdgesAsync(kind, filter, cancellationToken))
            {
                yield return edge;
            }
        }
    }

    private static async Task GraphMlAttributeAsync(XmlWriter xml, string key, object value)
    {
        await xml.WriteStartElementAsync(null, "data", GraphMlNamespace);
        await xml.WriteAttributeStringAsync(null, "key", null, key);
        await xml.WriteStringAsync(ExportNames.ForXml(TableWriters.Cell(value)!));
        await xml.WriteEndElementAsync();
    }

    private static void GexfAttributes(XmlWriter xml, string of, (string Name, string Type)[] attributes)
    {
        xml.WriteStartElement("attributes", GexfNamespace);
        xml.WriteAttributeString("class", of);
        foreach ((string name, string type) in attributes)
        {
            xml.WriteStartElement("attribute", GexfNamespace);
            xml.WriteAttributeString("id", name);
            xml.WriteAttributeString("title", name == "edgeKind" ? "kind" : name);
            xml.WriteAttributeString("type", type);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static async Task GexfValuesAsync(XmlWriter xml, (string Name, object Value)[] values)
    {
        await xml.WriteStartElementAsync(null, "attvalues", GexfNamespace);
        foreach ((string name, object value) in values)
        {
            await xml.WriteStartElementAsync(null, "attvalue", GexfNamespace);
            await xml.WriteAttributeStringAsync(null, "for", null, name);
            await xml.WriteAttributeStringAsync(null, "value", null, ExportNames.ForXml(TableWriters.Cell(value)!));
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndElementAsync();
    }

    private static Task FlushAsync(Utf8JsonWriter json, CancellationToken cancellationToken) =>
        json.BytesPending < 1 << 16 ? Task.CompletedTask : json.FlushAsync(cancellationToken);
}
