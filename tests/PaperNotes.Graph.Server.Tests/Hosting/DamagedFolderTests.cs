using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PaperNotes.Graph.Folders;
using PaperNotes.Graph.Generating;
using PaperNotes.Graph.Server.Errors;

namespace PaperNotes.Graph.Server.Tests.Hosting;

/// <summary>A file of facts that lost its end is never served as if it were the graph.</summary>
public sealed class DamagedFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("papernotes-damaged-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Facts => Path.Combine(_folder.FullName, "facts.jsonl");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(0.5, "has lost its end (")]
    [InlineData(0, "is empty, which no import writes")]
    public async Task A_file_that_loses_its_end_while_it_is_served_leaves_the_old_graph(double kept, string reason)
    {
        byte[] whole = await WriteAsync();
        await using RunningServer server = await RunningServer.StartAsync(("PaperNotes:Data", _folder.FullName));
        using LogLines log = new();
        server.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);

        await File.WriteAllBytesAsync(Facts, whole[..(int)(whole.Length * kept)], Token);
        string refused = await log.NextAsync("cannot be read; the graph stays", Token);

        refused.ShouldContain($"facts.jsonl: {reason}");
        (await PapersAsync(server.Client)).ShouldBe(40);
        (await server.Client.GetAsync("/readyz", Token)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0)]
    public async Task A_server_that_starts_on_a_damaged_file_is_not_ready_until_the_file_is_whole(double kept)
    {
        byte[] whole = await WriteAsync();
        await File.WriteAllBytesAsync(Facts, whole[..(int)(whole.Length * kept)], Token);
        await using RunningServer server = await RunningServer.StartAsync(("PaperNotes:Data", _folder.FullName));

        using HttpResponseMessage before = await server.Client.GetAsync("/readyz", Token);
        await File.WriteAllBytesAsync(Facts, whole, Token);

        before.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await before.Content.ReadAsStringAsync(Token)).ShouldStartWith("not ready: STORE_UNAVAILABLE. The graph's files are damaged");
        HttpStatusCode after;
        do
        {
            using HttpResponseMessage asked = await server.Client.GetAsync("/readyz", Token);
            after = asked.StatusCode;
        }
        while (after != HttpStatusCode.OK);
        (await PapersAsync(server.Client)).ShouldBe(40);
    }

    [Fact]
    public async Task Strict_does_not_start_on_a_damaged_file()
    {
        byte[] whole = await WriteAsync();
        await File.WriteAllBytesAsync(Facts, whole[..(whole.Length / 2)], Token);

        CommandException refused = await Should.ThrowAsync<CommandException>(
            () => RunningServer.StartAsync(("PaperNotes:Data", _folder.FullName), ("PaperNotes:Strict", "true")));

        refused.ExitCode.ShouldBe(2);
        refused.Message.ShouldContain("facts.jsonl: has lost its end");
    }

    [Fact]
    public async Task Files_by_hand_that_lose_all_their_lines_leave_the_old_graph()
    {
        string mine = Path.Combine(_folder.FullName, "mine.jsonl");
        await File.WriteAllTextAsync(mine, """{"venue":"ACL2025","area":"x","slug":"s","title":"T"}""", Token);
        await using RunningServer server = await RunningServer.StartAsync(("PaperNotes:Data", _folder.FullName));
        using LogLines log = new();
        server.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);

        await File.WriteAllTextAsync(mine, "", Token);
        await log.NextAsync("cannot be read; the graph stays", Token);

        (await PapersAsync(server.Client)).ShouldBe(1);
    }

    private static async Task<int> PapersAsync(HttpClient client) =>
        JsonDocument.Parse(await client.GetStringAsync("/graphql?query=%7Bstats%7Bpapers%7D%7D", Token), default).RootElement
            .GetProperty("data").GetProperty("stats").GetProperty("papers").GetInt32();

    private async Task<byte[]> WriteAsync()
    {
        await using (FileStream stream = File.Create(Facts))
        {
            await FactFile.WriteAsync(Corpus.Facts(40), stream, null, Token);
        }

        return await File.ReadAllBytesAsync(Facts, Token);
    }
}
