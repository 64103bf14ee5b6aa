using System.Globalization;
using System.Xml;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>
/// What GraphML and GEXF have in common: elements of one namespace, a <c>node</c> with an id, an <c>edge</c> with id, source and target.
/// </summary>
/// <param name="xml">Takes the document.</param>
/// <param name="ns">The format's namespace.</param>
internal sealed class XmlGraph(XmlWriter xml, string ns)
{
    /// <summary>Begins an element with attributes.</summary>
    public async Task BeginAsync(string name, params (string Name, string Value)[] attributes)
    {
        await xml.WriteStartElementAsync(null, name, ns);
        foreach ((string attribute, string value) in attributes)
        {
            await xml.WriteAttributeStringAsync(null, attribute, null, value);
        }
    }

    /// <summary>Writes an element with a text, or with none.</summary>
    public async Task WriteAsync(string name, string? text, params (string Name, string Value)[] attributes)
    {
        await BeginAsync(name, attributes);
        if (text is not null)
        {
            await xml.WriteStringAsync(text);
        }

        await xml.WriteEndElementAsync();
    }

    /// <summary>Writes the nodes, each with what the format makes of its attributes.</summary>
    public async Task WriteNodesAsync(
        IGraphScan graph,
        PaperFilter? filter,
        Func<IEnumerable<(string Name, object Value)>, Task> writeAttributes,
        CancellationToken cancellationToken
    )
    {
        await foreach (GraphNode node in GraphParts.NodesAsync(graph, filter, cancellationToken))
        {
            await BeginAsync("node", ("id", NodeId.Encode(node.Ref)));
            await writeAttributes(GraphParts.OfNodes.Given(node));
            await xml.WriteEndElementAsync();
        }
    }

    /// <summary>Writes the edges likewise. Ids make parallel edges of different kinds distinct for readers of multigraphs.</summary>
    public async Task WriteEdgesAsync(
        IGraphScan graph,
        PaperFilter? filter,
        string idStart,
        Func<IEnumerable<(string Name, object Value)>, Task> writeAttributes,
        CancellationToken cancellationToken
    )
    {
        long number = 0;
        await foreach (ValuedEdge edge in GraphParts.EdgesAsync(graph, filter, cancellationToken))
        {
            string id = string.Create(CultureInfo.InvariantCulture, $"{idStart}{number++}");
            await BeginAsync("edge", ("id", id), ("source", NodeId.Encode(edge.Edge.From)), ("target", NodeId.Encode(edge.Edge.To)));
            await writeAttributes(GraphParts.OfEdges.Given(edge));
            await xml.WriteEndElementAsync();
        }
    }
}
