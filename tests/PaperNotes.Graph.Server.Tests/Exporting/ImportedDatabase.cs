using PaperNotes.Graph.Server.Tests.Commands;
using PaperNotes.Graph.Testing;
using PaperNotes.Graph.Testing.Neo4j;

namespace PaperNotes.Graph.Server.Tests.Exporting;

/// <summary>A real Neo4j whose database neo4j-admin made of an export of the seed, by the arguments that the export wrote.</summary>
public sealed class ImportedDatabase : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("papernotes-admin-");
    private InstalledNeo4j? server;

    /// <summary>The server, started when first asked for; skips the test where there is no installation.</summary>
    public async Task<InstalledNeo4j> ReachAsync()
    {
        string files = Path.Combine(folder.FullName, "files");
        return server ??= await InstalledNeo4j.StartAsync(Neo4jServer.Home(), async neo4j =>
        {
            Called export = await Called.HereAsync("export", "--from", Seed.Folder, "--format", "neo4j-admin", "--out", files, "--force");
            (export.Code, export.Error).ShouldBe((0, ""));
            export.Output.ShouldEndWith($"""
                To make a database of these files, on the machine of a Neo4j server that is stopped:
                  cd {files}
                  neo4j-admin database import full @import.args --overwrite-destination=true neo4j
                and to serve it, once the server runs:
                  papernotes serve --store neo4j

                """);
            await neo4j.AdminAsync(files, "database", "import", "full", "@import.args", "--overwrite-destination=true", "neo4j");
        });
    }

    /// <summary>What names the server to the program, as variables of the environment.</summary>
    public async Task<Dictionary<string, string>> VariablesAsync()
    {
        InstalledNeo4j neo4j = await ReachAsync();
        return new()
        {
            ["PaperNotes__Neo4j__Uri"] = neo4j.Uri,
            ["PaperNotes__Neo4j__User"] = neo4j.User,
            ["PaperNotes__Neo4j__Password"] = neo4j.Password,
        };
    }

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        folder.Delete(recursive: true);
    }
}
