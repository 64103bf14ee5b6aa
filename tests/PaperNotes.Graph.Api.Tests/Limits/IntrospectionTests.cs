using System.Text.Json;
using PaperNotes.Graph.Embedded;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Api.Tests.Limits;

/// <summary>What clients ask of the schema is within the limits: their own queries, as files.</summary>
public sealed class IntrospectionTests
{
    private static readonly string s_folder = Path.Combine(
        Repository.Root, "tests", "PaperNotes.Graph.Api.Tests", "Limits", "introspection");

    public static TheoryData<string> Clients =>
        [.. Directory.EnumerateFiles(s_folder, "*.graphql").Select(file => Path.GetFileNameWithoutExtension(file)!).Order()];

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task The_introspection_of_a_client_is_refused_by_no_limit(string client)
    {
        AskedGraph graph = new(new EmbeddedSource());

        JsonElement answer = await graph.AskAsync(
            await File.ReadAllTextAsync(Path.Combine(s_folder, $"{client}.graphql"), TestContext.Current.CancellationToken));

        answer.TryGetProperty("errors", out _).ShouldBeFalse(answer.ToString());
        answer.GetProperty("data").GetProperty("__schema").GetProperty("types").GetArrayLength().ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task What_the_specification_of_September_2025_has_can_be_asked()
    {
        AskedGraph graph = new(new EmbeddedSource());

        JsonElement answer = await graph.AskAsync("""
            {
              __type(name: "PaperFilter") { specifiedByURL isOneOf inputFields(includeDeprecated: true) { name isDeprecated deprecationReason } }
              __schema {
                description
                directives { name isRepeatable args(includeDeprecated: true) { name isDeprecated deprecationReason } }
                queryType { fields(includeDeprecated: true) { args(includeDeprecated: true) { isDeprecated deprecationReason } } }
              }
            }
            """);

        answer.TryGetProperty("errors", out _).ShouldBeFalse(answer.ToString());
        JsonElement filter = answer.GetProperty("data").GetProperty("__type");
        (filter.GetProperty("isOneOf").GetBoolean(), filter.GetProperty("specifiedByURL").ValueKind).ShouldBe((false, JsonValueKind.Null));
        filter.GetProperty("inputFields").EnumerateArray().ShouldAllBe(field => !field.GetProperty("isDeprecated").GetBoolean());
        answer.GetProperty("data")
            .GetProperty("__schema")
            .GetProperty("directives")
            .EnumerateArray()
            .Select(directive => $"{directive.GetProperty("name")} {directive.GetProperty("isRepeatable")}")
            .ShouldBe(["include False", "skip False", "deprecated False"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("{__type(name:\"Node\"){possibleTypes{interfaces{possibleTypes{name}}}}}", "possibleTypes")]
    [InlineData(
        "{__schema{types{...A}}} fragment A on __Type{interfaces{...B}} fragment B on __Type{possibleTypes{...C}} fragment C on __Type{interfaces{name}}",
        "interfaces")]
    [InlineData("{...Q} fragment Q on Query{s:__schema{types{fields{args{type{inputFields{type{inputFields{name}}}}}}}}}", "inputFields")]
    public async Task A_list_of_introspection_inside_itself_is_refused_through_fragments_too(string query, string field)
    {
        AskedGraph graph = new(new EmbeddedSource());

        JsonElement answer = await graph.AskAsync(query);

        LimitTests.CodeAndMessage(answer)
            .ShouldBe(
                (
                    "INTROSPECTION_TOO_DEEP",
                    $"In the introspection 2 times {field} stand inside each other, but at most 1 is allowed. Ask for all types at once, or take the schema from ?sdl."
                ));
    }
}
