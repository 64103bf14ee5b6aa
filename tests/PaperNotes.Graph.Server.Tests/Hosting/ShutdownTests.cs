using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PaperNotes.Graph.Server.Tests.Hosting;

public sealed class ShutdownTests
{
    private const string Question = """{"query":"{stats{papers}}"}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_is_terminated_fails_readiness_then_refuses_connections_and_finishes_what_is_under_way()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Terminates by a signal.");
        await using ServerProcess server = await ServerProcess.StartAsync(("PaperNotes__Shutdown__NoticeSeconds", "3"));
        Uri address = server.Client.BaseAddress!;
        (await server.Client.GetAsync("/readyz", Token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using TcpClient slow = new();
        await slow.ConnectAsync(address.Host, address.Port, Token);
        NetworkStream stream = slow.GetStream();
        await SendAsync(
            stream,
            $"POST /graphql HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");

        server.Terminate();

        // The body of the request comes on meanwhile, blank after blank.
        HttpStatusCode ready;
        do
        {
            await SendBlanksAsync(stream);
            ready = (await server.Client.GetAsync("/readyz", Token)).StatusCode;
        }
        while (ready == HttpStatusCode.OK);
        ready.ShouldBe(HttpStatusCode.ServiceUnavailable);

        while (await IsOpenAsync(address))
        {
            await SendBlanksAsync(stream);
        }

        await SendAsync(stream, $"{Question.Length:x}\r\n{Question}\r\n0\r\n\r\n");
        using StreamReader answer = new(stream);
        string whole = await answer.ReadToEndAsync(Token);
        whole.ShouldStartWith("HTTP/1.1 200 OK\r\n");
        whole.ShouldContain("""{"data":{"stats":{"papers":""");
        (await server.EndAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task An_export_that_is_under_way_when_the_server_is_terminated_comes_whole()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Terminates by a signal.");
        await using ServerProcess server = await ServerProcess.StartAsync(("PaperNotes__Shutdown__NoticeSeconds", "0"));
        Uri address = server.Client.BaseAddress!;
        string expected = await server.Client.GetStringAsync("/export/graph.json", Token);
        // It takes little at once, so that most of the export is not written yet when the signal comes.
        using TcpClient client = new() { ReceiveBufferSize = 4096 };
        await client.ConnectAsync(address.Host, address.Port, Token);
        NetworkStream stream = client.GetStream();
        await SendAsync(stream, $"GET /export/graph.json HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n\r\n");
        byte[] start = new byte[12];
        await stream.ReadExactlyAsync(start, Token);

        server.Terminate();
        while (await IsOpenAsync(address))
        {
            await Task.Delay(5, Token);
        }

        using StreamReader rest = new(stream, Encoding.Latin1);
        string answer = await rest.ReadToEndAsync(Token);
        Encoding.ASCII.GetString(start).ShouldBe("HTTP/1.1 200");
        Body(answer).ShouldBe(expected);
        (await server.EndAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_second_signal_ends_a_server_at_once()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Terminates by a signal.");
        await using ServerProcess server = await ServerProcess.StartAsync(("PaperNotes__Shutdown__NoticeSeconds", "600"));

        server.Terminate();
        while ((await server.Client.GetAsync("/readyz", Token)).StatusCode == HttpStatusCode.OK)
        {
            await Task.Yield();
        }

        server.Terminate();

        (await server.EndAsync()).ShouldBe(0);
    }

    // The text of an answer in chunks, each character of which is a byte; fails where the last chunk is missing.
    private static string Body(string answer)
    {
        StringBuilder body = new();
        int at = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
        while (true)
        {
            int end = answer.IndexOf("\r\n", at, StringComparison.Ordinal);
            int length = Convert.ToInt32(answer[at..end], 16);
            if (length == 0)
            {
                return Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(body.ToString()));
            }

            body.Append(answer, end + 2, length);
            at = end + 2 + length + 2;
        }
    }

    private static async Task<bool> IsOpenAsync(Uri address)
    {
        using TcpClient client = new();
        try
        {
            await client.ConnectAsync(address.Host, address.Port, Token);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static Task SendBlanksAsync(NetworkStream stream) => SendAsync(stream, $"100\r\n{new string(' ', 256)}\r\n");

    private static async Task SendAsync(NetworkStream stream, string text)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(text), Token);
        await Task.Delay(5, Token);
    }
}
