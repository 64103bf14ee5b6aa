using PaperNotes.Graph.Neo4j.Papers;
using PaperNotes.Graph.Papers;

namespace PaperNotes.Graph.Neo4j.Tests.Papers;

/// <summary>How much of a filter is text, which the database has to plan, and how much data.</summary>
public sealed class FilterTextTests
{
    private const int Longest = 4_000;

    public static TheoryData<int> Sizes => [100, 10_000];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void No_filter_makes_a_text_longer_than_a_page(int conditions)
    {
        Random random = new(conditions);
        for (int i = 0; i < 200_000 / conditions; i++)
        {
            (string? text, _) = Of(Filters.Nested(random, conditions, depth: 10));

            (text?.Length ?? 0).ShouldBeLessThan(Longest);
        }
    }

    [Fact]
    public void Filters_of_many_conditions_share_one_text_and_so_one_plan()
    {
        (string? one, _) = Of(Many(30));
        (string? other, _) = Of(Many(99));

        other.ShouldBe(one);
    }

    [Theory]
    [InlineData("venues")]
    [InlineData("texts")]
    [InlineData("concepts")]
    public void Alternatives_of_one_kind_are_one_list(string kind)
    {
        PaperFilter[] parts = [.. Enumerable.Range(0, 100).Select(i => kind switch
        {
            "venues" => new PaperFilter { Venues = [$"v{i}"] },
            "texts" => new PaperFilter { Text = $"word{i}" },
            _ => new PaperFilter { Concepts = [$"c{i}"] },
        })];

        (string? text, Dictionary<string, object?> parameters) = Of(new PaperFilter { Or = parts });

        text.ShouldBe((kind switch
        {
            "venues" => FilterCypher.Venues,
            "texts" => FilterCypher.Text,
            _ => FilterCypher.Concepts,
        }).Replace("#", "$f0", StringComparison.Ordinal));
        parameters.ShouldHaveSingleItem().Value.ShouldBeAssignableTo<IReadOnlyList<object>>()!.Count.ShouldBe(kind == "texts" ? 200 : 100);
    }

    [Fact]
    public void Conditions_that_say_nothing_leave_nothing_to_ask()
    {
        Of(new PaperFilter { Or = [new() { HasCode = true }, new()] }).Text.ShouldBeNull();
        Of(new PaperFilter { Not = new() { Not = new() } }).Text.ShouldBeNull();
        Of(new PaperFilter { And = [], AllTopics = [], Text = "  " }).Text.ShouldBeNull();
        Of(new PaperFilter { Not = new() }).Text.ShouldBe(FilterCypher.Nothing);
        Of(new PaperFilter { HasCode = true, Or = [] }).Text.ShouldBe(FilterCypher.Nothing);
    }

    private static PaperFilter Many(int conditions) => new()
    {
        Or = [.. Enumerable.Range(0, conditions).Select(i => new PaperFilter { Concepts = [$"c{i}"], HasCode = i % 2 == 0 })],
    };

    private static (string? Text, Dictionary<string, object?> Parameters) Of(PaperFilter filter)
    {
        Dictionary<string, object?> parameters = [];
        return (new FilterConditions(parameters).Of(filter), parameters);
    }
}
