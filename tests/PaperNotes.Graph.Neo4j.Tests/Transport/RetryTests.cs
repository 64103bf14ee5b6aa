using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Stores;
using PaperNotes.Graph.Testing.Neo4j;

namespace PaperNotes.Graph.Neo4j.Tests.Transport;

/// <summary>What goes over the wire: bookmarks, access, and what is tried again.</summary>
public sealed class RetryTests(Neo4jServer server)
{
    private const string Deadlock = """{"errors":[{"code":"Neo.TransientError.Transaction.DeadlockDetected","message":"again"}]}""";
    private const string Refused = """{"errors":[{"code":"Neo.ClientError.Statement.SyntaxError","message":"never"}]}""";
    private const string Foreign = """{"errors":[{"code":"Neo.ClientError.Transaction.InvalidBookmark","message":"whose"}]}""";

    private static readonly CypherStatement s_read = new("RETURN 1", new Dictionary<string, object?>());
    private static readonly CypherStatement s_write = new(
        "CREATE (n:Written) DELETE n RETURN 1", new Dictionary<string, object?>(), CypherAccess.Write);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_read_is_marked_so_and_carries_the_bookmarks_of_the_last_write()
    {
        (RecordingProxy proxy, HttpCypherRunner runner) = await ConnectAsync();
        using (proxy)
        using (runner)
        {
            await runner.RunAsync(s_write, Token);
            await runner.RunAsync(s_read, Token);

            (string Request, string Answer)[] exchanges = [.. proxy.Exchanges];
            string[] given = Texts(exchanges[0].Answer, "bookmarks");
            given.ShouldNotBeEmpty();
            Texts(exchanges[1].Request, "bookmarks").ShouldBe(given);
            exchanges.Select(exchange => Text(exchange.Request, "accessMode")).ShouldBe(["WRITE", "READ"]);
        }
    }

    [Fact]
    public async Task A_read_carries_the_bookmarks_of_the_last_commit()
    {
        (RecordingProxy proxy, HttpCypherRunner runner) = await ConnectAsync();
        using (proxy)
        using (runner)
        {
            await using (ICypherTransaction transaction = await runner.BeginAsync(CypherAccess.Write, Token))
            {
                await transaction.RunAsync(s_write, Token);
                await transaction.CommitAsync(Token);
            }

            string commit = proxy.Exchanges.Last().Answer;
            await runner.RunAsync(s_read, Token);

            string[] given = Texts(commit, "bookmarks");
            given.ShouldNotBeEmpty();
            Texts(proxy.Exchanges.Last().Request, "bookmarks").ShouldBe(given);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_the_database_calls_transient_is_tried_again(bool write)
    {
        (RecordingProxy proxy, HttpCypherRunner runner) = await ConnectAsync();
        using (proxy)
        using (runner)
        {
            proxy.Instead.Enqueue(Deadlock);
            proxy.Instead.Enqueue(Deadlock);

            CypherResult result = await runner.RunAsync(write ? s_write : s_read, Token);

            result.Only.AsInt().ShouldBe(1);
            proxy.Exchanges.Count.ShouldBe(3);
        }
    }

    [Fact]
    public async Task What_stays_transient_is_unavailable_after_five_attempts()
    {
        (RecordingProxy proxy, HttpCypherRunner runner) = await ConnectAsync();
        using (proxy)
        using (runner)
        {
            Enumerable.Repeat(Deadlock, 9).ToList().ForEach(proxy.Instead.Enqueue);

            GraphStoreException fault = await Should.ThrowAsync<GraphStoreException>(runner.RunAsync(s_read, Token).AsTask());

            fault.Fault.ShouldBe(GraphStoreFault.Unavailable);
            proxy.Exchanges.Count.ShouldBe(5);
        }
    }

    [Fact]
    public async Task What_the_database_refuses_is_not_tried_again()
    {
        (RecordingProxy proxy, HttpCypherRunner runner) = await ConnectAsync();
        using (proxy)
        using (runner)
        {
            proxy.Instead.Enqueue(Refused);

            GraphStoreException fault = await Should.ThrowAsync<GraphStoreException>(runner.RunAsync(s_read, Token).AsTask());

            fault.Fault.ShouldBe(GraphStoreFault.Data);
            proxy.Exchanges.Count.ShouldBe(1);
        }
    }

    [Fact]
    public async Task A_connection_that_breaks_is_tried_again_for_a_read_and_never_for_a_write()
    {
        (RecordingProxy proxy, HttpCypherRunner runner) = await ConnectAsync();
        using (proxy)
        using (runner)
        {
            proxy.Instead.Enqueue(null);
            (await runner.RunAsync(s_read, Token)).Only.AsInt().ShouldBe(1);
            proxy.Exchanges.Count.ShouldBe(2);
            proxy.Instead.Enqueue(null);

            GraphStoreException fault = await Should.ThrowAsync<GraphStoreException>(runner.RunAsync(s_write, Token).AsTask());

            fault.Fault.ShouldBe(GraphStoreFault.Unavailable);
            proxy.Exchanges.Count.ShouldBe(3);
        }
    }

    [Fact]
    public async Task Bookmarks_that_the_database_does_not_know_are_forgotten()
    {
        (RecordingProxy proxy, HttpCypherRunner runner) = await ConnectAsync();
        using (proxy)
        using (runner)
        {
            await runner.RunAsync(s_write, Token);
            proxy.Instead.Enqueue(Foreign);

            CypherResult result = await runner.RunAsync(s_read, Token);

            result.Only.AsInt().ShouldBe(1);
            Texts(proxy.Exchanges.Last().Request, "bookmarks").ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Text_is_sent_in_no_more_characters_than_it_has()
    {
        (RecordingProxy proxy, HttpCypherRunner runner) = await ConnectAsync();
        using (proxy)
        using (runner)
        {
            const string Text = "一篇论文 é+<'&>/";

            CypherResult result = await runner.RunAsync(
                new CypherStatement("RETURN $text", new Dictionary<string, object?> { ["text"] = Text }), Token);

            result.Only.AsText().ShouldBe(Text);
            proxy.Exchanges.ShouldHaveSingleItem().Request.ShouldContain($"\"{Text}\"");
        }
    }

    private async Task<(RecordingProxy Proxy, HttpCypherRunner Runner)> ConnectAsync()
    {
        Neo4jOptions options = await server.ReachAsync("wire");
        RecordingProxy proxy = new(options.Uri);
        options.Uri = proxy.Uri;
        return (proxy, new HttpCypherRunner(options, NullLogger<HttpCypherRunner>.Instance));
    }

    private static string? Text(string json, string name)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty(name).GetString();
    }

    private static string[] Texts(string json, string name)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.TryGetProperty(name, out JsonElement texts)
            ? [.. texts.EnumerateArray().Select(text => text.GetString()!)]
            : [];
    }
}
