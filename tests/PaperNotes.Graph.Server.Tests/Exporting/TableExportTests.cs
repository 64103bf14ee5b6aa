using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Embedded;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Server.Exporting;

namespace PaperNotes.Graph.Server.Tests.Exporting;

public sealed class TableExportTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Tables => [.. ExportTables.Named.Select(table => table.Name)];

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Csv_and_ndjson_hold_the_same_cells(string name)
    {
        ExportTable table = ExportTables.Find(name)!;

        string csv = await WriteAsync(table, TableWriters.WriteCsvAsync);
        string ndjson = await WriteAsync(table, TableWriters.WriteNdjsonAsync);

        List<string[]> fromCsv = ReadCsv(csv);
        fromCsv[0].ShouldBe(table.Columns.Select(column => column.Name));
        fromCsv.Skip(1).ShouldBe(ndjson.TrimEnd('\n').Split('\n').Select(line => CellsOf(line, table)));
        fromCsv.Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task A_hostile_title_survives_every_format()
    {
        ExportTable papers = ExportTables.Find("papers")!;

        string csv = await WriteAsync(papers, TableWriters.WriteCsvAsync);
        string ndjson = await WriteAsync(papers, TableWriters.WriteNdjsonAsync);

        ReadCsv(csv).ShouldContain(row => row[2] == ExportedGraph.Hostile);
        ndjson.TrimEnd('\n')
            .Split('\n')
            .ShouldContain(line => JsonDocument.Parse(line, default).RootElement.GetProperty("title").GetString() == ExportedGraph.Hostile);
    }

    [Fact]
    public async Task A_filter_leaves_the_papers_it_matches_and_what_they_have()
    {
        PaperFilter filter = new() { Venues = ["ACL2025"] };

        string papers = await WriteAsync(ExportTables.Find("papers")!, TableWriters.WriteNdjsonAsync, filter);
        string edges = await WriteAsync(ExportTables.Find("edges")!, TableWriters.WriteNdjsonAsync, filter);

        JsonDocument.Parse(papers, default).RootElement.GetProperty("key").GetString().ShouldBe("ACL2025/area_one/alpha");
        edges.ShouldNotContain("ICLR2026");
        edges.ShouldContain("\"kind\":\"COVERS\",\"value\":7");
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://127.0.0.1/x\",\"click\")")]
    [InlineData("+1")]
    [InlineData("-1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    [InlineData("\n=1+1")]
    [InlineData("＝1+1")]
    public async Task A_cell_that_a_spreadsheet_would_run_has_a_mark_before_it_where_that_is_asked_for(string title)
    {
        ExportTable papers = ExportTables.Find("papers")!;
        EmbeddedStore store = new(
            GraphBuilder.Build(
                new FactSet
                {
                    Notes =
                    [
                        new NoteFacts
                        {
                            Venue = "V",
                            Area = "a",
                            Slug = "s",
                            Title = title,
                            Summary = "1 = 1",
                        },
                    ],
                }));

        string plain = await WriteAsync(papers, TableWriters.WriteCsvAsync, store: store);
        string marked = await WriteAsync(papers, TableWriters.Csv(CsvForm.Of(mark: false, spreadsheet: true)), store: store);

        ReadCsv(plain)[1][2].ShouldBe(title);
        ReadCsv(marked)[1][2].ShouldBe($"'{title}");
        ReadCsv(marked)[1][3].ShouldBe("1 = 1");
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    public async Task The_byte_order_mark_is_there_where_it_is_asked_for_and_for_spreadsheets(bool mark, bool spreadsheet, bool expected)
    {
        ExportTable papers = ExportTables.Find("papers")!;

        string csv = await WriteAsync(papers, TableWriters.Csv(CsvForm.Of(mark, spreadsheet)));

        csv.StartsWith('\uFEFF').ShouldBe(expected);
        ReadCsv(csv.TrimStart('\uFEFF')).ShouldBe(ReadCsv(await WriteAsync(papers, TableWriters.WriteCsvAsync)));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task DuckDB_reads_from_parquet_what_ndjson_holds_with_its_types(string name)
    {
        ExportTable table = ExportTables.Find(name)!;
        string folder = Directory.CreateTempSubdirectory("papernotes-export-").FullName;
        string file = Path.Combine(folder, $"{name}.parquet");
        try
        {
            await using (FileStream output = File.Create(file))
            {
                await ParquetTableWriter.WriteAsync(table, table.Rows(ExportedGraph.Store, null, Token), output, Token);
            }

            using JsonDocument read = JsonDocument.Parse(await Tool.DuckDbAsync(file));

            string ndjson = await WriteAsync(table, TableWriters.WriteNdjsonAsync);
            read.RootElement.GetProperty("types").EnumerateObject().Select(type => (type.Name, type.Value.GetString()!))
                .ShouldBe(table.Columns.Select(column => (column.Name, DuckDbTypeOf(column.Type))));
            read.RootElement.GetProperty("rows").EnumerateArray().Select(row => CellsOf(row.GetRawText(), table))
                .ShouldBe(ndjson.TrimEnd('\n').Split('\n').Select(line => CellsOf(line, table)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string DuckDbTypeOf(CellType type) => type switch
    {
        CellType.Text => "VARCHAR",
        CellType.Texts => "VARCHAR[]",
        CellType.Number => "INTEGER",
        CellType.Real => "DOUBLE",
        CellType.Day => "DATE",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static async Task<string> WriteAsync(
        ExportTable table, TableWriter writer, PaperFilter? filter = null, EmbeddedStore? store = null)
    {
        using MemoryStream output = new();
        await writer(table, table.Rows(store ?? ExportedGraph.Store, filter, Token), output, Token);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static List<string[]> ReadCsv(string csv)
    {
        using CsvParser parser = new(new StringReader(csv), CultureInfo.InvariantCulture);
        List<string[]> rows = [];
        while (parser.Read())
        {
            rows.Add(parser.Record!);
        }

        return rows;
    }

    // As CSV writes them: null as nothing, lists as JSON arrays.
    private static string[] CellsOf(string json, ExportTable table)
    {
        using JsonDocument row = JsonDocument.Parse(json);
        return
        [
            .. table.Columns.Select(column =>
                row.RootElement.GetProperty(column.Name) is var cell && cell.ValueKind == JsonValueKind.String ? cell.GetString()!
                : cell.ValueKind == JsonValueKind.Null ? ""
                : cell.ValueKind == JsonValueKind.Array ? TableWriters.Cell(cell.Deserialize<string[]>())!
                : cell.GetRawText()),
        ];
    }
}
