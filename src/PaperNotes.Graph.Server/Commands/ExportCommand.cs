using System.CommandLine;
using System.IO.Compression;
using Microsoft.Extensions.Primitives;
using PaperNotes.Graph.Embedded;
using PaperNotes.Graph.Folders;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Server.Exporting;

namespace PaperNotes.Graph.Server.Commands;

/// <summary><c>papernotes export</c>: one table, the whole graph or its facts into a file, whole or not at all.</summary>
internal sealed class ExportCommand : Command
{
    private static readonly string[] s_filters =
        ["text", "keys", "venues", "series", "years", "areas", "topics", "allTopics", "concepts", "authors", "hasCode", "hasArxiv"];

    private readonly Option<string> format = new("--format")
    {
        Description = "csv, ndjson or parquet with --table; graphml, gexf or json for the graph; dataset for its facts (.gz: compressed).",
        HelpName = "FORMAT",
        Required = true,
    };

    private readonly Option<string> file = new("--out") { Description = "The file to write, replaced at once when all is written.", HelpName = "FILE", Required = true };
    private readonly Option<string?> table = new("--table") { Description = "The table: papers, concepts, topics, edges, …", HelpName = "TABLE" };
    private readonly Option<string?> data = new("--data") { Description = "The data folder. [default: PaperNotes__Data, else seed]", HelpName = "FOLDER" };
    private readonly Option<string[]>[] filters =
        [.. s_filters.Select(name => new Option<string[]>($"--{name}") { Description = $"Only papers by {name}, as in GET /export.", HelpName = "VALUES" })];

    public ExportCommand()
        : base("export", "Take a graph with you: tables, graph files, or a data set that imports again.")
    {
        foreach (Option option in (Option[])[format, file, table, data, .. filters])
        {
            Add(option);
        }

        SetAction(ExportAsync);
    }

    private async Task<int> ExportAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var given = filters.Zip(s_filters)
            .Where(pair => arguments.GetValue(pair.First) is { Length: > 0 })
            .Select(pair => KeyValuePair.Create(pair.Second, new StringValues(arguments.GetValue(pair.First))));
        if (!ExportFilter.TryParse(given, out PaperFilter? filter, out string? error))
        {
            throw new CommandException(ExitCode.Refused, error!);
        }

        string path = arguments.GetRequiredValue(file);
        var write = Plan(arguments.GetRequiredValue(format), arguments.GetValue(table), filter, path);
        ExportSource source = await ExportSource.ReadAsync(arguments.GetValue(data), cancellationToken);
        await WholeFile.WriteAsync(path, stream => write(source, stream, cancellationToken), cancellationToken);
        return ExitCode.Done;
    }

    private static Func<ExportSource, Stream, CancellationToken, Task> Plan(string format, string? name, PaperFilter? filter, string path)
    {
        if (format == "dataset" && name is null && filter is null)
        {
            return (source, stream, cancellationToken) => WriteFactsAsync(source, stream, path, cancellationToken);
        }

        if (name is null && ExportFormats.Graphs.TryGetValue(format, out var graph))
        {
            return (source, stream, cancellationToken) => graph.WriteAsync(new EmbeddedStore(source.Content), filter, stream, cancellationToken);
        }

        if (name is not null && ExportTables.Find(name) is { } table && ExportFormats.Tables.TryGetValue(format, out var writer))
        {
            return (source, stream, cancellationToken) =>
                writer.WriteAsync(table, table.Rows(new EmbeddedStore(source.Content), filter, cancellationToken), stream, cancellationToken);
        }

        throw new CommandException(
            ExitCode.Refused,
            $"say --format {string.Join(", ", ExportFormats.Tables.Keys)} with --table {string.Join(", ", ExportTables.All.Select(known => known.Name))}; "
            + $"or --format {string.Join(", ", ExportFormats.Graphs.Keys)} for the whole graph; or --format dataset, which takes no filter yet.");
    }

    private static async Task WriteFactsAsync(ExportSource source, Stream stream, string path, CancellationToken cancellationToken)
    {
        if (!path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
        {
            await FactFile.WriteAsync(source.Facts, stream, null, cancellationToken);
            return;
        }

        await using GZipStream packed = new(stream, CompressionLevel.Fastest, leaveOpen: true);
        await FactFile.WriteAsync(source.Facts, packed, null, cancellationToken);
    }
}
