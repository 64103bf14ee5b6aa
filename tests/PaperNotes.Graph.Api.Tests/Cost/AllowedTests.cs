using System.Text.Json;
using System.Text.RegularExpressions;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Api.Tests.Cost;

/// <summary>What the defaults have to let through.</summary>
public sealed partial class AllowedTests
{
    // A notebook that takes the whole corpus along, a page of 100 papers at a time.
    private const string Notebook = """
        query ($after: String) { papers(first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes {
          key title summary noteDate arxivId venue { key year } area { key } topics { key name } authors { name }
          concepts(kinds: [METHOD]) { edge concept { key name } } relatedPapers(first: 10) { score paper { key title } } } } }
        """;

    private const string NotebookWithReasons = """
        { papers(first: 100) { nodes { key topics { name } concepts(kinds: [METHOD]) { concept { name } }
          relatedPapers(first: 10) { score paper { key } because { weight node { id } } } } } }
        """;

    private const string ListOfMethods =
        "{ concepts(first: 100, where: { kinds: [METHOD] }) { nodes { name relatedMethods(first: 10) { score method { name } } } } }";

    private const string Explorer = """
        query ($id: ID!) { node(id: $id) { id __typename ... on Venue { key series year paperCount topTopics(first: 100) { paperCount topic { name } }
          areas { paperCount area { name } } papers(first: 100) { nodes { title } facets { years { year } topics(first: 100) { paperCount } concepts(first: 100) { paperCount } } } } }
          neighborhood(of: $id, depth: 3, limit: 500) { truncated nodes { id __typename } edges { from to kind } } }
        """;

    private const string Names = """
        fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name
          ofType { kind name ofType { kind name ofType { kind name } } } } } } } } } }
        """;

    // As graphql-js, GraphiQL, Altair and Banana Cake Pop ask it.
    private const string Introspection =
        """
            query IntrospectionQuery { __schema { description queryType { name } mutationType { name } subscriptionType { name }
              types { ...F } directives { name description locations args { ...I } } } }
            fragment F on __Type { kind name description fields(includeDeprecated: true) { name description args { ...I } type { ...T } isDeprecated deprecationReason }
              inputFields { ...I } interfaces { ...T } enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...T } }
            fragment I on __InputValue { name description type { ...T } defaultValue }
            """ + Names;

    [Theory]
    [InlineData(Notebook, "{}")]
    [InlineData(NotebookWithReasons, null)]
    [InlineData(ListOfMethods, null)]
    [InlineData(Explorer, """{"id": "djpBQ0wyMDI1"}""")]
    [InlineData(Introspection, null)]
    public async Task What_clients_ask_is_answered(string query, string? variables)
    {
        JsonElement answer = await (await AskedGraph.SeedAsync()).AskAsync(query, variables, """{"cost": true}""");

        answer.TryGetProperty("errors", out JsonElement errors).ShouldBeFalse($"{errors}");
        TestContext.Current.TestOutputHelper?.WriteLine(answer.GetProperty("extensions").GetRawText());
    }

    [Fact]
    public async Task Every_example_of_the_documents_is_answered()
    {
        AskedGraph graph = await AskedGraph.SeedAsync();
        string[] documents =
        [
            Path.Combine(Repository.Root, "README.md"),
            .. Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md"),
        ];
        string[] examples =
        [
            .. documents.SelectMany(file => GraphQLBlock().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)),
        ];

        examples.ShouldNotBeEmpty();
        foreach (string example in examples)
        {
            JsonElement answer = await graph.AskAsync(example);
            answer.TryGetProperty("errors", out JsonElement errors).ShouldBeFalse($"{example}\n{errors}");
        }
    }

    [GeneratedRegex("```graphql\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex GraphQLBlock();
}
