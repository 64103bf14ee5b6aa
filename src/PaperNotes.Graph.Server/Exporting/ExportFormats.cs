namespace PaperNotes.Graph.Server.Exporting;

/// <summary>The formats of tables and of whole graphs: the name on the command line and the ending of the file are one.</summary>
internal static class ExportFormats
{
    /// <summary>The format that spreadsheets read.</summary>
    public const string Csv = "csv";

    /// <summary>The format whose files are read in parts.</summary>
    public const string Parquet = "parquet";

    /// <summary>The format that notebooks read.</summary>
    public const string NodeLink = "json";

    /// <summary>Formats of tables.</summary>
    public static IReadOnlyDictionary<string, (string MediaType, TableWriter WriteAsync)> Tables { get; } =
        new Dictionary<string, (string, TableWriter)>
        {
            [Csv] = ("text/csv; charset=utf-8", TableWriters.WriteCsvAsync),
            ["ndjson"] = ("application/x-ndjson", TableWriters.WriteNdjsonAsync),
            [Parquet] = ("application/vnd.apache.parquet", ParquetTableWriter.WriteAsync),
        };

    /// <summary>Formats of whole graphs.</summary>
    public static IReadOnlyDictionary<string, (string MediaType, GraphWriter WriteAsync)> Graphs { get; } =
        new Dictionary<string, (string, GraphWriter)>
        {
            ["graphml"] = ("application/graphml+xml", GraphMlWriter.WriteAsync),
            ["gexf"] = ("application/gexf+xml", GexfWriter.WriteAsync),
            [NodeLink] = ("application/json", GraphJsonWriters.NodeLink(GraphJsonWriters.Links)),
            ["cytoscape.json"] = ("application/json", GraphJsonWriters.WriteCytoscapeAsync),
            ["graphology.json"] = ("application/json", GraphJsonWriters.WriteGraphologyAsync),
        };

    /// <summary>What writes tables in a format and a form.</summary>
    public static TableWriter WriterOf(string format, ExportForm form) =>
        format == Csv ? TableWriters.Csv(form.Csv) : Tables[format].WriteAsync;

    /// <summary>What writes graphs in a format and a form.</summary>
    public static GraphWriter GraphWriterOf(string format, ExportForm form)
    {
        GraphWriter write = format == NodeLink ? GraphJsonWriters.NodeLink(form.Edges) : Graphs[format].WriteAsync;
        return form.OnlyStrong
            ? (graph, filter, output, cancellationToken) => write(new SureScan(graph), filter, output, cancellationToken)
            : write;
    }

    /// <summary>The name of a file and its format, which may have a point of its own; the format is empty where there is none.</summary>
    public static (string Name, string Format) Split(string file)
    {
        string? format = Graphs
            .Keys.Concat(Tables.Keys)
            .Where(known => file.EndsWith($".{known}", StringComparison.Ordinal))
            .MaxBy(known => known.Length);
        return format is null ? (file, "") : (file[..^(format.Length + 1)], format);
    }
}
