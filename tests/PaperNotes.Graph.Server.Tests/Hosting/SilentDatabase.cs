using System.Net;
using System.Net.Sockets;

namespace PaperNotes.Graph.Server.Tests.Hosting;

/// <summary>Takes every connection and never answers, so that whoever asks it waits until his time is over.</summary>
internal sealed class SilentDatabase : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public SilentDatabase() => listener.Start();

    /// <summary>A server over it; limits are named as in <c>PaperNotes:Limits</c>.</summary>
    public Task<RunningServer> ServeAsync(params (string Limit, string? Value)[] limits) => RunningServer.StartAsync(
    [
        ("PaperNotes:Store", "neo4j"),
        ("PaperNotes:Neo4j:Uri", $"http://{listener.LocalEndpoint}"),
        ("Logging:LogLevel:PaperNotes", "Information"),
        .. limits.Select(limit => ($"PaperNotes:Limits:{limit.Limit}", limit.Value)),
    ]);

    /// <inheritdoc/>
    public void Dispose() => listener.Dispose();
}
