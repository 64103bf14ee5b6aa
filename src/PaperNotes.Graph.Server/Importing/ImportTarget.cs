using Microsoft.Extensions.Logging.Abstractions;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Folders;
using PaperNotes.Graph.Importing;
using PaperNotes.Graph.Neo4j;
using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Server.Commands;
using PaperNotes.Graph.Server.Hosting;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Importing;

/// <summary>What <c>--into</c> names: the writer, and how the closing table calls it.</summary>
internal sealed class ImportTarget : IDisposable
{
    private readonly IDisposable? held;

    private ImportTarget(IGraphWriter writer, string name, IDisposable? held = null)
    {
        Writer = writer;
        Name = name;
        this.held = held;
    }

    public IGraphWriter Writer { get; }

    public string Name { get; }

    public static ImportTarget Open(string? into)
    {
        var settings = CommandSettings.Read();
        if (CommandSettings.Database(into, settings) is { } options)
        {
            var runner = new HttpCypherRunner(options, NullLogger<HttpCypherRunner>.Instance);
            return new ImportTarget(new Neo4jWriter(runner, options), $"neo4j ({options.Database})", runner);
        }

        var folder = into ?? settings[$"{PaperNotesOptions.Section}:Data"];
        if (string.IsNullOrWhiteSpace(folder) || (into is null && IsSeed(folder)))
        {
            throw new CommandException(
                ExitCode.Refused,
                "say where to: --into FOLDER (the shipped seed is not changed by an import; give a folder of your own and serve it with --data FOLDER), or --into neo4j.");
        }

        return new ImportTarget(new FolderWriter(folder), folder);
    }

    /// <summary>The facts of the shipped seed, whose names are looked for in notes; none where it is not there.</summary>
    public static async ValueTask<FactSet> KnownFactsAsync(CancellationToken cancellationToken) =>
        SeedFolders().FirstOrDefault(folder => File.Exists(Path.Combine(folder, "topics.json"))) is { } seed
            ? (await FactFolder.ReadAsync(seed, cancellationToken)).Facts
            : FactSet.Empty;

    public void Dispose() => held?.Dispose();

    private static bool IsSeed(string folder) =>
        SeedFolders().Select(Path.GetFullPath).Contains(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));

    // Beside the program, in the folder it is run from, and in the repository it was built in.
    private static IEnumerable<string> SeedFolders()
    {
        yield return Path.GetFullPath("seed");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            yield return Path.Combine(folder.FullName, "seed");
            if (File.Exists(Path.Combine(folder.FullName, "PaperNotes.Graph.sln")))
            {
                yield break;
            }
        }
    }
}
