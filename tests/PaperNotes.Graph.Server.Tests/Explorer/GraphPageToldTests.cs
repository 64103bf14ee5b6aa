using PaperNotes.Graph.Server.Tests.Hosting;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Server.Tests.Explorer;

/// <summary>
/// A graph of six papers that has what the seed lacks: namesakes, one work at two venues, links, sure and likely edges with their places.
/// </summary>
public sealed class ToldPage : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("papernotes-told-");
    private RunningServer? _server;
    private Task<BrowserReport>? _report;

    internal async Task<BrowserReport> ReportAsync()
    {
        File.Copy(
            Path.Combine(Repository.Root, "tests", "PaperNotes.Graph.Server.Tests", "Explorer", "ToldFacts.jsonl"),
            Path.Combine(_folder.FullName, "facts.jsonl"),
            overwrite: true);
        _server ??= await RunningServer.StartAsync(("PaperNotes:Data", _folder.FullName));
        return await (_report ??= BrowserReport.RunAsync("told.mjs", _server.Address));
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

        _folder.Delete(recursive: true);
    }
}

public sealed class GraphPageToldTests(ToldPage page) : IClassFixture<ToldPage>
{
    [Theory]
    [InlineData("readsWhereTheNoteSaysSo")]
    [InlineData("followsTheLinksOfTheNote")]
    [InlineData("findsTheOtherEntryOfAWork")]
    [InlineData("tellsNamesakesApart")]
    [InlineData("seesThatALinkIsAReason")]
    [InlineData("readsWhereTwoMethodsMeet")]
    [InlineData("asksForSureEdgesOnly")]
    [InlineData("seesWhatIsLikelyOnAPath")]
    public async Task A_person_does_it_in_a_browser(string deed) => (await page.ReportAsync()).Result(deed).ShouldBe("done");

    [Fact]
    public async Task These_views_have_no_serious_fault_of_access_and_are_quiet()
    {
        BrowserReport seen = await page.ReportAsync();

        seen["violations"].ShouldBeEmpty();
        seen.ShouldBeQuiet();
    }
}
