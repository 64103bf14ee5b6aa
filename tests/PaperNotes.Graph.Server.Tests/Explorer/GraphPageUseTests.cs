using PaperNotes.Graph.Server.Tests.Hosting;

namespace PaperNotes.Graph.Server.Tests.Explorer;

/// <summary>The graph page over the seed, used in a real Chromium once for all tests of the class.</summary>
public sealed class UsedPage : IAsyncLifetime
{
    private RunningServer? _server;
    private Task<BrowserReport>? _report;

    internal async Task<BrowserReport> ReportAsync()
    {
        _server ??= await RunningServer.StartAsync();
        return await (_report ??= BrowserReport.RunAsync("explorer.mjs", _server.Address));
    }

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}

public sealed class GraphPageUseTests(UsedPage page) : IClassFixture<UsedPage>
{
    [Theory]
    [InlineData("arrives")]
    [InlineData("types")]
    [InlineData("sees")]
    [InlineData("asksWhy")]
    [InlineData("explores")]
    [InlineData("comparesVenues")]
    [InlineData("takesAlong")]
    public async Task A_person_does_it_in_a_browser(string deed) => (await page.ReportAsync()).Result(deed).ShouldBe("done");

    [Fact]
    public async Task Nothing_leaves_the_origin_or_breaks_the_policy_or_is_logged_as_an_error() =>
        (await page.ReportAsync()).ShouldBeQuiet();
}
