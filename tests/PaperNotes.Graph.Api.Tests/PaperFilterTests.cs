using System.Reflection;
using PaperNotes.Graph.Api.Paging;
using PaperNotes.Graph.Api.Papers;
using PaperNotes.Graph.Papers;

namespace PaperNotes.Graph.Api.Tests;

/// <summary>What a filter of papers costs and what binds a cursor to it, for every condition that there is.</summary>
public sealed class PaperFilterTests
{
    private static readonly PropertyInfo[] s_conditions =
        [.. typeof(PaperFilter).GetProperties().Where(property => property.CanWrite && Value(property) is not null)];

    public static TheoryData<string> Conditions { get; } = [.. s_conditions.Select(condition => condition.Name)];

    [Theory]
    [MemberData(nameof(Conditions))]
    public void Every_condition_counts_and_tells_lists_apart(string condition)
    {
        PaperFilter all = Of(s_conditions), without = Of(s_conditions.Where(other => other.Name != condition));

        FilterSize.Of(without).Terms.ShouldBeLessThan(FilterSize.Of(all).Terms);
        CanonicalText.Of(without).ShouldNotBe(CanonicalText.Of(all));
    }

    private static PaperFilter Of(IEnumerable<PropertyInfo> conditions)
    {
        PaperFilter filter = new();
        foreach (PropertyInfo condition in conditions)
        {
            condition.SetValue(filter, Value(condition));
        }

        return filter;
    }

    private static object? Value(PropertyInfo condition) =>
        condition.PropertyType == typeof(string) ? "graphs"
        : condition.PropertyType == typeof(bool?) ? true
        : condition.PropertyType == typeof(IReadOnlyList<string>) ? (string[])["a", "b"]
        : condition.PropertyType == typeof(IReadOnlyList<int>) ? (int[])[2025, 2026]
        : null;
}
