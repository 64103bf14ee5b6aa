using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PaperNotes.Graph.Server.Tests.Hosting;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Server.Tests.Contract;

public sealed partial class ReadmeTests(SeedServer server) : IClassFixture<SeedServer>
{
    [Fact]
    public async Task Every_query_of_the_README_has_the_answer_that_stands_under_it()
    {
        string readme = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"), TestContext.Current.CancellationToken);
        MatchCollection examples = Example().Matches(readme);

        examples.Count.ShouldBe(3);
        foreach (Match example in examples)
        {
            using HttpResponseMessage response = await server.Running.Client.PostAsJsonAsync(
                "/graphql", new { query = example.Groups["query"].Value }, TestContext.Current.CancellationToken);
            string answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            JsonNode.DeepEquals(JsonNode.Parse(answer), JsonNode.Parse(example.Groups["answer"].Value)).ShouldBeTrue(answer);
        }
    }

    [GeneratedRegex("```graphql\n(?<query>.*?)```\n```json\n(?<answer>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
