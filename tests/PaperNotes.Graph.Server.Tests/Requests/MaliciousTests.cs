using System.Net;
using System.Text.Json;
using PaperNotes.Graph.Server.Tests.Hosting;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Server.Tests.Requests;

/// <summary>
/// Attacks on a server in a process of its own, over a socket. What each costs is printed (<c>-showLiveOutput</c>); docs/security.md
/// holds the table.
/// </summary>
public sealed class MaliciousTests(AttackedServer server, ITestOutputHelper output) : IClassFixture<AttackedServer>
{
    private const int MostBytes = 64 * 1024;

    public static TheoryData<string> Names => [.. MaliciousRequest.Names];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_attack_is_refused_or_answered_within_bounds_and_the_server_goes_on(string name)
    {
        MaliciousRequest attack = MaliciousRequest.Read(name);
        ServerProcess process = server.Process;

        // The second time the code is compiled, and refused documents are kept nowhere.
        (await SendAsync(attack)).Dispose();
        ProcessUse? use = ProcessUse.Of(process.Id);
        using HttpResponseMessage response = await SendAsync(attack);
        (double milliseconds, double megabytes) = use?.Stop() ?? default;

        byte[] body = await response.Content.ReadAsByteArrayAsync(Token);
        output.WriteLine($"| {name} | {(int)response.StatusCode} {CodeOf(body) ?? "answered"} | {milliseconds:0} | {megabytes:0.0} |");
        body.Length.ShouldBeLessThan(MostBytes);
        CodeOf(body).ShouldBe(attack.Expected);
        response.StatusCode.ShouldBe(attack.Expected is null ? HttpStatusCode.OK : HttpStatusCode.BadRequest);
        milliseconds.ShouldBeLessThan(1_000);
        megabytes.ShouldBeLessThan(20);
        process.IsAlive.ShouldBeTrue();
        (await process.Client.GetStringAsync("/graphql?query=%7B__typename%7D", Token)).ShouldBe("""{"data":{"__typename":"Query"}}""");
        process.Lines.ShouldNotContain(line =>
            line.Contains("fail:", StringComparison.Ordinal) || line.Contains("   at ", StringComparison.Ordinal));
    }

    private async Task<HttpResponseMessage> SendAsync(MaliciousRequest attack)
    {
        using HttpRequestMessage request = attack.ToHttp();
        return await server.Process.Client.SendAsync(request, Token);
    }

    // A refusal has no data at all.
    private static string? CodeOf(byte[] body)
    {
        using JsonDocument answer = JsonDocument.Parse(body);
        return answer.RootElement.TryGetProperty("errors", out JsonElement errors) && !answer.RootElement.TryGetProperty("data", out _)
            ? errors[0].GetProperty("extensions").GetProperty("code").GetString()
            : null;
    }
}

/// <summary>One server process for all attacks, so that what one leaves behind meets the next.</summary>
public sealed class AttackedServer : IAsyncLifetime
{
    private ServerProcess? _process;

    /// <summary>The server.</summary>
    public ServerProcess Process => _process!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => _process = await ServerProcess.StartAsync("--data", Path.Combine(Repository.Root, "seed"));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _process?.DisposeAsync() ?? ValueTask.CompletedTask;
}
