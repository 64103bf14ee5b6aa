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
        await SendAsync(stream, $"POST /graphql HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");

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
