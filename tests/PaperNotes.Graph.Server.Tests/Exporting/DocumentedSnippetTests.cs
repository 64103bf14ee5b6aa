using System.Text.Json;
using System.Text.RegularExpressions;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Embedded;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Server.Exporting;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Server.Tests.Exporting;

/// <summary>The lines of docs/exporting.md that users copy, run as they stand.</summary>
public sealed partial class DocumentedSnippetTests : IDisposable
{
    private static readonly string[] s_ids = ["2501.01230", "2511.07040", "2512.00000"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("papernotes-snippets-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Pandas_keeps_every_digit_of_an_arXiv_id(int snippet)
    {
        await WriteTablesAsync();

        string printed = await Tool.PandasAsync(
            folder.FullName, $"{Snippets("pandas", "python")[snippet]}\nimport json\nprint(json.dumps(sorted(papers.arxivId)))");

        JsonSerializer.Deserialize<string[]>(printed).ShouldBe(s_ids);
    }

    [Fact]
    public async Task DuckDB_keeps_every_digit_of_an_arXiv_id()
    {
        await WriteTablesAsync();

        string rows = await Tool.DuckDbRowsAsync(
            folder.FullName, Snippets("DuckDB", "sql").Single(sql => sql.Contains("read_csv", StringComparison.Ordinal)));

        JsonSerializer.Deserialize<string[][]>(rows)!.Select(row => row[1]).ShouldBe(s_ids);
    }

    private static string[] Snippets(string heading, string language)
    {
        string document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "exporting.md"));
        string section = document[document.IndexOf($"## {heading}\n", StringComparison.Ordinal)..];
        section = section[..section.IndexOf("\n## ", StringComparison.Ordinal)];
        return
        [
            .. Block()
                .Matches(section)
                .Where(block => block.Groups["language"].Value == language)
                .Select(block => block.Groups["text"].Value),
        ];
    }

    private async Task WriteTablesAsync()
    {
        EmbeddedStore store = new(
            GraphBuilder.Build(
                new FactSet
                {
                    Notes =
                    [
                        .. s_ids.Select(
                            (id, i) =>
                                new NoteFacts
                                {
                                    Venue = "ACL2025",
                                    Area = "x",
                                    Slug = $"s{i}",
                                    Title = $"T{i}",
                                    Arxiv = id,
                                    Keywords = ["LLM agents"],
                                }),
                    ],
                }));
        foreach (string name in (string[])["papers.csv", "papers.ndjson", "edges.ndjson"])
        {
            ExportTable table = ExportTables.Find(Path.GetFileNameWithoutExtension(name))!;
            await using FileStream output = File.Create(Path.Combine(folder.FullName, name));
            await ExportFormats.WriterOf(Path.GetExtension(name)[1..], ExportForm.Plain)(
                table, table.Rows(store, null, Token), output, Token);
        }
    }

    [GeneratedRegex("^```(?<language>[a-z]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
