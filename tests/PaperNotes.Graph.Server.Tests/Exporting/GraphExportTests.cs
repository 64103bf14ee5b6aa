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
    public async Task NetworkX_reads_the_same_whole_graph_from_every_format()
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

            string[] read = await Tool.NetworkXAsync([.. files]);

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
                Lines(graph, "nodes").ShouldBe(nodes.Select(line => isXml ? line.Replace("\\u0001", "\uFFFD", StringComparison.Ordinal) : line).Order(StringComparer.Ordinal), file);
                Lines(graph, "edges").ShouldBe(edges.Order(StringComparer.Ordinal), file);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> Lines(string graph, string name)
    {
        using JsonDocument read = JsonDocument.Parse(graph);
        return [.. read.RootElement.GetProperty(name).EnumerateArray().Select(line => JsonSerializer.Serialize(line, Json)).Order(StringComparer.Ordinal)];
    }

    private static string Line(GraphNode node) => JsonSerializer.Serialize(
        (object?[])[NodeId.Encode(node.Ref), ExportNames.Of(node.Ref.Kind), node.Ref.Key, node.Label, (node as Concept)?.Kind is { } kind ? ExportNames.Of(kind) : null, PaperCount(node)], Json);

    private static string Line(ValuedEdge edge) => JsonSerializer.Serialize(
        (object?[])[NodeId.Encode(edge.Edge.From), NodeId.Encode(edge.Edge.To), ExportNames.Of(edge.Edge.Kind), edge.Value], Json);

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
