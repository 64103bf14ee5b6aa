using PaperNotes.Graph.Embedded;
using PaperNotes.Graph.Neo4j;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Server.Configuration;
using PaperNotes.Graph.Server.Errors;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Stores;

/// <summary>The one place that knows which stores there are.</summary>
internal static class StoreFactory
{
    private const string Database = "neo4j";

    /// <summary>Adds the <see cref="IGraphSource"/> that the options name, and what keeps it up to date.</summary>
    public static void AddStore(this IServiceCollection services, PaperNotesOptions options, IConfiguration configuration)
    {
        if (options.Store == Database)
        {
            Neo4jOptions neo4j = Settings.ReadNeo4j(configuration);
            services.AddSingleton(neo4j);
            services.AddSingleton<ICypherRunner>(provider => new HttpCypherRunner(
                neo4j, provider.GetRequiredService<ILogger<HttpCypherRunner>>()));
            services.AddSingleton<IGraphSource>(provider => DatabaseLocation.SourceOf(provider.GetRequiredService<ICypherRunner>(), neo4j));
            services.AddHostedService(provider => ActivatorUtilities.CreateInstance<DatabaseStart>(provider, options.Migrate));
            return;
        }

        EmbeddedSource source = new();
        services.AddSingleton(source);
        services.AddSingleton<IGraphSource>(source);
        services.AddSingleton(new DataFolder(options.Data, options.Strict));
        services.AddSingleton<FolderWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<FolderWatch>());
    }

    /// <summary>What <c>--from</c> names: a folder, <c>neo4j</c> or an address of one; null: what the server would serve.</summary>
    public static IGraphLocation OpenSource(string? named)
    {
        IConfiguration settings = Settings.ReadFiles();
        PaperNotesOptions served = Settings.Read(settings);
        return DatabaseOf(named ?? (served.Store == Database ? Database : null), settings) is { } options
            ? new DatabaseLocation(options)
            : new FolderLocation(named ?? served.Data, DatabaseOf(Database, settings)!);
    }

    /// <summary>What <c>--into</c> names, likewise; null: the configured folder, unless that is the shipped seed.</summary>
    public static IGraphLocation OpenTarget(string? named)
    {
        IConfiguration settings = Settings.ReadFiles();
        if (DatabaseOf(named, settings) is { } options)
        {
            return new DatabaseLocation(options);
        }

        string? folder = named ?? settings[$"{PaperNotesOptions.Section}:{nameof(PaperNotesOptions.Data)}"];
        return string.IsNullOrWhiteSpace(folder) || (named is null && SeedFolder.Is(folder))
            ? throw new CommandException(
                ExitCode.Refused,
                "say where to: --into FOLDER (the shipped seed is not changed by an import; give a folder of your own and serve it with --data FOLDER), or --into neo4j."
            )
            : new FolderLocation(folder, new Neo4jOptions());
    }

    // Null where a folder is named, or nothing.
    private static Neo4jOptions? DatabaseOf(string? named, IConfiguration settings)
    {
        bool isAddress = named?.Contains("://", StringComparison.Ordinal) is true;
        if (!isAddress && !string.Equals(named, Database, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        Neo4jOptions options = Settings.ReadNeo4j(settings);
        options.Uri = isAddress ? named! : options.Uri;
        return options;
    }
}
