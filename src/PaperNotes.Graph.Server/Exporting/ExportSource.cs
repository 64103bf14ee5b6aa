using PaperNotes.Graph.Building;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Server.Hosting;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>The graph of a data folder, for commands that read it once.</summary>
/// <param name="Facts">What it is built from.</param>
/// <param name="Content">The graph.</param>
internal sealed record ExportSource(FactSet Facts, GraphContent Content)
{
    /// <summary>Reads a folder as the server would; <see cref="GraphStoreException"/> where it cannot, also for a part of it.</summary>
    public static async Task<ExportSource> ReadAsync(string? folder, CancellationToken cancellationToken)
    {
        ConfigurationManager settings = new();
        settings.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true);
        settings.AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true);
        settings.AddEnvironmentVariables();
        string path = new DataFolder(folder ?? settings[$"{PaperNotesOptions.Section}:Data"] ?? "seed", strict: true).FullPath;
        FactReading reading = await FactFolder.ReadAsync(path, cancellationToken);
        return reading.Problems.Count == 0
            ? new ExportSource(reading.Facts, GraphBuilder.Build(reading.Facts))
            : throw new GraphStoreException(GraphStoreFault.Data, $"'{path}' cannot be read whole: {reading.Problems[0]}.");
    }
}
