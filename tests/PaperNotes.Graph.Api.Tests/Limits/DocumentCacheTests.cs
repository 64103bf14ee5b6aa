using System.Text.Json;
using GraphQL.DI;
using Microsoft.Extensions.DependencyInjection;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Api.Requests;

namespace PaperNotes.Graph.Api.Tests.Limits;

public sealed class DocumentCacheTests
{
    [Fact]
    public async Task Documents_are_kept_by_their_memory_and_one_that_comes_again_outlives_a_flood_of_others()
    {
        AskedGraph graph = await AskedGraph.SeedAsync(new GraphLimits { DocumentCacheBytes = 100_000 });
        DocumentCache cache = CacheOf(graph);
        const string Popular = "{stats{papers}}";

        for (int i = 0; i < 500; i++)
        {
            await graph.AskAsync($"{{a{i}:__typename}}");
            if (i % 5 == 0)
            {
                await graph.AskAsync(Popular);
            }
        }

        cache.Count.ShouldBeInRange(10, 60);
        cache.Holds(Popular).ShouldBeTrue();
        cache.Holds("{a0:__typename}").ShouldBeFalse();
        cache.Holds("{a499:__typename}").ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_refused_or_failed_to_validate_is_not_kept()
    {
        AskedGraph graph = await AskedGraph.SeedAsync();

        await graph.AskAsync("{nothing}");
        await graph.AskAsync("{");
        await graph.AskAsync("{__typename}" + new string(' ', 30_000));

        CacheOf(graph).Count.ShouldBe(0);
    }

    [Theory]
    [InlineData("query($key:String!){__typename paper(key:$key){title concepts{concept{name}} venue{papers(first:2){nodes{key}}}}}")]
    [InlineData(
        "query($key:String!,$n:Int=3){a:papers(first:$n){nodes{key ...P}} paper(key:$key){...P}} fragment P on Paper{topics{name} relatedPapers(first:$n){score}}"
    )]
    [InlineData(
        "query($key:String!,$n:Int,$with:Boolean!){papers(first:$n,where:{keys:[$key]}){nodes{title @include(if:$with) ...@skip(if:$with){key}} totalCount}}"
    )]
    [InlineData(
        "query($key:String!,$where:PaperFilter){search(text:$key,first:1,where:$where){nodes{key ... on Paper{title relatedPapers(first:1){score}}}} papers(first:1,where:$where){totalCount}}"
    )]
    [InlineData(
        "query A($n:Int!){papers(first:$n){totalCount}} query B($key:String!,$n:Int!){paper(key:$key){key relatedPapers(first:$n){score}}}",
        "B")]
    [InlineData(
        "query($key:String=\"x\",$n:Int=1){paper(key:$key){key} papers(first:$n){nodes{key}} found:papers(first:1,where:{or:[{keys:[$key]},{venues:[\"CVPR2026\"]}]}){nodes{key}}}"
    )]
    [InlineData(
        "query A($with:Boolean!){...F} query B($key:String!,$with:Boolean=false){...F ...{paper(key:$key){key @skip(if:$with) title @include(if:true)}}} fragment F on Query{papers(first:1) @include(if:$with){totalCount} stats @skip(if:false){papers}}",
        "B")]
    public async Task A_document_that_comes_again_is_answered_as_at_first_whatever_its_variables(string query, string? operation = null)
    {
        string[] variables =
        [
            """{"key":"ACL2025/llm_pretraining/adversarial_tokenization","n":2,"with":true,"where":{"hasCode":true}}""",
            """{"key":"x","n":null,"with":false,"where":{"hasCode":null}}""",
            """{"key":null,"n":"two","with":"yes","where":{"none":1}}""",
            """{"n":-1,"with":null,"where":[]}""",
            """{"key":["x"],"n":1000000,"with":{},"where":{"venues":[1]}}""",
            "{}",
        ];
        AskedGraph kept = await AskedGraph.SeedAsync();
        await kept.AskAsync(query, variables[0], operationName: operation);
        CacheOf(kept).Holds(query).ShouldBeTrue();

        foreach (string given in variables.Concat(variables.Reverse()))
        {
            JsonElement first = await (await AskedGraph.SeedAsync()).AskAsync(query, given, operationName: operation);
            JsonElement again = await kept.AskAsync(query, given, operationName: operation);

            again.GetRawText().ShouldBe(first.GetRawText(), given);
        }
    }

    [Fact]
    public async Task A_document_that_comes_again_has_the_same_answer_for_other_variables()
    {
        AskedGraph graph = await AskedGraph.SeedAsync();
        const string Query = "query($first:Int!){papers(first:$first){nodes{key}}}";

        JsonElement one = await graph.AskAsync(Query, """{"first":1}""");
        JsonElement two = await graph.AskAsync(Query, """{"first":2}""");

        (Length(one), Length(two)).ShouldBe((1, 2));

        static int Length(JsonElement answer) => answer.GetProperty("data").GetProperty("papers").GetProperty("nodes").GetArrayLength();
    }

    internal static DocumentCache CacheOf(AskedGraph graph) =>
        graph.Services.GetServices<IConfigureExecution>().OfType<DocumentCache>().Single();
}
