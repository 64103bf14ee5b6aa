using PaperNotes.Graph.Examples;
using PaperNotes.Graph.Server.Tests.Exporting;
using PaperNotes.Graph.Server.Tests.Hosting;

namespace PaperNotes.Graph.Server.Tests.Clients;

/// <summary>The examples that need no packages of npm: C# with HttpClient, Python with pandas.</summary>
public sealed class PlainClientTests(SeedServer server) : IClassFixture<SeedServer>
{
    private PaperNotesClient Client => new(server.Running.Client);

    [Fact]
    public async Task The_client_in_CSharp_reads_every_page_of_a_venue()
    {
        List<Paper> papers = [];

        await foreach (Paper paper in Client.PapersAsync("ACL2025"))
        {
            papers.Add(paper);
        }

        papers.Select(paper => paper.Key).ShouldBeUnique();
        papers.Count.ShouldBe(
            (await Client.AskAsync<VenueAnswer>("""{ venue(key: "ACL2025") { paperCount } }""", new { })).Venue.PaperCount
        );
        papers[0]
            .ShouldSatisfyAllConditions(
                paper => paper.Title.ShouldBe("Adversarial Tokenization"),
                paper => paper.ArxivId.ShouldBe("2503.02174"),
                paper => paper.Topics.ShouldContain(new Topic("Tokenization")));
    }

    [Fact]
    public async Task The_client_in_CSharp_throws_the_code_of_an_error()
    {
        PaperNotesException error = await Should.ThrowAsync<PaperNotesException>(
            () => Client.AskAsync<VenueAnswer>("{ papers(first: 500) { nodes { key } } }", new { }));

        error.Code.ShouldBe("PAGE_TOO_LARGE");
    }

    [Fact]
    public async Task Pandas_makes_a_table_of_all_papers()
    {
        string printed = await Tool.PythonExampleAsync("python/papers.py", server.Running.Address);

        await WrittenDown.ShouldBeAsync(printed, "python");
    }

    private sealed record VenueAnswer(VenueCount Venue);

    private sealed record VenueCount(int PaperCount);
}
