namespace PaperNotes.Graph.Server.Hosting;

/// <summary>The web application: configuration, the graph and its endpoints on Kestrel.</summary>
internal static class GraphServer
{
    /// <summary>Serves until cancelled or asked to stop. The overrides go before appsettings and the environment; null leaves them.</summary>
    public static async Task<int> RunAsync(IReadOnlyDictionary<string, string?> overrides, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(overrides.Where(setting => setting.Value is not null));

        await using var app = builder.Build();
        app.MapGet("/healthz", () => "ok");

        await app.RunAsync(cancellationToken);
        return Commands.ExitCode.Done;
    }
}
