using System.Diagnostics;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Embedded;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Server.Configuration;
using PaperNotes.Graph.Server.Logging;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Stores;

/// <summary>The folder that the embedded graph is read from. Thread-safe.</summary>
/// <param name="folder">Its path as configured: where it is relative, in the folder the program is run from, else beside the
/// program.</param>
/// <param name="strict">Whether a line that cannot be read makes the folder unreadable.</param>
internal sealed class DataFolder(string folder, bool strict)
{
    /// <summary>The folder's whole path.</summary>
    public string FullPath { get; } = Find(folder);

    /// <summary>
    /// Puts the folder's graph in the place of the current one, unless it is the same; in-between the current one answers.
    /// Throws where the folder cannot be read, and leaves the current graph then. It stays too where the files are not as they were
    /// written; the result says why that is so, and is null where all is well.
    /// </summary>
    public async Task<FactProblem?> LoadAsync(EmbeddedSource source, ILogger logger, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        FactReading reading = await FactFolder.ReadAsync(FullPath, cancellationToken).ConfigureAwait(false);
        Check(reading, isFirst: source.Current is null);
        if (DamageOf(reading, source.Current) is { } damage)
        {
            return damage;
        }

        foreach (FactProblem problem in reading.Problems)
        {
            Log.LineUnreadable(logger, problem);
        }

        GraphContent content = GraphBuilder.Build(reading.Facts);
        if (source.Current?.Version == content.Version)
        {
            Log.Unchanged(logger, FullPath, content.Version);
            return null;
        }

        source.Swap(new EmbeddedStore(content));
        long milliseconds = (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Log.Loaded(logger, content.Version, FullPath, content.Papers.Count, content.Concepts.Count, content.EdgeCount, milliseconds);
        return null;
    }

    /// <summary>What changes whenever a file of facts does: names, sizes and times; null where the folder cannot be listed.</summary>
    public string? Stamp()
    {
        try
        {
            return string.Join('\n', new DirectoryInfo(FullPath).EnumerateFiles()
                .Where(file => !file.Name.StartsWith('.') && file.Extension is (".json" or ".jsonl" or ".gz"))
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => $"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks} {file.CreationTimeUtc.Ticks}"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Check(FactReading reading, bool isFirst)
    {
        if (reading.Problems.Count == 0 || (reading.Damage is not null && !strict))
        {
            return;
        }

        if (strict)
        {
            throw StartErrors.DataNotStrict(FullPath, reading.Problems);
        }

        bool isEmpty = reading.Facts.Notes.Count == 0 && reading.Facts.Pages.Count == 0;
        // A whole file that fails while a graph is served is more likely a fault of the disk than the user's wish.
        if (isEmpty || (!isFirst && reading.Problems.Any(problem => problem is { Line: 0, Kind: FactProblemKind.Unreadable })))
        {
            throw StartErrors.DataUnreadable(FullPath, reading.Problems);
        }
    }

    // Files by hand do not say how many facts they have; that none is left of many is no wish but a fault.
    private static FactProblem? DamageOf(FactReading reading, EmbeddedStore? current) =>
        reading.Damage
        ?? (
            current is null || reading.IsSealed || reading.Facts.Notes.Count + reading.Facts.Pages.Count > 0
                ? null
                : new FactProblem(
                    "*.jsonl",
                    0,
                    "have no facts any more: put whole copies in their place, or start the server anew",
                    FactProblemKind.Damaged));

    private static string Find(string folder)
    {
        string here = Path.GetFullPath(folder);
        string beside = Path.GetFullPath(folder, AppContext.BaseDirectory);
        return Directory.Exists(here) || !Directory.Exists(beside) ? here : beside;
    }
}
