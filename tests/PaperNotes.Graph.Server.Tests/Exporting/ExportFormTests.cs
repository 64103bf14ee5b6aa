using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using PaperNotes.Graph.Server.Tests.Hosting;

namespace PaperNotes.Graph.Server.Tests.Exporting;

/// <summary>What is asked of an export beside its format and its filter, and files that are read in parts.</summary>
public sealed class ExportFormTests(SeedServer server) : IClassFixture<SeedServer>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private HttpClient Client => server.Running.Client;

    [Fact]
    public async Task Parquet_is_read_in_parts_by_its_address()
    {
        using HttpResponseMessage whole = await Client.GetAsync("/export/papers.parquet", Token);
        byte[] bytes = await whole.Content.ReadAsByteArrayAsync(Token);
        using HttpResponseMessage head = await Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/export/papers.parquet"), Token);
        using HttpRequestMessage ask = new(HttpMethod.Get, "/export/papers.parquet");
        ask.Headers.Range = new RangeHeaderValue(bytes.Length - 8, null);
        ask.Headers.IfRange = new RangeConditionHeaderValue(whole.Headers.ETag!);
        using HttpResponseMessage part = await Client.SendAsync(ask, Token);

        (head.Content.Headers.ContentLength, head.Headers.AcceptRanges.Single(), head.Headers.ETag).ShouldBe(
            (bytes.Length, "bytes", whole.Headers.ETag));
        (part.StatusCode, part.Content.Headers.ContentRange!.ToString()).ShouldBe(
            (HttpStatusCode.PartialContent, $"bytes {bytes.Length - 8}-{bytes.Length - 1}/{bytes.Length}"));
        (await part.Content.ReadAsByteArrayAsync(Token)).ShouldBe(bytes[^8..]);

        string read = await Tool.HyparquetAsync(new Uri(server.Running.Address, "/export/papers.parquet"));
        JsonElement rows = JsonDocument.Parse(read, default).RootElement;
        (rows.GetProperty("bytes").GetInt32(), rows.GetProperty("rows").GetInt32()).ShouldBe((bytes.Length, 1006));
        rows.GetProperty("first").GetProperty("aliases").ValueKind.ShouldBe(JsonValueKind.Array);
        rows.GetProperty("requests").GetInt32().ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task The_papers_close_to_each_are_a_table_with_the_reasons()
    {
        string lines = await Client.GetStringAsync("/export/related.ndjson?keys=ACL2025/llm_pretraining/adversarial_tokenization", Token);
        using HttpResponseMessage asked = await Client.GetAsync(
            "/graphql?query=%7Bpaper(key:%22ACL2025/llm_pretraining/adversarial_tokenization%22)%7BrelatedPapers%7Bscore%20paper%7Bkey%7Dbecause%7Bnode%7Blabel%7D%7D%7D%7D%7D",
            Token
        );

        JsonElement answer = JsonDocument
            .Parse(await asked.Content.ReadAsStringAsync(Token), default)
            .RootElement.GetProperty("data")
            .GetProperty("paper")
            .GetProperty("relatedPapers");
        string[] expected =
        [
            .. answer.EnumerateArray()
                .Select(one =>
                    $"{one.GetProperty("paper").GetProperty("key")} {one.GetProperty("score")} "
                    + string.Join(
                        '|',
                        one.GetProperty("because").EnumerateArray().Select(reason => reason.GetProperty("node").GetProperty("label")))),
        ];
        lines.TrimEnd('\n')
            .Split('\n')
            .Select(line => JsonDocument.Parse(line, default).RootElement)
            .Select(row =>
                $"{row.GetProperty("related")} {row.GetProperty("score")} {string.Join('|', row.GetProperty("reasons").EnumerateArray())}")
            .ShouldBe(expected);
        expected.Length.ShouldBe(10);
    }

    [Theory]
    [InlineData("papers.csv?columns=venue,key&venues=ACL2026", "venue,key")]
    [InlineData("edges.csv?columns=kind&columns=from&venues=ACL2026", "kind,from")]
    public async Task Only_the_columns_that_are_asked_for_come_in_their_order(string address, string header)
    {
        string[] lines = (await Client.GetStringAsync($"/export/{address}", Token)).TrimEnd().Split("\r\n");

        lines[0].ShouldBe(header);
        lines[1].Split(',').Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("", "links")]
    [InlineData("?edges=links", "links")]
    [InlineData("?edges=edges", "edges")]
    public async Task The_list_of_edges_is_called_as_the_reader_wants_it(string query, string name)
    {
        JsonElement graph = JsonDocument.Parse(await Client.GetStringAsync($"/export/graph.json{query}", Token), default).RootElement;

        graph.EnumerateObject().Last().Name.ShouldBe(name);
    }
}
