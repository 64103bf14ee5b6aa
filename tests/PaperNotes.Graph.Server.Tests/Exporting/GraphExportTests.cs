using System.Text.Json;
using PaperNotes.Graph.Server.Exporting;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Tests.Exporting;

public sealed class GraphExportTests
{
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

            GraphStats stats = await ExportedGraph.Store.GetStatsAsync(Token);
            read.Length.ShouldBe(3);
            using JsonDocument node = JsonDocument.Parse(read[2]);
            node.RootElement.GetProperty("nodes").GetInt32().ShouldBe(stats.Papers + stats.Venues + stats.Areas + stats.Topics + stats.Concepts + stats.Authors);
            node.RootElement.GetProperty("edges").GetInt32().ShouldBe(stats.Edges);
            node.RootElement.GetProperty("nodeKinds").GetProperty("PAPER").GetInt32().ShouldBe(3);
            node.RootElement.GetProperty("labels").EnumerateArray().Select(label => label.GetString()).ShouldContain(ExportedGraph.Hostile);

            // XML cannot hold U+0001: there it is U+FFFD.
            string xml = read[2].Replace("\\u0001", "\\ufffd", StringComparison.Ordinal);
            read[0].ShouldBe(xml);
            read[1].ShouldBe(xml);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
