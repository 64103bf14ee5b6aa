using System.Globalization;
using System.Xml;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>GEXF 1.2, which NetworkX reads, unlike 1.3; for Gephi and graphology. Labels and weights are attributes of the format itself.</summary>
internal static class GexfWriter
{
    private const string Namespace = "http://www.gexf.net/1.2draft";

    public static async Task WriteAsync(IGraphScan graph, PaperFilter? filter, Stream output, CancellationToken cancellationToken)
    {
        await using XmlWriter xml = XmlWriter.Create(output, GraphParts.Xml);
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "gexf", Namespace);
        await xml.WriteAttributeStringAsync(null, "version", null, "1.2");
        await xml.WriteStartElementAsync(null, "graph", Namespace);
        await xml.WriteAttributeStringAsync(null, "mode", null, "static");
        await xml.WriteAttributeStringAsync(null, "defaultedgetype", null, "directed");
        Declare(xml, "node", GraphParts.OfNodes);
        Declare(xml, "edge", GraphParts.OfEdges);
        await xml.WriteStartElementAsync(null, "nodes", Namespace);
        await foreach (GraphNode node in GraphParts.NodesAsync(graph, filter, cancellationToken))
        {
            await xml.WriteStartElementAsync(null, "node", Namespace);
            await xml.WriteAttributeStringAsync(null, "id", null, NodeId.Encode(node.Ref));
            await WriteAsync(xml, GraphParts.OfNodes.Given(node));
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndElementAsync();
        await xml.WriteStartElementAsync(null, "edges", Namespace);
        long number = 0;
        await foreach (ValuedEdge edge in GraphParts.EdgesAsync(graph, filter, cancellationToken))
        {
            await xml.WriteStartElementAsync(null, "edge", Namespace);
            await xml.WriteAttributeStringAsync(null, "id", null, number++.ToString(CultureInfo.InvariantCulture));
            await xml.WriteAttributeStringAsync(null, "source", null, NodeId.Encode(edge.Edge.From));
            await xml.WriteAttributeStringAsync(null, "target", null, NodeId.Encode(edge.Edge.To));
            await WriteAsync(xml, GraphParts.OfEdges.Given(edge));
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndDocumentAsync();
    }

    private static bool IsOfFormat(string name) => name is GraphParts.Label or GraphParts.Weight;

    private static void Declare<T>(XmlWriter xml, string of, IReadOnlyList<GraphAttribute<T>> attributes)
    {
        xml.WriteStartElement("attributes", Namespace);
        xml.WriteAttributeString("class", of);
        foreach (GraphAttribute<T> attribute in attributes.Where(attribute => !IsOfFormat(attribute.Name)))
        {
            xml.WriteStartElement("attribute", Namespace);
            xml.WriteAttributeString("id", attribute.Name);
            xml.WriteAttributeString("title", attribute.Name);
            xml.WriteAttributeString("type", attribute.IsNumber ? "integer" : "string");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static async Task WriteAsync(XmlWriter xml, IEnumerable<(string Name, object Value)> attributes)
    {
        ILookup<bool, (string Name, object Value)> given = attributes.ToLookup(attribute => IsOfFormat(attribute.Name));
        foreach ((string name, object value) in given[true])
        {
            await xml.WriteAttributeStringAsync(null, name, null, GraphParts.ForXml(value));
        }

        await xml.WriteStartElementAsync(null, "attvalues", Namespace);
        foreach ((string name, object value) in given[false])
        {
            await xml.WriteStartElementAsync(null, "attvalue", Namespace);
            await xml.WriteAttributeStringAsync(null, "for", null, name);
            await xml.WriteAttributeStringAsync(null, "value", null, GraphParts.ForXml(value));
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndElementAsync();
    }
}
