using System.Xml;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>GraphML, for NetworkX, yEd, igraph and Gephi.</summary>
internal static class GraphMlWriter
{
    public static async Task WriteAsync(IGraphScan graph, PaperFilter? filter, Stream output, CancellationToken cancellationToken)
    {
        await using XmlWriter xml = XmlWriter.Create(output, GraphParts.Xml);
        XmlGraph elements = new(xml, "http://graphml.graphdrawing.org/xmlns");
        await xml.WriteStartDocumentAsync();
        await elements.BeginAsync("graphml");
        await DeclareAsync(elements, "node", GraphParts.OfNodes);
        await DeclareAsync(elements, "edge", GraphParts.OfEdges);
        await elements.BeginAsync("graph", ("edgedefault", "directed"));
        await elements.WriteNodesAsync(graph, filter, given => WriteAsync(elements, "node", given), cancellationToken);
        await elements.WriteEdgesAsync(graph, filter, "e", given => WriteAsync(elements, "edge", given), cancellationToken);
        await xml.WriteEndDocumentAsync();
    }

    // Ids of attributes are of the whole file: those of nodes and edges may have one name.
    private static string IdOf(string of, string name) => of == "edge" ? $"edge-{name}" : name;

    private static async Task DeclareAsync<T>(XmlGraph elements, string of, IReadOnlyList<GraphAttribute<T>> attributes)
    {
        foreach (GraphAttribute<T> attribute in attributes)
        {
            await elements.WriteAsync(
                "key",
                null,
                ("id", IdOf(of, attribute.Name)),
                ("for", of),
                ("attr.name", attribute.Name),
                ("attr.type", attribute.IsNumber ? "int" : "string")
            );
        }
    }

    private static async Task WriteAsync(XmlGraph elements, string of, IEnumerable<(string Name, object Value)> attributes)
    {
        foreach ((string name, object value) in attributes)
        {
            await elements.WriteAsync("data", GraphParts.ForXml(value), ("key", IdOf(of, name)));
        }
    }
}
