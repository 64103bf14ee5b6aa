namespace PaperNotes.Graph.Server.Exporting;

/// <summary>The formats of tables and of whole graphs: the name on the command line and the ending of the file are one.</summary>
internal static class ExportFormats
{
    /// <summary>The format that spreadsheets read.</summary>
    public const string Csv = "csv";

    /// <summary>Formats of tables.</summary>
    public static IReadOnlyDictionary<string, (string MediaType, TableWriter WriteAsync)> Tables { get; } =
        new Dictionary<string, (string, TableWriter)>
        {
            [Csv] = ("text/csv; charset=utf-8", TableWriters.WriteCsvAsync),
            ["ndjson"] = ("application/x-ndjson", TableWriters.WriteNdjsonAsync),
            ["parquet"] = ("application/vnd.apache.parquet", ParquetTableWriter.WriteAsync),
        };

    /// <summary>What writes tables in a format; the form is CSV's.</summary>
    public static TableWriter WriterOf(string format, CsvForm form) => format == Csv ? TableWriters.Csv(form) : Tables[format].WriteAsync;

    /// <summary>Formats of whole graphs.</summary>
    public static IReadOnlyDictionary<string, (string MediaType, GraphWriter WriteAsync)> Graphs { get; } =
        new Dictionary<string, (string, GraphWriter)>
        {
            ["graphml"] = ("application/graphml+xml", GraphWriters.WriteGraphMlAsync),
            ["gexf"] = ("application/gexf+xml", GraphWriters.WriteGexfAsync),
            ["json"] = ("application/json", GraphWriters.WriteNodeLinkAsync),
        };
}
