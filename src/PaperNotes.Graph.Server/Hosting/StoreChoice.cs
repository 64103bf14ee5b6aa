using PaperNotes.Graph.Embedded;
using PaperNotes.Graph.Neo4j;
using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Hosting;

/// <summary>The one place that knows which stores there are.</summary>
internal static class StoreChoice
{
    /// <summary>Adds the <see cref="IGraphSource"/> that the options name, and what keeps it up to date.</summary>
    public static void AddStore(this IServiceCollection services, PaperNotesOptions options, IConfiguration configuration)
    {
        if (options.Store == "neo4j")
        {
            AddNeo4j(services, options, configuration);
            return;
        }

        EmbeddedSource source = new();
        services.AddSingleton(source);
        services.AddSingleton<IGraphSource>(source);
        services.AddSingleton(new DataFolder(options.Data, options.Strict));
        services.AddSingleton<FolderWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<FolderWatch>());
    }

    private static void AddNeo4j(IServiceCollection services, PaperNotesOptions options, IConfiguration configuration)
    {
        Neo4jOptions neo4j = Settings.ReadNeo4j(configuration);
        services.AddSingleton(neo4j);
        services.AddSingleton<ICypherRunner>(provider => new HttpCypherRunner(neo4j, provider.GetRequiredService<ILogger<HttpCypherRunner>>()));
        services.AddSingleton<IGraphSource>(provider => new Neo4jSource(provider.GetRequiredService<ICypherRunner>(), neo4j, (runner, pointer) => new Neo4jStore(runner, pointer)));
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<DatabaseStart>(provider, options.Migrate));
    }
}
