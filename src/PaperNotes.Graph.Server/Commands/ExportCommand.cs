using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using Microsoft.Extensions.Primitives;
using Microsoft.Win32.SafeHandles;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Queries;
using PaperNotes.Graph.Server.Errors;
using PaperNotes.Graph.Server.Exporting;
using PaperNotes.Graph.Server.Stores;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Commands;

/// <summary><c>papernotes export</c>: tables, graph files or facts, whole or not at all.</summary>
internal sealed class ExportCommand : Command
{
    /// <summary>What the help shows below the options.</summary>
    public const string Examples = """
        Examples:
          papernotes export --out papers.csv
              one table; the ending says the format, the name the table
          papernotes export --out papers.csv --spreadsheet
              the same for Excel, LibreOffice or Google Sheets
          papernotes export --format parquet --out tables
              every table, into a folder
          papernotes export --out graph.graphml --venues ACL2025
              the graph around some papers
          papernotes export --out facts.jsonl.gz
              the facts; an import of them gives the same graph
          papernotes export --format neo4j-admin --out files
              what neo4j-admin database import full takes
          papernotes export --format ndjson --table edges --out -
              to the standard output

        """;

    private readonly Option<string> file = new("--out")
    {
        Description =
            "The file to write, or the folder for several; - is the standard output. With .gz behind its ending the file is compressed.",
        HelpName = "FILE|FOLDER|-",
        Required = true,
    };

    private readonly Option<string?> format = new("--format")
    {
        Description =
            $"Tables: {string.Join(", ", ExportFormats.Tables.Keys)}. The graph: {string.Join(", ", ExportFormats.Graphs.Keys.Select(Told))}, neo4j-admin. Its facts: dataset. [default: by the ending of --out]",
        HelpName = "FORMAT",
    };

    private readonly Option<string?> table = new("--table")
    {
        Description =
            $"The table to write: {string.Join(", ", ExportTables.Named.Select(table => table.Name))}. [default: by the name of --out; all where that is a folder]",
        HelpName = "TABLE",
    };

    private readonly Option<bool> mark = new($"--{CsvForm.Mark}")
    {
        Description = "CSV: begin with a byte order mark, by which Excel knows UTF-8.",
    };

    private readonly Option<bool> spreadsheet = new($"--{CsvForm.Spreadsheet}")
    {
        Description =
            "CSV: for spreadsheets, with a byte order mark and ' before cells that would be run as formulas (= + - @, a tab, a line break).",
    };

    private readonly Option<string[]> columns = new($"--{ExportForm.ColumnsOption}")
    {
        Description = "Only these columns of a table, in this order, parted by commas. [default: all]",
        HelpName = "COLUMNS",
    };

    private readonly Option<string?> edges = new($"--{ExportForm.EdgesOption}")
    {
        Description = "graph.json: the name of its list of edges, links or edges (NetworkX 3.4 and later). [default: links]",
        HelpName = "links|edges",
    };

    private readonly Option<string?> confidence = new($"--{ExportForm.ConfidenceOption}")
    {
        Description = "Graph files, the table edges: STRONG leaves out edges to concepts that are not sure. [default: PLAIN, all]",
        HelpName = "STRONG|PLAIN",
    };

    private readonly Option<string?> from = CommandOptions.From();
    private readonly Option<bool> force = CommandOptions.Force();
    private readonly Option<bool> quiet = CommandOptions.Quiet();
    private readonly Option<string[]>[] filters =
    [
        .. ExportFilter.Fields.Select(field => new Option<string[]>($"--{field.Name}")
        {
            Description = $"Only papers {field.Asks}, and what they are joined with.",
            HelpName = field.Takes.Split(',')[0].ToUpperInvariant().Replace(' ', '-'),
        }),
    ];

    public ExportCommand()
        : base("export", "Take a graph with you: tables, graph files, files for neo4j-admin, or a data set that imports again.")
    {
        foreach (
            Option option in (Option[])[file, format, table, mark, spreadsheet, columns, edges, confidence, from, force, quiet, .. filters]
        )
        {
            Add(option);
        }

        this.Does(ExportAsync);
    }

    private static string Told(string format) =>
        format == ExportFormats.NodeLink ? $"{format} (node-link, for NetworkX and d3)" : format;

    private async Task<int> ExportAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var given = filters.Zip(ExportFilter.Fields)
            .Where(pair => arguments.GetResult(pair.First) is not null)
            .Select(pair => KeyValuePair.Create(pair.Second.Name, new StringValues(arguments.GetValue(pair.First))));
        if (!ExportFilter.TryParse(given, out PaperFilter? filter, out string? problem))
        {
            throw new CommandException(ExitCode.Refused, $"--{problem}");
        }

        ExportChoice choice = ExportChoice
            .Of(arguments.GetValue(format), arguments.GetValue(table), arguments.GetRequiredValue(file))
            .With(
                new ExportForm(
                    CsvForm.Of(arguments.GetValue(mark), arguments.GetValue(spreadsheet)),
                    arguments.GetValue(edges) ?? GraphJsonWriters.Links,
                    ExportForm.Names(arguments.GetValue(columns) ?? []),
                    arguments.GetValue(confidence) ?? ExportForm.AnyConfidence));
        using IGraphLocation source = StoreFactory.OpenSource(arguments.GetValue(from));
        WorkMeter meter = new();
        ExportParts parts = new(choice, filter, source, meter);
        CommandOptions.CheckFree(
            choice.Out == ExportChoice.StandardOutput ? []
                : choice.IsFolder ? parts.Names.Select(name => Path.Combine(choice.Out, name))
                : [choice.Out],
            arguments.GetValue(force)
        );

        (TextWriter output, TextWriter error) = (arguments.InvocationConfiguration.Output, arguments.InvocationConfiguration.Error);
        bool isQuiet = arguments.GetValue(quiet);
        var written = await WorkProgress.ShowAsync(meter, WriteAsync(choice, parts, meter, cancellationToken), error, isQuiet);
        foreach (KeyHint hint in isQuiet ? [] : parts.Hints)
        {
            await error.WriteLineAsync(ExportHints.LineOf(hint));
        }

        foreach (string line in isQuiet ? [] : written)
        {
            await output.WriteLineAsync(line);
        }

        if (choice.Format == ExportChoice.AdminImport && !isQuiet)
        {
            await output.WriteLineAsync(ImportHint(choice.Out, source.Database.Database));
        }

        return ExitCode.Done;
    }

    /// <summary>Writes everything, and says of each file what it has.</summary>
    private static async Task<List<string>> WriteAsync(
        ExportChoice choice, ExportParts parts, WorkMeter meter, CancellationToken cancellationToken)
    {
        List<string> written = [];
        using WholeFiles files = new();
        foreach (ExportPart part in await parts.ReadAsync(cancellationToken))
        {
            meter.BeginRows(part.Name, part.Rows);
            if (choice.Out == ExportChoice.StandardOutput)
            {
                await ToStandardOutputAsync(part, cancellationToken);
                return [];
            }

            string path = choice.IsFolder ? Path.Combine(choice.Out, part.Name) : choice.Out;
            long bytes = await files.WriteAsync(
                path, stream => WriteAsync(part, stream, choice.IsPacked, cancellationToken), cancellationToken);
            written.Add(string.Create(CultureInfo.InvariantCulture, $"{path}: {meter.Items:N0} rows, {bytes:N0} bytes"));
        }

        files.Commit();
        return written;
    }

    private static async Task WriteAsync(ExportPart part, Stream stream, bool isPacked, CancellationToken cancellationToken)
    {
        if (!isPacked)
        {
            await part.WriteAsync(stream, cancellationToken);
            return;
        }

        await using GZipStream packed = new(stream, CompressionLevel.Fastest, leaveOpen: true);
        await part.WriteAsync(packed, cancellationToken);
    }

    private static async Task ToStandardOutputAsync(ExportPart part, CancellationToken cancellationToken)
    {
        try
        {
            await using Stream output = StandardOutput();
            await part.WriteAsync(output, cancellationToken);
        }
        catch (IOException exception)
        {
            throw new CommandException(ExitCode.Failed, $"the standard output ended before all was written: {exception.Message}");
        }
    }

    // The console's own stream keeps silent where nobody reads any more.
    private static Stream StandardOutput() => OperatingSystem.IsWindows()
        ? Console.OpenStandardOutput()
        : new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, 1 << 16);

    private static string ImportHint(string folder, string database) => $"""

        To make a database of these files, on the machine of a Neo4j server that is stopped:
          cd {Path.GetFullPath(folder)}
          neo4j-admin database import full @{Neo4j.AdminImport.AdminImportFiles.ArgumentsName} --overwrite-destination=true {database}
        and to serve it, once the server runs:
          papernotes serve --store neo4j
        """;
}
