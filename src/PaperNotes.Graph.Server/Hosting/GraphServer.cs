using System.Diagnostics;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.HostFiltering;
using PaperNotes.Graph.Server.Configuration;
using PaperNotes.Graph.Server.Documents;
using PaperNotes.Graph.Server.Errors;
using PaperNotes.Graph.Server.Logging;
using PaperNotes.Graph.Server.Stores;

namespace PaperNotes.Graph.Server.Hosting;

/// <summary>The web application: configuration, the graph and its endpoints on Kestrel.</summary>
internal static class GraphServer
{
    /// <summary>
    /// Serves until cancelled or asked to stop. The overrides go before appsettings and the environment; null leaves them.
    /// </summary>
    public static async Task<int> RunAsync(IReadOnlyDictionary<string, string?> overrides, CancellationToken cancellationToken)
    {
        await using WebApplication app = await StartAsync(overrides, cancellationToken);
        ShutdownTimes times = app.Services.GetRequiredService<PaperNotesOptions>().Shutdown;
        await app.Services.GetRequiredService<Shutdown>().RunAsync(app, times, cancellationToken);
        return ExitCode.Done;
    }

    /// <summary>
    /// The server, listening and, where it is embedded, with its graph. <see cref="CommandException"/> where it cannot start.
    /// </summary>
    public static async Task<WebApplication> StartAsync(IReadOnlyDictionary<string, string?> overrides, CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder = Builder(overrides);
        builder.AddPaperNotes();
        builder.Services.AddOptions<HostOptions>()
            .Configure<PaperNotesOptions>((host, options) => host.ShutdownTimeout = TimeSpan.FromSeconds(options.Shutdown.DrainSeconds));
        // HostFilter takes the place of ASP.NET Core's own, whose refusal has no code.
        builder.Services.Configure<HostFilteringOptions>(hosts => hosts.AllowedHosts = ["*"]);
        builder.Services.AddSingleton<Shutdown>();
        builder.Services.AddSingleton<IHostLifetime>(services => services.GetRequiredService<Shutdown>());
        CertificateFiles.Find(builder.Configuration);
        ListenAddresses.Check(builder.Configuration);

        WebApplication app = builder.Build();
        try
        {
            Task graph = LoadAsync(app, cancellationToken);
            app.MapPaperNotes();
            await graph;
            await ListenAsync(app, cancellationToken);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    private static WebApplicationBuilder Builder(IReadOnlyDictionary<string, string?> overrides)
    {
        try
        {
            // What belongs to the program stands beside it, wherever it is run from.
            WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(
                new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
            builder.Configuration.AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true);
            builder.Configuration.AddEnvironmentVariables();
            builder.Configuration.AddInMemoryCollection(overrides.Where(setting => setting.Value is not null));
            builder.Logging.AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z' ";
            });
            // The slim builder leaves HTTPS out. An address of the command line goes before endpoints of the configuration.
            builder.WebHost.UseKestrelHttpsConfiguration();
            builder.WebHost.PreferHostingUrls(overrides.GetValueOrDefault(WebHostDefaults.ServerUrlsKey) is not null);
            return builder;
        }
        catch (InvalidDataException unreadable)
        {
            throw StartErrors.FileUnreadable(unreadable);
        }
    }

    // The graph is read on one core while the endpoints and the schema are made on another.
    private static Task LoadAsync(WebApplication app, CancellationToken cancellationToken)
    {
        PaperNotesOptions options = app.Services.GetRequiredService<PaperNotesOptions>();
        Log.Starting(app.Logger, $"papernotes {typeof(GraphServer).Assembly.GetName().Version?.ToString(3)}", options.Store);
        FolderWatch? folder = app.Services.GetService<FolderWatch>();
        return folder is null ? Task.CompletedTask : Task.Run(() => folder.LoadFirstAsync(cancellationToken), cancellationToken);
    }

    private static async Task ListenAsync(WebApplication app, CancellationToken cancellationToken)
    {
        DocumentOptions documents = app.Services.GetRequiredService<PaperNotesOptions>().Documents;
        if (documents.Folder is not null || documents.Only)
        {
            Log.DocumentsStored(
                app.Logger, app.Services.GetRequiredService<StoredDocuments>().Count, documents.Only ? "are refused" : "are taken as text");
        }

        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw Refused(exception, app.Configuration);
        }

        long milliseconds = (long)(DateTime.UtcNow - Process.GetCurrentProcess().StartTime.ToUniversalTime()).TotalMilliseconds;
        Log.Listening(app.Logger, string.Join(", ", app.Urls), milliseconds);
    }

    private static CommandException Refused(Exception exception, IConfiguration configuration) =>
        exception switch
        {
            InvalidOperationException when ListenAddresses.HasHttps(configuration) && !CertificateFiles.AreNamed(configuration) =>
                StartErrors.NoCertificate(),
            CryptographicException => StartErrors.CertificateUnreadable(exception),
            // Of a certificate without its key, among others.
            NotSupportedException or InvalidOperationException when ListenAddresses.HasHttps(configuration) =>
                StartErrors.CertificateUnreadable(exception),
            IOException or SocketException => StartErrors.CannotListen(exception.Message),
            _ => StartErrors.CannotStart(exception),
        };
}
