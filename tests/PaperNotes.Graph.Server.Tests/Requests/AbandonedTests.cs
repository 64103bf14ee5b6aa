using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Folders;
using PaperNotes.Graph.Generating;
using PaperNotes.Graph.Server.Tests.Hosting;

namespace PaperNotes.Graph.Server.Tests.Requests;

/// <summary>
/// Work that nobody waits for any more, in a process of its own whose processor time is read. There is one place, and who waits is
/// served in turn: when a light question is answered, all work before it has ended.
/// </summary>
public sealed class AbandonedTests : IDisposable
{
    // Ten million reasons: 40 seconds of work and more, and few bytes. Its cost is let through, so that it is the time that ends it.
    private const string Heavy =
        "{papers(first:100){nodes{venue{papers(first:100){nodes{venue{papers(first:100){nodes{relatedPapers(first:10){paper{key} because{weight}}}}}}}}}}}";

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    // For the figures of docs/security.md, which are of more clients than a test needs.
    private static readonly int Clients = int.Parse(
        Environment.GetEnvironmentVariable("PAPERNOTES_TEST_CLIENTS") ?? "300", CultureInfo.InvariantCulture);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("papernotes-abandoned-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Many_heavy_requests_whose_clients_left_cost_nothing_more_and_leave_no_memory_behind()
    {
        await using MeasuredServer server = await StartAsync(("Waiting", "2000"), ("WaitingSeconds", "600"), ("TimeoutSeconds", "600"));
        await AskAsync(server, "{ __typename }");
        long memory = server.Memory;
        TimeSpan before = server.ProcessorTime;

        TcpClient[] clients = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => SendAsync(server.Address, Heavy)));
        await UntilUsedAsync(server, before + (2 * Second));
        Array.ForEach(clients, client => client.Dispose());
        TimeSpan left = server.ProcessorTime;
        string answer = await AskAsync(server, "{ __typename }");
        (TimeSpan used, long grown) = (server.ProcessorTime - left, server.Memory - memory);

        TestContext.Current.SendDiagnosticMessage(
            $"{Clients} clients left: {used.TotalSeconds:0.0} s of CPU until a light question was answered, {grown >> 20} MB more");
        answer.ShouldBe("""{"data":{"__typename":"Query"}}""");
        // All of them would take hours. A slow machine needs some seconds to see that their clients left.
        used.ShouldBeLessThan(30 * Second);
        grown.ShouldBeLessThan(400L << 20);
    }

    [Fact]
    public async Task The_time_limit_ends_the_work_itself()
    {
        await using MeasuredServer server = await StartAsync(("TimeoutSeconds", "2"), ("WaitingSeconds", "600"));
        await AskAsync(server, "{ __typename }");
        TimeSpan before = server.ProcessorTime;

        string late = await AskAsync(server, Heavy);
        string answer = await AskAsync(server, "{ __typename }");

        late.ShouldContain("\"code\":\"TIMEOUT\"");
        answer.ShouldBe("""{"data":{"__typename":"Query"}}""");
        // Two threads collect garbage beside the one that works.
        (server.ProcessorTime - before).ShouldBeLessThan(20 * Second);
    }

    private static async Task<string> AskAsync(MeasuredServer server, string query)
    {
        using HttpResponseMessage response = await server.Client.PostAsync(
            "/graphql", new StringContent(Json(query), Encoding.UTF8, "application/json"), Token);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Content.ReadAsStringAsync(Token);
    }

    private static async Task<TcpClient> SendAsync(Uri address, string query)
    {
        TcpClient client = new();
        await client.ConnectAsync(address.Host, address.Port, Token);
        string body = Json(query);
        await client.GetStream()
            .WriteAsync(
                Encoding.ASCII.GetBytes(
                    $"POST /graphql HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"
                ),
                Token);
        return client;
    }

    // Health stands outside of all limits: it is answered however much there is to do.
    private static async Task UntilUsedAsync(MeasuredServer server, TimeSpan processorTime)
    {
        do
        {
            (await server.Client.GetStringAsync("/healthz", Token)).ShouldBe("ok");
        }
        while (server.ProcessorTime < processorTime);
    }

    private static string Json(string query) => $$"""{"query":"{{query}}"}""";

    private async Task<MeasuredServer> StartAsync(params (string Limit, string Value)[] limits)
    {
        await using (FileStream stream = File.Create(Path.Combine(folder.FullName, "facts.jsonl")))
        {
            await FactFile.WriteAsync(Corpus.Facts(4_000), stream, null, Token);
        }

        return await MeasuredServer.StartAsync(folder.FullName, [("Executing", "1"), ("Cost", "1000000000"), .. limits]);
    }
}
