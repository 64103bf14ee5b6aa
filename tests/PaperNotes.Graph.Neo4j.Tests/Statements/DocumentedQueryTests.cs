using System.Text.RegularExpressions;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Testing;
using PaperNotes.Graph.Testing.Neo4j;

namespace PaperNotes.Graph.Neo4j.Tests.Statements;

/// <summary>The queries of docs/neo4j.md that users copy, run as they stand on the seed.</summary>
public sealed partial class DocumentedQueryTests(Neo4jServer server)
{
    public static TheoryData<string> Queries
    {
        get
        {
            string document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "neo4j.md"));
            return [.. Block().Matches(document).Select(block => block.Groups["query"].Value)];
        }
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task A_query_of_the_document_finds_something(string query)
    {
        LoadedSeed seed = await LoadedSeed.OnAsync(server);
        // The tests' graph lies beside others in the same database.
        string text = query.Replace("{name: 'papernotes'}", $"{{name: '{seed.Options.Graph}'}}", StringComparison.Ordinal);

        CypherResult result = await seed.Runner.RunAsync(
            new CypherStatement(text, new Dictionary<string, object?>()), TestContext.Current.CancellationToken);

        text.ShouldNotBe(query, "every query asks for the current load");
        result.Rows.Count.ShouldBeGreaterThan(0);
        if (query.Contains("count(p)", StringComparison.Ordinal))
        {
            result.Only.AsInt().ShouldBe(seed.Pointer.Stats[NodeKind.Paper]);
        }
    }

    [GeneratedRegex("^```cypher\n(?<query>MATCH .*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
