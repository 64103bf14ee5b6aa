using System.Globalization;
using System.Xml;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>GraphML, for NetworkX, yEd, igraph and Gephi.</summary>
internal static class GraphMlWriter
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    public static async Task WriteAsync(IGraphScan graph, PaperFilter? filter, Stream output, CancellationToken cancellationToken)
    {
        await using XmlWriter xml = XmlWriter.Create(output, GraphParts.Xml);
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "graphml", Namespace);
        Declare(xml, "node", GraphParts.OfNodes);
        Declare(xml, "edge", GraphParts.OfEdges);
        await xml.WriteStartElementAsync(null, "graph", Namespace);
        await xml.WriteAttributeStringAsync(null, "edgedefault", null, "directed");
        await foreach (GraphNode node in GraphParts.NodesAsync(graph, filter, cancellationToken))
        {
            await xml.WriteStartElementAsync(null, "node", Namespace);
            await xml.WriteAttributeStringAsync(null, "id", null, NodeId.Encode(node.Ref));
            await WriteAsync(xml, "node", GraphParts.OfNodes.Given(node));
            await xml.WriteEndElementAsync();
        }

        long number = 0;
        await foreach (ValuedEdge edge in GraphParts.EdgesAsync(graph, filter, cancellationToken))
        {
            await xml.WriteStartElementAsync(null, "edge", Namespace);
            // Ids make parallel edges of different kinds distinct for readers of multigraphs.
            await xml.WriteAttributeStringAsync(null, "id", null, string.Create(CultureInfo.InvariantCulture, $"e{number++}"));
            await xml.WriteAttributeStringAsync(null, "source", null, NodeId.Encode(edge.Edge.From));
            await xml.WriteAttributeStringAsync(null, "target", null, NodeId.Encode(edge.Edge.To));
            await WriteAsync(xml, "edge", GraphParts.OfEdges.Given(edge));
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndDocumentAsync();
    }

    // Ids of attributes are of the whole file: those of nodes and edges may have one name.
    private static string IdOf(string of, string name) => of == "edge" ? $"edge-{name}" : name;

    private static void Declare<T>(XmlWriter xml, string of, IReadOnlyList<GraphAttribute<T>> attributes)
    {
        foreach (GraphAttribute<T> attribute in attributes)
        {
            xml.WriteStartElement("key", Namespace);
            xml.WriteAttributeString("id", IdOf(of, attribute.Name));
            xml.WriteAttributeString("for", of);
            xml.WriteAttributeString("attr.name", attribute.Name);
            xml.WriteAttributeString("attr.type", attribute.IsNumber ? "int" : "string");
            xml.WriteEndElement();
        }
    }

    private static async Task WriteAsync(XmlWriter xml, string of, IEnumerable<(string Name, object Value)> attributes)
    {
        foreach ((string name, object value) in attributes)
        {
            await xml.WriteStartElementAsync(null, "data", Namespace);
            await xml.WriteAttributeStringAsync(null, "key", null, IdOf(of, name));
            await xml.WriteStringAsync(GraphParts.ForXml(value));
            await xml.WriteEndElementAsync();
        }
    }
}
