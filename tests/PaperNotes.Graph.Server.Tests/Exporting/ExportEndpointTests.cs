using System.Diagnostics.Metrics;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Folders;
using PaperNotes.Graph.Generating;
using PaperNotes.Graph.Server.Exporting;
using PaperNotes.Graph.Server.Tests.Commands;
using PaperNotes.Graph.Server.Tests.Hosting;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Server.Tests.Exporting;

public sealed class ExportEndpointTests(SeedServer server) : IClassFixture<SeedServer>, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("papernotes-http-");

    public static TheoryData<string, string> Files =>
        [
            .. ExportTables.Named.SelectMany(
                table => ExportFormats.Tables, (table, format) => ($"{table.Name}.{format.Key}", format.Value.MediaType)),
            .. ExportFormats.Graphs.Select(format => ($"graph.{format.Key}", format.Value.MediaType)),
        ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private HttpClient Client => server.Running.Client;

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_file_is_that_of_the_command(string name, string mediaType)
    {
        string file = Path.Combine(folder.FullName, name);

        using HttpResponseMessage response = await Client.GetAsync(
            $"/export/{name}?venues=ACL2025,CVPR2025&years=2025&hasArxiv=true", Token);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe(mediaType);
        response.Content.Headers.ContentDisposition!.ToString().ShouldBe($"attachment; filename={name}");
        await ExportAsync(file, "--venues", "ACL2025", "--venues", "CVPR2025", "--years", "2025", "--hasArxiv", "true");
        Convert.ToHexString(await response.Content.ReadAsByteArrayAsync(Token))
            .ShouldBe(Convert.ToHexString(await File.ReadAllBytesAsync(file, Token)));
    }

    [Fact]
    public async Task What_names_nothing_is_said_by_header_and_by_command_and_spellings_are_taken()
    {
        string file = Path.Combine(folder.FullName, "papers.csv");

        using HttpResponseMessage response = await Client.GetAsync(
            "/export/papers.csv?venues=acl%202025,ACL2052&topics=Tokenization", Token);
        Called called = await Called.HereAsync(
            "export", "--from", Seed.Folder, "--out", file, "--venues", "acl 2025,ACL2052", "--topics", "Tokenization");

        response.Headers.GetValues(ExportHints.Header).ShouldBe(["argument=venues; value=ACL2052; nearest=ACL2025,ACL2026"]);
        called.Error.ShouldContain("venues: nothing is called 'ACL2052'; nearest: ACL2025, ACL2026");
        byte[] exact = await Client.GetByteArrayAsync("/export/papers.csv?venues=ACL2025&topics=tokenization", Token);
        Convert.ToHexString(await response.Content.ReadAsByteArrayAsync(Token)).ShouldBe(Convert.ToHexString(exact));
        Convert.ToHexString(await File.ReadAllBytesAsync(file, Token)).ShouldBe(Convert.ToHexString(exact));
    }

    [Theory]
    [InlineData("papers.csv?bom=true", "--bom")]
    [InlineData("papers.csv?spreadsheet=true&venues=ACL2025", "--spreadsheet", "--venues", "ACL2025")]
    [InlineData("papers.csv?bom=false&spreadsheet=False")]
    public async Task Csv_for_spreadsheets_is_that_of_the_command(string address, params string[] options)
    {
        string file = Path.Combine(folder.FullName, "papers.csv");

        byte[] body = await Client.GetByteArrayAsync($"/export/{address}", Token);

        await ExportAsync(file, options);
        Convert.ToHexString(body).ShouldBe(Convert.ToHexString(await File.ReadAllBytesAsync(file, Token)));
        body.AsSpan().StartsWith("\uFEFF"u8).ShouldBe(options.Length > 0);
    }

    [Theory]
    [InlineData("edges.csv")]
    [InlineData("graph.graphml")]
    [InlineData("graph.json")]
    public async Task Only_sure_edges_come_where_they_are_asked_for(string name)
    {
        string file = Path.Combine(folder.FullName, name);

        string all = await Client.GetStringAsync($"/export/{name}?venues=AAAI2026", Token);
        string sure = await Client.GetStringAsync($"/export/{name}?venues=AAAI2026&confidence=STRONG", Token);

        (Count(all, "PLAIN") > 0).ShouldBeTrue();
        (Count(sure, "PLAIN"), Count(sure, "STRONG")).ShouldBe((0, Count(all, "STRONG")));
        await ExportAsync(file, "--venues", "AAAI2026", "--confidence", "STRONG");
        (await File.ReadAllTextAsync(file, Token)).ShouldBe(sure);

        static int Count(string text, string word) => text.Split(word).Length - 1;
    }

    [Fact]
    public async Task A_known_answer_is_304_and_every_address_has_a_tag_of_its_own()
    {
        string[] addresses =
        [
            "/export/papers.csv", "/export/papers.ndjson", "/export/papers.csv?venues=ACL2025", "/export/areas.csv", "/export/graph.json",
        ];

        EntityTagHeaderValue[] tags = await Task.WhenAll(addresses.Select(async address =>
        {
            using HttpResponseMessage first = await Client.GetAsync(address, Token);
            return first.Headers.ETag!;
        }));

        tags.Distinct().Count().ShouldBe(addresses.Length);
        foreach ((string address, EntityTagHeaderValue tag) in addresses.Zip(tags))
        {
            (await StatusAsync(address, tag)).ShouldBe((HttpStatusCode.NotModified, 0));
            (await StatusAsync(address, new EntityTagHeaderValue("\"another\"", isWeak: true))).Status.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Theory]
    [InlineData("gzip", "papers.csv")]
    [InlineData("br", "graph.graphml")]
    [InlineData("br", "edges.ndjson")]
    public async Task Text_is_compressed_for_who_takes_it(string encoding, string name)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, $"/export/{name}");
        request.Headers.AcceptEncoding.ParseAdd(encoding);

        using HttpResponseMessage response = await Client.SendAsync(request, Token);

        response.Content.Headers.ContentEncoding.ShouldBe([encoding]);
        response.Headers.Vary.ShouldContain("Accept-Encoding");
        await using Stream packed = await response.Content.ReadAsStreamAsync(Token);
        await using Stream plain =
            encoding == "br" ? new BrotliStream(packed, CompressionMode.Decompress) : new GZipStream(packed, CompressionMode.Decompress);
        using StreamReader text = new(plain);
        (await text.ReadToEndAsync(Token)).ShouldBe(await Client.GetStringAsync($"/export/{name}", Token));
    }

    [Fact]
    public async Task Parquet_is_compressed_inside_and_not_once_more()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/export/papers.parquet");
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");

        using HttpResponseMessage response = await Client.SendAsync(request, Token);

        response.Content.Headers.ContentEncoding.ShouldBeEmpty();
    }

    [Fact]
    public async Task Head_tells_what_get_would_without_a_body()
    {
        using HttpResponseMessage head = await Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/export/papers.csv"), Token);
        using HttpResponseMessage get = await Client.GetAsync("/export/papers.csv", Token);

        (head.StatusCode, head.Headers.ETag, head.Content.Headers.ContentType).ShouldBe(
            (get.StatusCode, get.Headers.ETag, get.Content.Headers.ContentType));
        (await head.Content.ReadAsByteArrayAsync(Token)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(
        "papers.csv?venue=ACL2025",
        HttpStatusCode.BadRequest,
        "EXPORT_FILTER_INVALID",
        "There is no filter 'venue'. Filters: text, keys, venues, series, years, areas, topics, allTopics, concepts, authors, hasCode, hasArxiv."
    )]
    [InlineData("papers.csv?years=soon", HttpStatusCode.BadRequest, "EXPORT_FILTER_INVALID", "years takes whole numbers, e.g. 2025,2026.")]
    [InlineData("graph.json?hasCode=maybe", HttpStatusCode.BadRequest, "EXPORT_FILTER_INVALID", "hasCode takes true or false.")]
    [InlineData(
        "papers.csv?confidence=STRONG",
        HttpStatusCode.BadRequest,
        "EXPORT_FILTER_INVALID",
        "confidence goes with graph files and the table edges.")]
    [InlineData(
        "papers.csv?columns=key,name",
        HttpStatusCode.BadRequest,
        "EXPORT_FILTER_INVALID",
        "columns: papers has no column 'name'; there are key, id, title, summary, venue, area, arxivId, codeUrl, noteUrl, noteDate, notePath, noteHash, aliases, sameWork."
    )]
    [InlineData(
        "venues.csv?columns=key,key",
        HttpStatusCode.BadRequest,
        "EXPORT_FILTER_INVALID",
        "columns: a column is named twice; there are key, id, series, year, paperCount.")]
    [InlineData("graph.gexf?columns=key", HttpStatusCode.BadRequest, "EXPORT_FILTER_INVALID", "columns goes with tables.")]
    [InlineData("graph.gexf?edges=edges", HttpStatusCode.BadRequest, "EXPORT_FILTER_INVALID", "edges goes with graph.json.")]
    [InlineData("graph.json?edges=pairs", HttpStatusCode.BadRequest, "EXPORT_FILTER_INVALID", "edges takes links or edges.")]
    [InlineData("papers.csv?bom=1", HttpStatusCode.BadRequest, "EXPORT_FILTER_INVALID", "bom takes true or false.")]
    [InlineData("papers.csv?spreadsheet", HttpStatusCode.BadRequest, "EXPORT_FILTER_INVALID", "spreadsheet takes true or false.")]
    [InlineData("papers.ndjson?bom=true", HttpStatusCode.BadRequest, "EXPORT_FILTER_INVALID", "bom goes with .csv.")]
    [InlineData("graph.json?spreadsheet=true", HttpStatusCode.BadRequest, "EXPORT_FILTER_INVALID", "spreadsheet goes with .csv.")]
    [InlineData(
        "papers.xlsx",
        HttpStatusCode.NotFound,
        "EXPORT_UNKNOWN",
        "There is no such export. Tables: papers, venues, areas, topics, concepts, authors, edges, related as .csv, .ndjson, .parquet; the whole graph: graph.graphml, graph.gexf, graph.json, graph.cytoscape.json, graph.graphology.json."
    )]
    public async Task What_cannot_be_exported_is_refused_with_what_to_ask_for(
        string address, HttpStatusCode status, string code, string message)
    {
        using HttpResponseMessage response = await Client.GetAsync($"/export/{address}", Token);

        response.StatusCode.ShouldBe(status);
        response.Headers.CacheControl!.ToString().ShouldBe("no-store");
        (await response.Content.ReadAsStringAsync(Token)).ShouldBe($$"""{"error":"{{message}}","code":"{{code}}"}""");
    }

    [Fact]
    public async Task A_client_that_goes_away_ends_the_work()
    {
        await WriteFactsAsync(Corpus.Facts(4_000));
        await using RunningServer large = await RunningServer.StartAsync(("PaperNotes:Data", folder.FullName));
        TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using MeterListener requests = new();
        requests.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "http.server.request.duration")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        requests.SetMeasurementEventCallback<double>((_, _, tags, _) =>
        {
            if (tags.ToArray().Any(tag => tag is { Key: "http.route", Value: "/export/{file}" }))
            {
                ended.TrySetResult();
            }
        });

        requests.Start();

        using (HttpClient client = new() { BaseAddress = large.Address })
        {
            using HttpResponseMessage response = await client.GetAsync(
                "/export/graph.graphml", HttpCompletionOption.ResponseHeadersRead, Token);
            await using Stream body = await response.Content.ReadAsStreamAsync(Token);
            await body.ReadExactlyAsync(new byte[1_000], Token);
            // Some 40 MB don't fit into what lies between: who does not read keeps the work going.
            ended.Task.IsCompleted.ShouldBeFalse();
        }

        await ended.Task.WaitAsync(Token);
    }

    [Fact]
    public async Task An_export_whose_client_takes_nothing_is_cut_off_and_its_place_is_free_again()
    {
        await WriteFactsAsync(Corpus.Facts(4_000));
        await using RunningServer large = await RunningServer.StartAsync(
            ("PaperNotes:Data", folder.FullName),
            ("PaperNotes:Limits:Exports", "1"),
            ("PaperNotes:Limits:Waiting", "0"),
            ("PaperNotes:Limits:StallSeconds", "2"));
        using LogLines log = new();
        large.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        using HttpClient idle = new() { BaseAddress = large.Address };

        using HttpResponseMessage stalled = await idle.GetAsync("/export/graph.graphml", HttpCompletionOption.ResponseHeadersRead, Token);
        using HttpResponseMessage refused = await large.Client.GetAsync("/export/areas.csv", Token);
        await log.NextAsync("was cut off", Token);
        using HttpResponseMessage next = await large.Client.GetAsync("/export/areas.csv", Token);

        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        (await refused.Content.ReadAsStringAsync(Token)).ShouldContain("\"code\":\"SERVER_BUSY\"");
        next.StatusCode.ShouldBe(HttpStatusCode.OK);
        await Should.ThrowAsync<HttpRequestException>(stalled.Content.ReadAsByteArrayAsync(Token));
    }

    private static async Task ExportAsync(string file, params string[] options) =>
        (await Called.HereAsync(["export", "--from", Seed.Folder, "--out", file, "--quiet", .. options])).ShouldBe(new Called(0, "", ""));

    private async Task<(HttpStatusCode Status, long Length)> StatusAsync(string address, EntityTagHeaderValue known)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(known);
        using HttpResponseMessage response = await Client.SendAsync(request, Token);
        return (response.StatusCode, (await response.Content.ReadAsByteArrayAsync(Token)).Length);
    }

    private async Task WriteFactsAsync(FactSet facts)
    {
        await using FileStream stream = File.Create(Path.Combine(folder.FullName, "facts.jsonl"));
        await FactFile.WriteAsync(facts, stream, null, Token);
    }
}
