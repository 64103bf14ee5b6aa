using PaperNotes.Graph.Server.Commands;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>What an export writes: what its options leave out, the name of the file says.</summary>
/// <param name="Format">A name of <see cref="Formats"/>.</param>
/// <param name="Table">The only table to write; null where the format has none, or for all of them.</param>
/// <param name="Out">A file, a folder (all tables, neo4j-admin), or <c>-</c> for the standard output.</param>
internal sealed record ExportChoice(string Format, ExportTable? Table, string Out)
{
    public const string Dataset = "dataset";
    public const string AdminImport = "neo4j-admin";
    public const string StandardOutput = "-";

    private const string Packing = ".gz";

    /// <summary>How CSV is written.</summary>
    public CsvForm Csv { get; init; } = CsvForm.Plain;

    /// <summary>Every format.</summary>
    public static IReadOnlyList<string> Formats { get; } = [.. ExportFormats.Tables.Keys, .. ExportFormats.Graphs.Keys, Dataset, AdminImport];

    /// <summary>Whether several files are written into a folder.</summary>
    public bool IsFolder => Format == AdminImport || (ExportFormats.Tables.ContainsKey(Format) && Table is null);

    /// <summary>Whether the file is compressed.</summary>
    public bool IsPacked => !IsFolder && Out.EndsWith(Packing, StringComparison.OrdinalIgnoreCase);

    /// <summary>The choice; <see cref="CommandException"/> says what to name.</summary>
    public static ExportChoice Of(string? format, string? table, string path)
    {
        string name = Path.GetFileName(path.EndsWith(Packing, StringComparison.OrdinalIgnoreCase) ? path[..^Packing.Length] : path);
        string? ending = FormatOf(Path.GetExtension(name));
        format ??= ending ?? throw Refused($"say the format of '{path}': --format {string.Join('|', Formats)}.");
        if (!Formats.Contains(format))
        {
            throw Refused($"there is no format '{format}'. Formats: {string.Join(", ", Formats)}.");
        }

        bool isOfTables = ExportFormats.Tables.ContainsKey(format);
        if (table is not null && !isOfTables)
        {
            throw Refused($"--table goes with --format {string.Join('|', ExportFormats.Tables.Keys)}; {format} has the whole graph.");
        }

        bool isFile = path == StandardOutput || ending is not null || name.Length < Path.GetFileName(path).Length;
        table ??= isOfTables && isFile ? Path.GetFileNameWithoutExtension(name) : null;
        ExportChoice choice = new(format, table is null ? null : TableOf(table), path);
        choice.Check();
        return choice;
    }

    /// <summary>The choice with a form of CSV; refused where the format is another one.</summary>
    public ExportChoice With(CsvForm form) => form == CsvForm.Plain || Format == ExportFormats.Csv
        ? this with { Csv = form }
        : throw Refused($"--{(form.IsForSpreadsheets ? CsvForm.Spreadsheet : CsvForm.Mark)} goes with --format {ExportFormats.Csv}.");

    private static string? FormatOf(string ending) => ending switch
    {
        ".jsonl" => Dataset,
        ['.', .. var format] when ExportFormats.Tables.ContainsKey(format) || ExportFormats.Graphs.ContainsKey(format) => format,
        _ => null,
    };

    private static ExportTable TableOf(string table) => ExportTables.Find(table)
        ?? throw Refused($"say which table: --table {string.Join('|', ExportTables.All.Select(known => known.Name))}; or name a folder with --out to get all.");

    private void Check()
    {
        if (IsFolder && Out == StandardOutput)
        {
            throw Refused($"{Format} writes several files: name a folder with --out.");
        }

        if (IsFolder && File.Exists(Out))
        {
            throw Refused($"{Format} writes several files, but '{Out}' is a file: name a folder with --out.");
        }

        if (!IsFolder && Directory.Exists(Out))
        {
            throw Refused($"'{Out}' is a folder: name a file with --out.");
        }

        if (IsPacked && Format == "parquet")
        {
            throw Refused("Parquet is not to be compressed as a whole: leave out .gz.");
        }
    }

    private static CommandException Refused(string message) => new(ExitCode.Refused, message);
}
