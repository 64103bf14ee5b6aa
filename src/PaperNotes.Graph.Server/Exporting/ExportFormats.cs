namespace PaperNotes.Graph.Server.Exporting;

/// <summary>The formats of tables and of whole graphs: the name on the command line and the ending of the file are one.</summary>
internal static class ExportFormats
{
    /// <summary>Formats of tables.</summary>
    public static IReadOnlyDictionary<string, (string MediaType, TableWriter WriteAsync)> Tables { get; } =
        new Dictionary<string, (string, TableWriter)>
        {
            ["csv"] = ("text/csv; charset=utf-8", TableWriters.WriteCsvAsync),
            ["ndjson"] = ("application/x-ndjson", TableWriters.WriteNdjsonAsync),
            ["parquet"] = ("application/vnd.apache.parquet", ParquetTableWriter.WriteAsync),
        };

    /// <summary>Formats of whole graphs.</summary>
    public static IReadOnlyDictionary<string, (string MediaType, GraphWriter WriteAsync)> Graphs { get; } =
        new Dictionary<string, (string, GraphWriter)>
        {
            ["graphml"] = ("application/graphml+xml", GraphWriters.WriteGraphMlAsync),
            ["gexf"] = ("application/gexf+xml", GraphWriters.WriteGexfAsync),
            ["json"] = ("application/json", GraphWriters.WriteNodeLinkAsync),
        };
}
