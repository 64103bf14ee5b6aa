using System.Xml;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>
/// GEXF 1.2, which NetworkX reads, unlike 1.3; for Gephi and graphology. Labels and weights are attributes of the format itself.
/// </summary>
internal static class GexfWriter
{
    public static async Task WriteAsync(IGraphScan graph, PaperFilter? filter, Stream output, CancellationToken cancellationToken)
    {
        await using XmlWriter xml = XmlWriter.Create(output, GraphParts.Xml);
        XmlGraph elements = new(xml, "http://www.gexf.net/1.2draft");
        await xml.WriteStartDocumentAsync();
        await elements.BeginAsync("gexf", ("version", "1.2"));
        await elements.BeginAsync("graph", ("mode", "static"), ("defaultedgetype", "directed"));
        await DeclareAsync(xml, elements, "node", GraphParts.OfNodes);
        await DeclareAsync(xml, elements, "edge", GraphParts.OfEdges);
        await elements.BeginAsync("nodes");
        await elements.WriteNodesAsync(graph, filter, given => WriteAsync(xml, elements, given), cancellationToken);
        await xml.WriteEndElementAsync();
        await elements.BeginAsync("edges");
        await elements.WriteEdgesAsync(graph, filter, "", given => WriteAsync(xml, elements, given), cancellationToken);
        await xml.WriteEndDocumentAsync();
    }

    private static bool IsOfFormat(string name) => name is GraphParts.Label or GraphParts.Weight;

    private static async Task DeclareAsync<T>(XmlWriter xml, XmlGraph elements, string of, IReadOnlyList<GraphAttribute<T>> attributes)
    {
        await elements.BeginAsync("attributes", ("class", of));
        foreach (GraphAttribute<T> attribute in attributes.Where(attribute => !IsOfFormat(attribute.Name)))
        {
            await elements.WriteAsync(
                "attribute", null, ("id", attribute.Name), ("title", attribute.Name), ("type", attribute.IsNumber ? "integer" : "string"));
        }

        await xml.WriteEndElementAsync();
    }

    private static async Task WriteAsync(XmlWriter xml, XmlGraph elements, IEnumerable<(string Name, object Value)> attributes)
    {
        ILookup<bool, (string Name, object Value)> given = attributes.ToLookup(attribute => IsOfFormat(attribute.Name));
        foreach ((string name, object value) in given[true])
        {
            await xml.WriteAttributeStringAsync(null, name, null, GraphParts.ForXml(value));
        }

        await elements.BeginAsync("attvalues");
        foreach ((string name, object value) in given[false])
        {
            await elements.WriteAsync("attvalue", null, ("for", name), ("value", GraphParts.ForXml(value)));
        }

        await xml.WriteEndElementAsync();
    }
}
