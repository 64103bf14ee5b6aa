using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PaperNotes.Graph.Server.Commands;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Server.Tests.Hosting;

public sealed class WatchTests : IDisposable
{
    // What one graph says twice, in one answer: a mixed one would disagree with itself or with its version.
    private const string Question =
        "/graphql?query=%7Bstats%7Bversion%20papers%7D%20papers(first%3A1)%7BtotalCount%7D%20venues(first%3A100)%7BtotalCount%7D%7D";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("papernotes-watch-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task An_import_shows_in_the_running_server_and_every_answer_is_whole_and_of_one_version()
    {
        await ImportAsync("CVPR2026.jsonl");
        await using RunningServer server = await RunningServer.StartAsync(("PaperNotes:Data", folder.FullName));
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Task<HashSet<string>>[] clients = [.. Enumerable.Range(0, 4).Select(_ => AskAsync(server.Client, stop.Token))];
        int before = await PapersAsync(server.Client);

        await ImportAsync("ACL2025.jsonl");
        int after = await UntilAsync(server.Client, papers => papers > before);
        await ImportAsync("ICLR2026-a.jsonl");
        await UntilAsync(server.Client, papers => papers > after);
        await stop.CancelAsync();

        // One answer a version, whoever asked: three imports, three answers.
        (await Task.WhenAll(clients)).SelectMany(answers => answers).Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public async Task A_folder_that_becomes_unreadable_keeps_the_graph_and_recovers()
    {
        await ImportAsync("CVPR2026.jsonl");
        await using RunningServer server = await RunningServer.StartAsync(("PaperNotes:Data", folder.FullName));
        int before = await PapersAsync(server.Client);
        string facts = Path.Combine(folder.FullName, "facts.jsonl");
        string good = await File.ReadAllTextAsync(facts, Token);
        using LogLines log = new();
        server.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);

        await File.WriteAllTextAsync(facts, "nonsense\n", Token);
        string refused = await log.NextAsync("cannot be read; the graph stays", Token);
        int during = await PapersAsync(server.Client);
        await File.WriteAllTextAsync(facts, good, Token);
        await ImportAsync("ACL2025.jsonl");

        refused.ShouldContain("facts.jsonl:1: not JSON");
        during.ShouldBe(before);
        (await UntilAsync(server.Client, papers => papers != before)).ShouldBeGreaterThan(before);
    }

    private static async Task<HashSet<string>> AskAsync(HttpClient client, CancellationToken cancellationToken)
    {
        HashSet<string> answers = [];
        while (!cancellationToken.IsCancellationRequested)
        {
            // Of the test's own token: a client that stops must not look like a failed answer.
            string answer = await client.GetStringAsync(Question, Token);
            JsonElement data = JsonDocument.Parse(answer, default).RootElement.GetProperty("data");
            data.GetProperty("papers")
                .GetProperty("totalCount")
                .GetInt32()
                .ShouldBe(data.GetProperty("stats").GetProperty("papers").GetInt32());
            answers.Add(answer);
        }

        return answers;
    }

    private static async Task<int> PapersAsync(HttpClient client) =>
        JsonDocument.Parse(await client.GetStringAsync(Question, Token), default).RootElement
            .GetProperty("data").GetProperty("stats").GetProperty("papers").GetInt32();

    private static async Task<int> UntilAsync(HttpClient client, Func<int, bool> holds)
    {
        int papers;
        do
        {
            papers = await PapersAsync(client);
        }
        while (!holds(papers));

        return papers;
    }

    private async Task ImportAsync(string file)
    {
        StringWriter error = new();
        int code = await CommandLine.RunAsync(
            ["import", Path.Combine(Repository.Root, "seed", file), "--into", folder.FullName, "--quiet"], new StringWriter(), error);
        (code, error.ToString()).ShouldBe((0, ""));
    }
}
