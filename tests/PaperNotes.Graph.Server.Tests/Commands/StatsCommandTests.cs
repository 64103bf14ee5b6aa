namespace PaperNotes.Graph.Server.Tests.Commands;

public sealed class StatsCommandTests : IDisposable
{
    private readonly CommandFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Stats_are_a_line_each_or_one_object()
    {
        Called lines = await Called.HereAsync("stats", "--from", folder.Data);
        Called json = await Called.HereAsync("stats", "--data", folder.Data, "--json");

        (lines.Code, lines.Error, json.Code, json.Error).ShouldBe((0, "", 0, ""));
        await CommandFolder.ShouldBeAsync(lines.Output, "stats.txt");
        await CommandFolder.ShouldBeAsync(json.Output, "stats.json");
    }

    [Fact]
    public async Task A_folder_that_is_missing_ends_with_2()
    {
        (await Called.HereAsync("stats", "--from", folder.At("no-such"))).ShouldBe(
            new Called(2, "", $"papernotes: The data folder '{folder.At("no-such")}' does not exist.\n"));
    }

    [Fact]
    public async Task A_database_that_does_not_answer_ends_with_1()
    {
        Called called = await Called.HereAsync("stats", "--from", "http://127.0.0.1:1");

        called.ShouldBe(
            new Called(
                1, "", "papernotes: Neo4j at http://127.0.0.1:1 cannot be reached; try again later, or check PaperNotes:Neo4j:Uri.\n"));
    }
}
