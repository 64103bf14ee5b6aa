using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PaperNotes.Graph.Server.Tests.Hosting;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Server.Tests.Requests;

public sealed class StalledClientTests : IDisposable
{
    private const string Body = """{"query":"{ papers(first: 100) { nodes { a: summary b: summary c: summary d: summary } } }"}""";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("papernotes-stalled-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_client_that_takes_nothing_of_its_answer_holds_no_place_and_is_cut_off_at_the_time_limit()
    {
        // 12 MB for little work, which is more than what lies between takes.
        await File.WriteAllLinesAsync(Path.Combine(folder.FullName, "long.jsonl"), Notes(12, summary: 250_000), Token);
        await using RunningServer server = await RunningServer.StartAsync(
            ("PaperNotes:Data", folder.FullName), ("PaperNotes:Limits:Executing", "1"), ("PaperNotes:Limits:TimeoutSeconds", "20"));
        using LogLines log = new();
        server.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        using TcpClient stalled = new() { ReceiveBufferSize = 4096 };
        await stalled.ConnectAsync(server.Address.Host, server.Address.Port, Token);

        await stalled.GetStream()
            .WriteAsync(
                Encoding.ASCII.GetBytes(
                    $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {Body.Length}\r\n\r\n{Body}"
                ),
                Token);
        byte[] start = new byte[12];
        await stalled.GetStream().ReadExactlyAsync(start, Token);
        string light = await server.Client.GetStringAsync("/graphql?query=%7B__typename%7D", Token);
        string cut = await log.NextAsync("Request ", Token);

        Encoding.ASCII.GetString(start).ShouldBe("HTTP/1.1 200");
        light.ShouldBe("""{"data":{"__typename":"Query"}}""");
        cut.ShouldMatch("^Request [A-Z0-9:]+: the answer was cut off after [0-9]+ ms, since its client took too little of it\\.$");
    }

    private static IEnumerable<string> Notes(int count, int summary) =>
        File.ReadLines(Path.Combine(Seed.Folder, "CVPR2026.jsonl")).Take(count).Select(line =>
        {
            JsonObject note = JsonNode.Parse(line)!.AsObject();
            note["summary"] = new string('x', summary);
            return note.ToJsonString();
        });
}
