using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace PaperNotes.Graph.Neo4j.Tests.Transport;

/// <summary>
/// Stands between a client and the real database: keeps what was sent and answered, and now and then answers itself, as a database does
/// that cannot be brought to it at will, or breaks the connection.
/// </summary>
internal sealed class RecordingProxy : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly HttpClient _http;

    public RecordingProxy(string database)
    {
        _http = new HttpClient { BaseAddress = new Uri(database) };
        Uri = $"http://127.0.0.1:{FreePort()}";
        _listener.Prefixes.Add($"{Uri}/");
        _listener.Start();
        _ = ServeAsync();
    }

    public string Uri { get; }

    /// <summary>The bodies of requests and their answers so far.</summary>
    public ConcurrentQueue<(string Request, string Answer)> Exchanges { get; } = [];

    /// <summary>What it answers next instead of the database; null breaks the connection.</summary>
    public ConcurrentQueue<string?> Instead { get; } = [];

    public void Dispose()
    {
        _listener.Close();
        _http.Dispose();
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                await AnswerAsync(await _listener.GetContextAsync());
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                // Closed.
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using StreamReader reader = new(context.Request.InputStream, Encoding.UTF8);
        string body = await reader.ReadToEndAsync();
        if (Instead.TryDequeue(out string? instead))
        {
            Exchanges.Enqueue((body, instead ?? ""));
            if (instead is null)
            {
                // In the middle of an answer: before one the listener would send an empty one.
                context.Response.ContentLength64 = 100;
                await context.Response.OutputStream.WriteAsync("{"u8.ToArray());
                context.Response.Abort();
                return;
            }

            await WriteAsync(context.Response, 202, instead);
            return;
        }

        using HttpRequestMessage request = new(new HttpMethod(context.Request.HttpMethod), context.Request.RawUrl);
        request.Headers.TryAddWithoutValidation("Authorization", context.Request.Headers["Authorization"]);
        request.Headers.Accept.ParseAdd("application/json");
        if (context.Request.HttpMethod == "POST")
        {
            request.Content = new StringContent(body, new MediaTypeHeaderValue("application/json"));
        }

        using HttpResponseMessage response = await _http.SendAsync(request);
        string answer = await response.Content.ReadAsStringAsync();
        Exchanges.Enqueue((body, answer));
        await WriteAsync(context.Response, (int)response.StatusCode, answer);
    }

    private static async Task WriteAsync(HttpListenerResponse response, int status, string body)
    {
        response.StatusCode = status;
        response.ContentType = "application/json";
        await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
        response.Close();
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
