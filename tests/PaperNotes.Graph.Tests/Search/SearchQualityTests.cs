using PaperNotes.Graph.Building;
using PaperNotes.Graph.Embedded;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Search;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Tests.Search;

/// <summary>Searches of the seed as people write them (<c>search-queries.txt</c>).</summary>
public sealed class SearchQualityTests
{
    private const int First = 5;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_people_look_for_is_among_the_first_five()
    {
        FactReading seed = await FactFolder.ReadAsync(Path.Combine(Repository.Root, "seed"), Cancel);
        EmbeddedStore store = new(GraphBuilder.Build(seed.Facts));
        string file = Path.Combine(Repository.Root, "tests", "PaperNotes.Graph.Tests", "Search", "search-queries.txt");
        string[][] queries =
        [
            .. (await File.ReadAllLinesAsync(file, Cancel)).Where(line => line is [not '#', ..]).Select(line => line.Split(" | ")),
        ];

        List<string> missed = [];
        foreach (string[] query in queries)
        {
            Page<SearchHit> page = await store.SearchAsync(new SearchRequest(query[0]), new PageRequest(First), Cancel);
            string[] found = [.. page.Items.Select(item => $"{NodeKinds.Of(item.Node.Node.Ref.Kind).Name} {item.Node.Node.Ref.Key}")];
            if (!found.Any(node => node.StartsWith(query[1], StringComparison.Ordinal)))
            {
                missed.Add($"{query[0]}: {query[1]} is not among {string.Join(", ", found)}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{queries.Length - missed.Count} of {queries.Length}");
        queries.Length.ShouldBe(60);
        missed.ShouldBeEmpty();
    }
}
