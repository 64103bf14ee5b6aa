using PaperNotes.Graph.Server.Tests.Exporting;
using PaperNotes.Graph.Server.Tests.Hosting;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Server.Tests.Clients;

/// <summary>One server of the seed for all example programs, which knows the documents that their compilers wrote down.</summary>
public sealed class ClientServer : IAsyncDisposable
{
    private RunningServer? _server;

    /// <summary>The server; the first call generates what the programs are built from.</summary>
    public async Task<RunningServer> GetAsync() => _server ??= await StartAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private static async Task<RunningServer> StartAsync()
    {
        await Tool.InstallExamplesAsync();
        await using (RunningServer server = await RunningServer.StartAsync())
        {
            await Tool.ExampleAsync("generate", server.Address);
        }

        return await RunningServer.StartAsync(
            ("PaperNotes:Documents:Folder", Path.Combine(Repository.Root, "examples", "generated", "operations")));
    }
}
