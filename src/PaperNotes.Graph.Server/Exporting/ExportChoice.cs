using PaperNotes.Graph.Server.Errors;

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

    /// <summary>What is asked of it beside its format.</summary>
    public ExportForm Form { get; init; } = ExportForm.Plain;

    /// <summary>Every format.</summary>
    public static IReadOnlyList<string> Formats { get; } =
    [.. ExportFormats.Tables.Keys, .. ExportFormats.Graphs.Keys, Dataset, AdminImport];

    /// <summary>Whether several files are written into a folder.</summary>
    public bool IsFolder => Format == AdminImport || (ExportFormats.Tables.ContainsKey(Format) && Table is null);

    /// <summary>Whether the file is compressed.</summary>
    public bool IsPacked => !IsFolder && Out.EndsWith(Packing, StringComparison.OrdinalIgnoreCase);

    /// <summary>The choice; <see cref="CommandException"/> says what to name.</summary>
    public static ExportChoice Of(string? format, string? table, string path)
    {
        string name = Path.GetFileName(path.EndsWith(Packing, StringComparison.OrdinalIgnoreCase) ? path[..^Packing.Length] : path);
        string? ending = FormatOf(name);
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

    /// <summary>The choice in a form; refused where the format, or the table, has none of the kind.</summary>
    public ExportChoice With(ExportForm form)
    {
        if (form.Csv != CsvForm.Plain && Format != ExportFormats.Csv)
        {
            throw Refused($"--{(form.Csv.IsForSpreadsheets ? CsvForm.Spreadsheet : CsvForm.Mark)} goes with --format {ExportFormats.Csv}.");
        }

        if (form.ProblemWith(Format) is { } problem)
        {
            throw Refused($"--{problem}");
        }

        if (form.Columns.Count > 0 && Table is null)
        {
            throw Refused($"--{ExportForm.ColumnsOption} goes with one table: name it with --table.");
        }

        if (form.OnlyStrong && Table is null && ExportFormats.Tables.ContainsKey(Format))
        {
            throw Refused($"--{ExportForm.ConfidenceOption} goes with graph files and the table edges.");
        }

        (ExportTable? table, string? error) = Table?.In(form) ?? (null, null);
        return error is null ? this with { Form = form, Table = table } : throw Refused($"--{error}");
    }

    private static string? FormatOf(string name) =>
        Path.GetExtension(name) == ".jsonl" ? Dataset : ExportFormats.Split(name).Format is { Length: > 0 } format ? format : null;

    private static ExportTable TableOf(string table) =>
        ExportTables.Find(table)
        ?? throw Refused(
            $"say which table: --table {string.Join('|', ExportTables.Named.Select(known => known.Name))}; or name a folder with --out to get all."
        );

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
