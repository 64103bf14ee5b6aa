using System.Runtime.CompilerServices;
using System.Xml;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>Writes the whole graph, or the part around some papers, to a stream. The stream stays open.</summary>
internal delegate Task GraphWriter(IGraphScan graph, PaperFilter? filter, Stream output, CancellationToken cancellationToken);

/// <summary>An attribute of nodes or edges in graph files: one name in all of them.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsNumber">Whether it holds whole numbers; text else.</param>
/// <param name="Of">Its value; null where there is none.</param>
internal sealed record GraphAttribute<T>(string Name, bool IsNumber, Func<T, object?> Of);

/// <summary>What graph files hold, whatever their format. Node ids are those of the GraphQL API.</summary>
internal static class GraphParts
{
    /// <summary>The attribute by which programs draw and rank edges.</summary>
    public const string Weight = "weight";

    /// <summary>The attribute that programs show for a node.</summary>
    public const string Label = "label";

    /// <summary>The attributes of nodes.</summary>
    public static IReadOnlyList<GraphAttribute<GraphNode>> OfNodes { get; } =
    [
        new("kind", false, node => ExportNames.Of(node.Ref.Kind)),
        new("key", false, node => node.Ref.Key),
        new(Label, false, node => node.Label),
        new("conceptKind", false, node => node is Concept concept ? ExportNames.Of(concept.Kind) : null),
        new("paperCount", true, node => node.Papers),
        new("venue", false, node => (node as Paper)?.Venue.Value),
        new("year", true, node => node switch { Paper paper => YearOf(paper.Venue), Venue venue => YearOf(venue.Key), _ => null }),
        new("area", false, node => (node as Paper)?.Area.Value),
    ];

    /// <summary>The attributes of edges.</summary>
    public static IReadOnlyList<GraphAttribute<ValuedEdge>> OfEdges { get; } =
    [
        new("kind", false, edge => ExportNames.Of(edge.Edge.Kind)),
        new("value", true, edge => edge.Value),
        // Programs leave edges of no weight out.
        new(Weight, true, edge => Math.Max(1, EdgeKinds.Of(edge.Edge.Kind).Strength)),
        new(ExportForm.ConfidenceOption, false, ConfidenceOf),
    ];

    /// <summary>How sure an edge is.</summary>
    public static string ConfidenceOf(ValuedEdge edge) => edge.Edge.IsStrong ? ExportForm.Strong : ExportForm.AnyConfidence;

    /// <summary>The attributes that a node or an edge has, by name.</summary>
    public static IEnumerable<(string Name, object Value)> Given<T>(this IReadOnlyList<GraphAttribute<T>> attributes, T of) =>
        attributes.Select(attribute => (attribute.Name, attribute.Of(of)!)).Where(attribute => attribute.Item2 is not null);

    /// <summary>All nodes, by kind and key.</summary>
    public static async IAsyncEnumerable<GraphNode> NodesAsync(
        IGraphScan graph, PaperFilter? filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (NodeKind kind in NodeKinds.All)
        {
            await foreach (GraphNode node in graph.ScanNodesAsync(kind, filter, cancellationToken))
            {
                yield return node;
            }
        }
    }

    /// <summary>All edges, by kind and the keys of their ends.</summary>
    public static async IAsyncEnumerable<ValuedEdge> EdgesAsync(
        IGraphScan graph, PaperFilter? filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (EdgeKind kind in EdgeKinds.All)
        {
            await foreach (ValuedEdge edge in graph.ScanEdgesAsync(kind, filter, cancellationToken))
            {
                yield return edge;
            }
        }
    }

    /// <summary>The value of an attribute as XML may hold it.</summary>
    public static string ForXml(object value) => ExportNames.ForXml(TableWriters.Cell(value)!);

    /// <summary>Settings of the XML formats.</summary>
    public static XmlWriterSettings Xml { get; } =
        new()
        {
            Async = true,
            Encoding = new System.Text.UTF8Encoding(false),
            CloseOutput = false,
        };

    // A key that ends in no year has the year 0, which is none.
    private static int? YearOf(VenueKey venue) => KeyReadings.Venue(venue.Value).Year is > 0 and var year ? year : null;
}
