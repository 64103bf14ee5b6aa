using System.Diagnostics;
using PaperNotes.Graph.Server.Commands;
using PaperNotes.Graph.Server.Errors;

namespace PaperNotes.Graph.Server.Hosting;

/// <summary>The web application: configuration, the graph and its endpoints on Kestrel.</summary>
internal static class GraphServer
{
    /// <summary>Serves until cancelled or asked to stop. The overrides go before appsettings and the environment; null leaves them.</summary>
    public static async Task<int> RunAsync(IReadOnlyDictionary<string, string?> overrides, CancellationToken cancellationToken)
    {
        await using WebApplication app = await StartAsync(overrides, cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Done;
    }

    /// <summary>The server, listening and, where it is embedded, with its graph. <see cref="CommandException"/> where it cannot start.</summary>
    public static async Task<WebApplication> StartAsync(IReadOnlyDictionary<string, string?> overrides, CancellationToken cancellationToken)
    {
        // dotnet run keeps the caller's folder; what belongs to the program stands beside it.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true);
        builder.Configuration.AddEnvironmentVariables();
        builder.Configuration.AddInMemoryCollection(overrides.Where(setting => setting.Value is not null));
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.AddPaperNotes();

        WebApplication app = builder.Build();
        try
        {
            app.MapPaperNotes();
            await StartAsync(app, cancellationToken);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    private static async Task StartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        PaperNotesOptions options = app.Services.GetRequiredService<PaperNotesOptions>();
        Log.Starting(app.Logger, $"papernotes {typeof(GraphServer).Assembly.GetName().Version?.ToString(3)}", options.Store, options.Data);
        if (app.Services.GetService<FolderWatch>() is { } folder)
        {
            await folder.LoadFirstAsync(cancellationToken);
        }

        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException taken)
        {
            throw StartErrors.AddressTaken(taken.Message);
        }

        long milliseconds = (long)(DateTime.UtcNow - Process.GetCurrentProcess().StartTime.ToUniversalTime()).TotalMilliseconds;
        Log.Listening(app.Logger, string.Join(", ", app.Urls), milliseconds);
    }
}
