using System.Globalization;
using System.Text;
using System.Text.Json;
using PaperNotes.Graph.Api.Limits;

namespace PaperNotes.Graph.Api.Tests.Limits;

/// <summary>Each limit with its default: as much as it allows is answered, one more is refused with both numbers.</summary>
public sealed class LimitTests
{
    private static readonly GraphLimits s_limits = new();

    // A document that asks for so many of what the limit bounds, and for little of all else.
    private static readonly Dictionary<string, (int Limit, string Code, Func<int, string> Document)> s_cases = new()
    {
        ["bytes"] = (s_limits.DocumentBytes, "DOCUMENT_TOO_LARGE", bytes => "{__typename}#é" + new string('x', bytes - 15)),
        ["tokens"] = (
            s_limits.Tokens,
            "DOCUMENT_TOO_LARGE",
            tokens => Papers(Repeat("...{id}", (tokens - 13) / 4) + Repeat(" id", (tokens - 13) % 4))),
        ["fields"] = (s_limits.Fields, "DOCUMENT_TOO_LARGE", fields => Papers(Repeat("id ", fields - 2))),
        ["characters in one name"] = (
            s_limits.NameLength, "DOCUMENT_TOO_LARGE", characters => $"{{{new string('a', characters)}:__typename}}"),
        ["variables"] = (
            s_limits.Variables,
            "DOCUMENT_TOO_LARGE",
            variables => $"query($n:Int!=1)" + Papers(Repeat("relatedPapers(first:$n){score}", variables - 1))),
        ["aliases"] = (s_limits.Aliases, "DOCUMENT_TOO_LARGE", aliases => Papers(Repeat("a:id ", aliases))),
        ["directives"] = (s_limits.Directives, "DOCUMENT_TOO_LARGE", directives => Papers(Repeat("id @include(if:true) ", directives))),
        ["operations"] = (s_limits.Operations, "DOCUMENT_TOO_LARGE", operations => Numbered(operations, "query A#{__typename} ")),
        ["fragments"] = (
            s_limits.Fragments,
            "DOCUMENT_TOO_LARGE",
            fragments =>
                $"query A0{{papers(first:0){{nodes{{{Numbered(fragments, "...F# ")}}}}}}}{Numbered(fragments, "fragment F# on Paper{id} ")}"
        ),
        ["spreads of fragments"] = (
            s_limits.FragmentVisits,
            "DOCUMENT_TOO_LARGE",
            spreads =>
                Papers(Repeat("...A ", 9) + Repeat("...C ", spreads - 909))
                + $" fragment A on Paper{{{Repeat("...B ", 10)}}} fragment B on Paper{{{Repeat("...C ", 9)}}} fragment C on Paper{{id}}"),
        ["fields counted through fragments"] = (
            s_limits.Fields,
            "DOCUMENT_TOO_LARGE",
            fields => Papers(Repeat("...A ", 20) + Repeat("id ", fields - 2002)) + $" fragment A on Paper{{{Repeat("id ", 100)}}}"),
        ["fields at the root of an operation"] = (
            s_limits.RootFields,
            "DOCUMENT_TOO_LARGE",
            roots =>
                $"query A0{{...A ...{{a:__typename}} {Repeat("__typename ", roots - 3)}}} fragment A on Query{{__typename b:__typename}}"),
        ["fields stand"] = (
            s_limits.Depth,
            "DOCUMENT_TOO_DEEP",
            levels =>
                string.Concat(
                    Enumerable.Range(0, levels - 1)
                        .Select(i =>
                            (i % 3) switch
                            {
                                0 => "{papers(first:0)",
                                1 => "{nodes",
                                _ => "{venue",
                            }))
                + "{__typename}"
                + new string('}', levels - 1)),
        ["fragments stand"] = (
            s_limits.FragmentDepth,
            "DOCUMENT_TOO_DEEP",
            levels =>
                Papers("...F0")
                + string.Concat(Enumerable.Range(0, levels - 1).Select(i => $" fragment F{i} on Paper{{...F{i + 1}}}"))
                + $" fragment F{levels - 1} on Paper{{id}}"),
        ["brackets stand"] = (
            s_limits.Nesting,
            "DOCUMENT_TOO_DEEP",
            brackets => string.Concat(Enumerable.Repeat("{...", brackets - 1)) + "{__typename}" + new string('}', brackets - 1)),
        ["times fields stand"] = (
            s_limits.IntrospectionLists,
            "INTROSPECTION_TOO_DEEP",
            lists => $"{{__type(name:\"Query\"){{...T}}}} fragment T on __Type{{{Repeat("fields{type{", lists)}name{Repeat("}}", lists)}}}"
        ),
        ["times ofType stand"] = (
            s_limits.IntrospectionOfTypes,
            "INTROSPECTION_TOO_DEEP",
            types => $"{{__type(name:\"Query\"){{{Repeat("ofType{", types)}name{Repeat("}", types)}}}}}"),
    };

    public static TheoryData<string> Names => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_document_at_its_limit_is_answered_and_one_above_is_refused_with_both_numbers(string name)
    {
        // How deep an answer nests is a limit of its own, and lower.
        AskedGraph graph = await AskedGraph.SeedAsync(new GraphLimits { AnswerDepth = 1_000 });
        (int limit, string code, Func<int, string> document) = s_cases[name];

        JsonElement under = await graph.AskAsync(document(limit), operationName: OperationOf(document(limit)));
        JsonElement over = await graph.AskAsync(document(limit + 1), operationName: OperationOf(document(limit + 1)));

        under.TryGetProperty("errors", out _).ShouldBeFalse(under.GetRawText());
        (string? given, string? message) = CodeAndMessage(over);
        given.ShouldBe(code);
        message!.ShouldContain($"{limit + 1} {name}");
        message!.ShouldContain($"but at most {limit} ");
        over.TryGetProperty("data", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Four_directives_in_one_place_are_left_to_validation_and_five_are_too_many()
    {
        AskedGraph graph = await AskedGraph.SeedAsync();
        static string With(int count) => $"query($a:Boolean!=true){{__typename {Repeat("@include(if:$a) ", count)}}}";

        CodeAndMessage(await graph.AskAsync(With(4))).Code.ShouldBe("GRAPHQL_VALIDATION_FAILED");
        CodeAndMessage(await graph.AskAsync(With(5)))
            .ShouldBe(
                (
                    "DOCUMENT_TOO_LARGE",
                    "The document has 5 directives in one place, but at most 4 are allowed. Ask for less at once, and send long values as variables."
                ));
    }

    [Fact]
    public async Task A_thousand_values_are_left_to_validation_and_one_more_is_too_many()
    {
        AskedGraph graph = await AskedGraph.SeedAsync();
        static string With(int count) => $"query($unused:[Int]=[{Repeat("1 ", count - 1)}]){{__typename}}";

        CodeAndMessage(await graph.AskAsync(With(1_000))).Code.ShouldBe("GRAPHQL_VALIDATION_FAILED");
        CodeAndMessage(await graph.AskAsync(With(1_001)))
            .ShouldBe(
                (
                    "DOCUMENT_TOO_LARGE",
                    "The document has 1001 values, but at most 1000 are allowed. Ask for less at once, and send long values as variables."
                ));
    }

    [Fact]
    public async Task A_number_of_twenty_digits_is_read_and_one_more_is_refused_without_its_digits()
    {
        AskedGraph graph = await AskedGraph.SeedAsync();
        string digits = new('7', 21);

        JsonElement under = await graph.AskAsync($"{{node(id:-{digits[1..]}){{id}}}}");
        JsonElement over = await graph.AskAsync($"{{node(id:-{digits}){{id}}}}");
        JsonElement variable = await graph.AskAsync("query($n:ID!){node(id:$n){id}}", $$"""{"n":{{digits}}}""");

        CodeAndMessage(under).Code.ShouldBe("ID_MALFORMED");
        CodeAndMessage(over)
            .ShouldBe(("NUMBER_TOO_LONG", "A number has 21 digits, but at most 20 are allowed. Send a smaller number, or text in quotes."));
        CodeAndMessage(variable).ShouldBe(CodeAndMessage(over));
    }

    [Fact]
    public async Task Variables_of_twenty_levels_are_read_and_one_level_more_is_refused()
    {
        AskedGraph graph = await AskedGraph.SeedAsync();
        static string Nested(int levels) => "{\"x\":" + new string('[', levels - 1) + new string(']', levels - 1) + "}";

        JsonElement under = await graph.AskAsync("{__typename}", Nested(20));
        JsonElement over = await graph.AskAsync("{__typename}", Nested(21));

        under.GetRawText().ShouldBe("""{"data":{"__typename":"Query"}}""");
        CodeAndMessage(over)
            .ShouldBe(("VARIABLES_TOO_DEEP", "The variables nest 21 levels deep, but at most 20 are allowed. Send flatter values."));
    }

    [Fact]
    public async Task Ten_thousand_values_in_variables_are_read_and_one_more_is_refused()
    {
        AskedGraph graph = await AskedGraph.SeedAsync();
        static string With(int count) => $"{{\"x\":[{string.Join(',', Enumerable.Repeat('1', count - 2))}]}}";

        JsonElement under = await graph.AskAsync("{__typename}", With(10_000));
        JsonElement over = await graph.AskAsync("{__typename}", With(10_001));

        under.GetRawText().ShouldBe("""{"data":{"__typename":"Query"}}""");
        CodeAndMessage(over)
            .ShouldBe(("VARIABLES_TOO_LARGE", "The variables hold 10001 values, but at most 10000 are allowed. Send fewer at once."));
        new VariableLimits(s_limits).Find(Encoding.UTF8.GetBytes(With(10_000))).ShouldBeNull();
        new VariableLimits(s_limits).Find(Encoding.UTF8.GetBytes(With(10_001)))!.Message.ShouldBe(CodeAndMessage(over).Message);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(1_500)]
    public async Task At_most_five_errors_of_validation_are_made(int wrong)
    {
        AskedGraph graph = await AskedGraph.SeedAsync();

        JsonElement answer = await graph.AskAsync(Papers(Repeat("nothing ", wrong)));

        answer.GetProperty("errors").GetArrayLength().ShouldBe(5);
    }

    [Fact]
    public async Task A_message_that_quotes_a_long_document_is_cut()
    {
        AskedGraph graph = await AskedGraph.SeedAsync();

        JsonElement answer = await graph.AskAsync($"{{papersLike(text:{{{Repeat("a:1 ", 900)}}}){{score}}}}");

        (string? code, string? message) = CodeAndMessage(answer);
        (code, message!.Length).ShouldBe(("GRAPHQL_VALIDATION_FAILED", 1_001));
    }

    [Fact]
    public async Task A_limit_of_the_host_is_the_one_that_is_held()
    {
        AskedGraph graph = await AskedGraph.SeedAsync(new GraphLimits { Fields = 3 });

        (await graph.AskAsync("{papers(first:0){nodes{id}}}")).TryGetProperty("errors", out _).ShouldBeFalse();
        CodeAndMessage(await graph.AskAsync("{papers(first:0){nodes{id key}}}")).Code.ShouldBe("DOCUMENT_TOO_LARGE");
    }

    internal static (string? Code, string? Message) CodeAndMessage(JsonElement answer)
    {
        JsonElement error = answer.GetProperty("errors")[0];
        return (error.GetProperty("extensions").GetProperty("code").GetString(), error.GetProperty("message").GetString());
    }

    private static string? OperationOf(string document) => document.StartsWith("query A0", StringComparison.Ordinal) ? "A0" : null;

    private static string Papers(string selection) => $"{{papers(first:0){{nodes{{{selection}}}}}}}";

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Numbered(int count, string text) =>
        string.Concat(
            Enumerable.Range(0, count).Select(i => text.Replace("#", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));
}
