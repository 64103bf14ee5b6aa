using System.Net;
using Microsoft.AspNetCore.Builder;
using PaperNotes.Graph.Server.Configuration;
using PaperNotes.Graph.Server.Hosting;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Server.Tests.Hosting;

/// <summary>The real server on a free port of this machine, serving the repository's seed unless settings say otherwise.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private RunningServer(WebApplication app)
    {
        this.app = app;
        Addresses = [.. app.Urls.Select(url => new Uri(url))];
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    /// <summary>Where it listens.</summary>
    public IReadOnlyList<Uri> Addresses { get; }

    /// <summary>The first of these addresses.</summary>
    public Uri Address => Addresses[0];

    /// <summary>A client of it that follows no redirects and asks for no compression.</summary>
    public HttpClient Client { get; }

    /// <summary>What the server holds.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Starts a server. Settings are named as in appsettings: <c>("PaperNotes:Data", folder)</c>.</summary>
    public static async Task<RunningServer> StartAsync(params (string Key, string? Value)[] settings)
    {
        Dictionary<string, string?> overrides = new()
        {
            ["urls"] = $"http://{IPAddress.Loopback}:0",
            ["PaperNotes:Data"] = Path.Combine(Repository.Root, "seed"),
            ["Logging:LogLevel:Default"] = "Warning",
        };
        foreach ((string key, string? value) in settings)
        {
            overrides[key] = value;
        }

        return new RunningServer(await GraphServer.StartAsync(overrides, TestContext.Current.CancellationToken));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}

/// <summary>One server of the seed for all tests of a class.</summary>
public sealed class SeedServer : IAsyncLifetime
{
    private RunningServer? server;

    /// <summary>The server.</summary>
    public RunningServer Running => server!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => server = await RunningServer.StartAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
