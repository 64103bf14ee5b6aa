using System.IO.Compression;
using PaperNotes.Graph.Server.Commands;
using PaperNotes.Graph.Server.Exporting;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Tests.Commands;

public sealed class ExportCommandTests : IDisposable
{
    private readonly CommandFolder folder = new();

    public static TheoryData<string> Files =>
        [
            .. ExportTables.Named.SelectMany(table => (string[])[$"{table.Name}.csv", $"{table.Name}.ndjson"]),
            .. ExportFormats.Graphs.Keys.Select(format => $"graph.{format}"),
            "facts.jsonl",
        ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_says_by_its_name_what_it_is_to_hold(string name)
    {
        Called called = await ExportAsync("--out", folder.At(name));

        (called.Code, called.Error).ShouldBe((0, ""));
        called.Output.ShouldMatch($@"^{folder.At(name)}: \d+ rows, {new FileInfo(folder.At(name)).Length:N0} bytes\n$");
        folder.Files().ShouldBe([name]);
        await CommandFolder.ShouldBeAsync(await File.ReadAllTextAsync(folder.At(name), Token), name);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("ndjson")]
    [InlineData("parquet")]
    public async Task A_folder_gets_every_table(string format)
    {
        Called called = await ExportAsync("--format", format, "--out", folder.At("new", "tables"));

        called.Code.ShouldBe(0);
        called.Output.Count(letter => letter == '\n').ShouldBe(7);
        folder.Files()
            .ShouldBe(
                ExportTables.All.Select(table => Path.Combine("new", "tables", $"{table.Name}.{format}")).Order(StringComparer.Ordinal));
        foreach (ExportTable table in ExportTables.All)
        {
            await ExportAsync("--out", folder.At($"{table.Name}.{format}"));
            (await File.ReadAllBytesAsync(folder.At("new", "tables", $"{table.Name}.{format}"), Token))
                .ShouldBe(await File.ReadAllBytesAsync(folder.At($"{table.Name}.{format}"), Token));
        }
    }

    [Fact]
    public async Task Files_for_neo4j_admin_come_with_its_arguments_and_the_line_to_run()
    {
        Called called = await ExportAsync("--format", "neo4j-admin", "--out", folder.At("files"));

        called.Code.ShouldBe(0);
        called.Output.ShouldEndWith(
            $"  neo4j-admin database import full @import.args --overwrite-destination=true neo4j\nand to serve it, once the server runs:\n  papernotes serve --store neo4j\n"
        );
        foreach (string file in folder.Files().Where(file => Path.GetFileName(file) != "facts.csv"))
        {
            await CommandFolder.ShouldBeAsync(
                await File.ReadAllTextAsync(folder.At(file), Token), Path.Combine("neo4j-admin", Path.GetFileName(file)));
        }
    }

    [Fact]
    public async Task A_text_with_a_line_break_is_announced_to_neo4j_admin()
    {
        await File.AppendAllTextAsync(
            Path.Combine(folder.Data, "facts.jsonl"),
            """{"slug":"gamma","title":"Gamma","summary":"One.\nTwo.","venue":"ACL2025","area":"one"}""",
            Token
        );

        (await ExportAsync("--format", "neo4j-admin", "--out", folder.At("files"))).Code.ShouldBe(0);

        (await File.ReadAllTextAsync(folder.At("files", "import.args"), Token)).ShouldEndWith(
            "--array-delimiter=U+001F\n--multiline-fields=true\n");
    }

    [Theory]
    [InlineData("papers.csv")]
    [InlineData("graph.json")]
    [InlineData("facts.jsonl")]
    public async Task With_gz_behind_its_ending_a_file_is_compressed(string name)
    {
        (await ExportAsync("--out", folder.At($"{name}.gz"))).Code.ShouldBe(0);

        await using FileStream packed = File.OpenRead(folder.At($"{name}.gz"));
        await using GZipStream plain = new(packed, CompressionMode.Decompress);
        using StreamReader text = new(plain);
        await CommandFolder.ShouldBeAsync(await text.ReadToEndAsync(Token), name);
    }

    [Fact]
    public async Task What_is_there_stays_unless_it_is_to_be_replaced()
    {
        await File.WriteAllTextAsync(folder.At("papers.csv"), "mine", Token);
        Directory.CreateDirectory(folder.At("tables"));
        await File.WriteAllTextAsync(folder.At("tables", "edges.csv"), "mine", Token);

        (await ExportAsync("--out", folder.At("papers.csv"))).ShouldBe(
            Refused($"'{folder.At("papers.csv")}' is there already; --force replaces it."));
        (await ExportAsync("--format", "csv", "--out", folder.At("tables"))).ShouldBe(
            Refused($"'{folder.At("tables", "edges.csv")}' is there already; --force replaces it."));
        folder.Files().ShouldBe(["papers.csv", Path.Combine("tables", "edges.csv")]);
        (await File.ReadAllTextAsync(folder.At("papers.csv"), Token)).ShouldBe("mine");

        (await ExportAsync("--out", folder.At("papers.csv"), "--force")).Code.ShouldBe(0);
        (await ExportAsync("--format", "csv", "--out", folder.At("tables"), "--force")).Code.ShouldBe(0);
        await CommandFolder.ShouldBeAsync(await File.ReadAllTextAsync(folder.At("papers.csv"), Token), "papers.csv");
        await CommandFolder.ShouldBeAsync(await File.ReadAllTextAsync(folder.At("tables", "edges.csv"), Token), "edges.csv");
    }

    [Theory]
    [InlineData(
        "there is no format 'xlsx'. Formats: csv, ndjson, parquet, graphml, gexf, json, cytoscape.json, graphology.json, dataset, neo4j-admin.",
        "--format",
        "xlsx",
        "--out",
        "papers.xlsx")]
    [InlineData(
        "say the format of 'papers': --format csv|ndjson|parquet|graphml|gexf|json|cytoscape.json|graphology.json|dataset|neo4j-admin.",
        "--out",
        "papers")]
    [InlineData(
        "say which table: --table papers|venues|areas|topics|concepts|authors|edges|related; or name a folder with --out to get all.",
        "--out",
        "graph.csv")]
    [InlineData(
        "say which table: --table papers|venues|areas|topics|concepts|authors|edges|related; or name a folder with --out to get all.",
        "--out",
        "-",
        "--format",
        "csv")]
    [InlineData(
        "--table goes with --format csv|ndjson|parquet; graphml has the whole graph.", "--out", "graph.graphml", "--table", "papers")]
    [InlineData("neo4j-admin writes several files: name a folder with --out.", "--out", "-", "--format", "neo4j-admin")]
    [InlineData("Parquet is not to be compressed as a whole: leave out .gz.", "--out", "papers.parquet.gz")]
    [InlineData("--columns goes with one table: name it with --table.", "--out", "tables", "--format", "csv", "--columns", "key")]
    [InlineData("--confidence goes with graph files and the table edges.", "--out", "tables", "--format", "csv", "--confidence", "STRONG")]
    [InlineData("--confidence goes with graph files and the table edges.", "--out", "papers.csv", "--confidence", "STRONG")]
    [InlineData("--confidence goes with graph files and the table edges.", "--out", "facts.jsonl", "--confidence", "STRONG")]
    [InlineData("--confidence takes STRONG or PLAIN.", "--out", "graph.json", "--confidence", "sure")]
    [InlineData("--columns goes with tables.", "--out", "graph.gexf", "--columns", "key")]
    [InlineData(
        "--columns: edges has no column 'key'; there are fromKind, from, toKind, to, kind, value, confidence.",
        "--out",
        "edges.csv",
        "--columns",
        "key")]
    [InlineData("--edges goes with graph.json.", "--out", "graph.cytoscape.json", "--edges", "edges")]
    [InlineData("--bom goes with --format csv.", "--out", "papers.ndjson", "--bom")]
    [InlineData("--spreadsheet goes with --format csv.", "--out", "graph.gexf", "--spreadsheet")]
    [InlineData("--years takes whole numbers, e.g. 2025,2026.", "--out", "papers.csv", "--years", "soon")]
    [InlineData("--hasCode takes true or false.", "--out", "papers.csv", "--hasCode", "perhaps")]
    public async Task A_call_that_says_too_little_or_too_much_is_refused_with_what_to_say(string message, params string[] arguments)
    {
        (await ExportAsync(arguments)).ShouldBe(Refused(message));
    }

    [Fact]
    public async Task An_option_that_is_not_there_is_named()
    {
        Called called = await ExportAsync("--out", folder.At("papers.csv"), "--venue", "ACL2025");

        called.Code.ShouldBe(2);
        called.Error.ShouldContain("'--venue'");
        folder.Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_folder_is_no_file_and_a_file_no_folder()
    {
        await File.WriteAllTextAsync(folder.At("file"), "", Token);
        Directory.CreateDirectory(folder.At("folder.json"));

        (await ExportAsync("--format", "csv", "--out", folder.At("file"))).ShouldBe(
            Refused($"csv writes several files, but '{folder.At("file")}' is a file: name a folder with --out."));
        (await ExportAsync("--out", folder.At("folder.json"))).ShouldBe(
            Refused($"'{folder.At("folder.json")}' is a folder: name a file with --out."));
    }

    [Fact]
    public async Task Data_that_is_missing_or_cannot_be_read_whole_ends_with_2_and_says_where()
    {
        await File.AppendAllTextAsync(Path.Combine(folder.Data, "facts.jsonl"), "nonsense\n", Token);

        (await Called.HereAsync("export", "--from", folder.At("no-such"), "--out", folder.At("papers.csv"))).ShouldBe(
            Refused($"The data folder '{folder.At("no-such")}' does not exist."));
        (await ExportAsync("--out", folder.At("papers.csv"))).ShouldBe(
            Refused($"'{folder.Data}' cannot be read whole: facts.jsonl:5: not JSON (at byte 2)."));
        folder.Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_ends_with_1_and_says_why()
    {
        Called called = await ExportAsync("--out", folder.At("data", "facts.jsonl", "papers.csv"));

        called.Code.ShouldBe(1);
        called.Error.ShouldStartWith($"papernotes: '{folder.At("data", "facts.jsonl", "papers.csv")}' cannot be written: ");
        folder.Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task Quiet_says_nothing()
    {
        (await ExportAsync("--out", folder.At("papers.csv"), "--quiet")).ShouldBe(new Called(0, "", ""));
    }

    [Fact]
    public async Task A_data_set_imports_as_the_same_graph_and_a_filtered_one_as_its_part()
    {
        await ExportAsync("--out", folder.At("all.jsonl.gz"));
        await ExportAsync("--out", folder.At("part.jsonl"), "--venues", "ACL2025");
        (await Called.HereAsync("import", folder.At("all.jsonl.gz"), "--into", folder.At("all"), "--quiet")).Code.ShouldBe(0);
        (await Called.HereAsync("import", folder.At("part.jsonl"), "--into", folder.At("part"), "--quiet")).Code.ShouldBe(0);

        (await Called.HereAsync("stats", "--from", folder.At("all"))).ShouldBe(await Called.HereAsync("stats", "--from", folder.Data));
        await Called.HereAsync("export", "--from", folder.At("part"), "--out", folder.At("part.csv"), "--table", "papers");
        await ExportAsync("--out", folder.At("filtered.csv"), "--table", "papers", "--venues", "ACL2025");
        (await File.ReadAllTextAsync(folder.At("part.csv"), Token)).ShouldBe(await File.ReadAllTextAsync(folder.At("filtered.csv"), Token));
    }

    [Fact]
    public async Task Help_shows_what_can_be_said()
    {
        await CommandFolder.ShouldBeAsync((await Called.HereAsync("export", "--help")).Output, "export-help.txt");
    }

    [Theory]
    [InlineData(0.25, "edges: 1 rows, 25 %, 30 s left")]
    [InlineData(1.0, "edges: 1 rows, 100 %")]
    [InlineData(null, "edges: 1 rows")]
    public void A_line_says_how_far_it_is_and_how_long_it_may_take(double? fraction, string line)
    {
        WorkProgress.Line(new WorkState("edges: 1 rows", fraction), TimeSpan.FromSeconds(10)).ShouldBe(line);
    }

    private static Called Refused(string message) => new(2, "", $"papernotes: {message}\n");

    private Task<Called> ExportAsync(params string[] arguments) => Called.HereAsync(["export", "--from", folder.Data, .. arguments]);
}
