using System.IO.Compression;
using PaperNotes.Graph.Stores;
using PaperNotes.Graph.Topics;

namespace PaperNotes.Graph.Facts;

/// <summary>
/// Reads data folders. A folder with <c>facts.jsonl</c> is what an import wrote: that file alone is the graph. Else it was laid
/// by hand: notes in <c>*.jsonl</c> and <c>*.jsonl.gz</c>, area pages in <c>pages.jsonl</c> and <c>*.index.json</c>, and
/// <c>areas.json</c> and <c>topics.json</c>, all of them optional. Thread-safe.
/// </summary>
public static class FactFolder
{
    /// <summary>The file that an import writes.</summary>
    public const string FactsFile = "facts.jsonl";

    /// <summary>
    /// The facts of a folder; what cannot be read is left out and listed. <see cref="GraphStoreException"/> with
    /// <see cref="GraphStoreFault.Data"/> where there is no such folder or it holds no facts at all.
    /// </summary>
    public static async Task<FactReading> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
        {
            throw new GraphStoreException(GraphStoreFault.Data, $"The data folder '{folder}' does not exist.");
        }

        List<string> files = FilesOf(folder);
        if (files.Count == 0)
        {
            throw new GraphStoreException(
                GraphStoreFault.Data,
                $"The data folder '{folder}' holds no facts: neither {FactsFile} nor notes (*.jsonl) nor area pages (*.index.json)."
            );
        }

        FactCollector collector = new();
        List<FactProblem> problems = [];
        bool isSealed = false;
        foreach (string file in files)
        {
            isSealed |= await ReadFileAsync(file, collector, problems, cancellationToken).ConfigureAwait(false);
        }

        return new FactReading(collector.ToFacts(), problems, isSealed);
    }

    /// <summary>Whether an existing folder holds any file that can hold facts.</summary>
    public static bool HasFacts(string folder) => FilesOf(folder).Count > 0;

    /// <summary>
    /// Reads one file of facts of any of the forms a data folder holds. True where the file says how many facts it has, and has them.
    /// </summary>
    public static async Task<bool> ReadFileAsync(
        string path, FactCollector collector, ICollection<FactProblem> problems, CancellationToken cancellationToken)
    {
        string name = Path.GetFileName(path);
        try
        {
            await using FileStream file = new(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);
            if (name.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            {
                await ReadDocumentAsync(file, name, collector, problems, cancellationToken).ConfigureAwait(false);
                return false;
            }

            if (name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            {
                await using GZipStream unpacked = new(file, CompressionMode.Decompress);
                return await FactLineFile.ReadAsync(unpacked, name, collector, problems, cancellationToken).ConfigureAwait(false);
            }

            return await FactLineFile.ReadAsync(file, name, collector, problems, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(new FactProblem(name, 0, $"cannot be read: {exception.Message}"));
            return false;
        }
    }

    private static List<string> FilesOf(string folder)
    {
        string whole = Path.Combine(folder, FactsFile);
        if (File.Exists(whole))
        {
            return [whole];
        }

        // Pages first, then the pages that stand in a file of their own: between equals the later speaks.
        return [.. Directory.EnumerateFiles(folder)
            .Select(path => (Path: path, Rank: RankOf(Path.GetFileName(path))))
            .Where(file => file.Rank >= 0)
            .OrderBy(file => file.Rank)
            .ThenBy(file => Path.GetFileName(file.Path), StringComparer.Ordinal)
            .Select(file => file.Path)];
    }

    private static int RankOf(string name) => name switch
    {
        "areas.json" => 0,
        "topics.json" => 1,
        "pages.jsonl" => 2,
        _ when name.StartsWith('.') => -1,
        _ when name.EndsWith(".index.json", StringComparison.Ordinal) => 3,
        _ when name.EndsWith(".jsonl", StringComparison.Ordinal) || name.EndsWith(".jsonl.gz", StringComparison.Ordinal) => 4,
        _ => -1,
    };

    private static async Task ReadDocumentAsync(
        Stream stream, string file, FactCollector collector, ICollection<FactProblem> problems, CancellationToken cancellationToken)
    {
        const int Largest = 64 * 1024 * 1024;
        if (stream.Length > Largest)
        {
            problems.Add(new FactProblem(file, 0, $"larger than {Largest} bytes"));
            return;
        }

        byte[] bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, cancellationToken).ConfigureAwait(false);
        if (AddDocument(bytes, file, collector, problems) is { } reason)
        {
            problems.Add(new FactProblem(file, 0, reason));
        }
    }

    private static string? AddDocument(ReadOnlySpan<byte> json, string file, FactCollector collector, ICollection<FactProblem> problems)
    {
        json = json.StartsWith("\uFEFF"u8) ? json[3..] : json;
        string reason;
        if (file == "areas.json")
        {
            return FactLines.TryReadAreas(json, out IReadOnlyList<AreaFacts>? areas, out reason)
                ? AddAll(areas!.Select(area => new FactLine(Area: area)), collector) : reason;
        }

        if (file == "topics.json")
        {
            return FactLines.TryReadTopics(json, out IReadOnlyList<TopicFacts>? topics, out reason)
                ? AddAll(topics!.Select(topic => new FactLine(Topic: topic)), collector) : reason;
        }

        if (!FactLines.TryReadPage(json, collector.Texts, out FactLine page, out reason))
        {
            return reason;
        }

        foreach (string leftOut in page.LeftOut ?? [])
        {
            problems.Add(new FactProblem(file, 0, leftOut, FactProblemKind.LeftOut));
        }

        return AddAll([page], collector);
    }

    private static string? AddAll(IEnumerable<FactLine> facts, FactCollector collector)
    {
        foreach (FactLine fact in facts)
        {
            collector.Add(fact);
        }

        return null;
    }
}
