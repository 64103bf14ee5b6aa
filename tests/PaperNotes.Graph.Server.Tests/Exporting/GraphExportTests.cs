using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Server.Exporting;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Tests.Exporting;

public sealed class GraphExportTests
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task NetworkX_cytoscape_and_graphology_read_the_same_whole_graph_from_every_format()
    {
        string folder = Directory.CreateTempSubdirectory("papernotes-export-").FullName;
        try
        {
            List<string> files = [];
            foreach ((string format, (_, GraphWriter write)) in ExportFormats.Graphs)
            {
                files.Add(Path.Combine(folder, $"graph.{format}"));
                await using FileStream output = File.Create(files[^1]);
                await write(ExportedGraph.Store, null, output, Token);
            }

            string[] forJavaScript = [.. files.Where(IsOfJavaScript)];
            files = [.. files.Except(forJavaScript), .. forJavaScript];
            string[] read = [.. await Tool.NetworkXAsync([.. files.Except(forJavaScript)]), .. await Tool.JavaScriptAsync(forJavaScript)];

            List<string> nodes = [];
            List<string> edges = [];
            foreach (NodeKind kind in Enum.GetValues<NodeKind>())
            {
                nodes.AddRange(await ExportedGraph.Store.ScanNodesAsync(kind, null, Token).Select(Line).ToListAsync(Token));
            }

            foreach (EdgeKind kind in EdgeKinds.All)
            {
                edges.AddRange(await ExportedGraph.Store.ScanEdgesAsync(kind, null, Token).Select(Line).ToListAsync(Token));
            }

            read.Length.ShouldBe(files.Count);
            foreach ((string file, string graph) in files.Zip(read))
            {
                // XML cannot hold U+0001: there it is U+FFFD.
                bool isXml = !file.EndsWith(".json", StringComparison.Ordinal);
                Lines(graph, "nodes")
                    .ShouldBe(
                        nodes.Select(line => isXml ? line.Replace("\\u0001", "\uFFFD", StringComparison.Ordinal) : line)
                            .Order(StringComparer.Ordinal),
                        file);
                Lines(graph, "edges").ShouldBe(edges.Order(StringComparer.Ordinal), file);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool IsOfJavaScript(string file) =>
        file.EndsWith(".cytoscape.json", StringComparison.Ordinal) || file.EndsWith(".graphology.json", StringComparison.Ordinal);

    private static IEnumerable<string> Lines(string graph, string name)
    {
        using JsonDocument read = JsonDocument.Parse(graph);
        return
        [
            .. read.RootElement.GetProperty(name)
                .EnumerateArray()
                .Select(line => JsonSerializer.Serialize(line, Json))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string Line(GraphNode node) =>
        JsonSerializer.Serialize(
            (object?[])
                [
                    NodeId.Encode(node.Ref),
                    ExportNames.Of(node.Ref.Kind),
                    node.Ref.Key,
                    node.Label,
                    (node as Concept)?.Kind is { } kind ? ExportNames.Of(kind) : null,
                    PaperCount(node),
                    (node as Paper)?.Venue.Value,
                    YearOf(node),
                    (node as Paper)?.Area.Value,
                ],
            Json);

    private static string Line(ValuedEdge edge) =>
        JsonSerializer.Serialize(
            (object?[])
                [
                    NodeId.Encode(edge.Edge.From),
                    NodeId.Encode(edge.Edge.To),
                    ExportNames.Of(edge.Edge.Kind),
                    edge.Value,
                    WeightOf(edge.Edge.Kind),
                ],
            Json);

    private static int? YearOf(GraphNode node) =>
        node switch
        {
            Venue venue => venue.Year,
            Paper paper => int.Parse(paper.Venue.Value[^4..], CultureInfo.InvariantCulture),
            _ => null,
        };

    private static int WeightOf(EdgeKind kind) => kind switch
    {
        EdgeKind.InArea => 6,
        EdgeKind.Mentions or EdgeKind.RelatedTo => 4,
        EdgeKind.Addresses or EdgeKind.ComparesWith => 3,
        EdgeKind.HasTopic or EdgeKind.Proposes or EdgeKind.EvaluatesOn => 2,
        _ => 1,
    };

    private static int? PaperCount(GraphNode node) => node switch
    {
        Venue venue => venue.PaperCount,
        Area area => area.PaperCount,
        Topic topic => topic.PaperCount,
        Concept concept => concept.PaperCount,
        Author author => author.PaperCount,
        _ => null,
    };
}
