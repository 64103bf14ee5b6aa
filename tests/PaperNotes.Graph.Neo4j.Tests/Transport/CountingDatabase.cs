using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PaperNotes.Graph.Neo4j.Tests.Transport;

/// <summary>
/// A listener in the database's place that counts what is opened and sent, and gives every statement the same answer, when it is let to.
/// </summary>
internal sealed class CountingDatabase : IDisposable
{
    public const string One = """{"data":{"fields":["1"],"values":[[1]]},"bookmarks":[]}""";

    private readonly TcpListener _listener;
    private readonly Lock _gate = new();
    private readonly List<TcpClient> _clients = [];
    private readonly List<(Func<bool> Condition, TaskCompletionSource Met)> _awaited = [];
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _connections;
    private int _statements;
    private int _terminations;

    public CountingDatabase(int port = 0)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start(backlog: 4096);
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = AcceptAsync();
    }

    public int Port { get; }

    public string Uri => $"http://127.0.0.1:{Port}";

    /// <summary>The body that answers each statement.</summary>
    public string Answer { get; set; } = One;

    public int MostConnections { get; private set; }

    /// <summary>How many statements came, and how many of them at most were here at once.</summary>
    public int Statements { get; private set; }

    public int MostStatements { get; private set; }

    /// <summary>How many requests to end statements came, and how many of them at most were here at once.</summary>
    public int Terminations { get; private set; }

    public int MostTerminations { get; private set; }

    /// <summary>Answers to statements wait until <see cref="Release"/>.</summary>
    public bool Holds { get; init; }

    public void Release() => _released.TrySetResult();

    /// <summary>Waits until the counts are so.</summary>
    public Task UntilAsync(Func<CountingDatabase, bool> condition)
    {
        lock (_gate)
        {
            TaskCompletionSource met = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((() => condition(this), met));
            Tell();
            return met.Task;
        }
    }

    public void Dispose()
    {
        _listener.Stop();
        lock (_gate)
        {
            _clients.ForEach(client => client.Dispose());
        }
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync();
                lock (_gate)
                {
                    _clients.Add(client);
                    MostConnections = Math.Max(MostConnections, ++_connections);
                }

                _ = ServeAsync(client);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // Closed.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using StreamReader reader = new(client.GetStream(), Encoding.Latin1);
            while (await ReadAsync(reader) is { } body)
            {
                string answer = await AnswerAsync(body);
                byte[] bytes = Encoding.UTF8.GetBytes(
                    $"HTTP/1.1 202 Accepted\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(answer)}\r\n\r\n{answer}"
                );
                await client.GetStream().WriteAsync(bytes);
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The other end is gone.
        }
        finally
        {
            lock (_gate)
            {
                _connections--;
            }
        }
    }

    private async Task<string> AnswerAsync(string body)
    {
        if (body.Contains("TERMINATE", StringComparison.Ordinal))
        {
            lock (_gate)
            {
                Terminations++;
                MostTerminations = Math.Max(MostTerminations, ++_terminations);
                Tell();
            }

            await Task.Yield();
            lock (_gate)
            {
                _terminations--;
            }

            return One;
        }

        lock (_gate)
        {
            Statements++;
            MostStatements = Math.Max(MostStatements, ++_statements);
            Tell();
        }

        await (Holds ? _released.Task : Task.CompletedTask);
        lock (_gate)
        {
            _statements--;
        }

        return Answer;
    }

    private void Tell()
    {
        foreach ((Func<bool> condition, TaskCompletionSource met) in _awaited)
        {
            if (condition())
            {
                met.TrySetResult();
            }
        }
    }

    private static async Task<string?> ReadAsync(StreamReader reader)
    {
        int length = 0;
        string? line = await reader.ReadLineAsync();
        if (line is null)
        {
            return null;
        }

        while (await reader.ReadLineAsync() is { Length: > 0 } header)
        {
            if (header.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            {
                length = int.Parse(header.AsSpan("Content-Length:".Length), System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        char[] body = new char[length];
        return await reader.ReadBlockAsync(body) == length ? new string(body) : null;
    }
}
