using System.Globalization;
using System.Reflection;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Api.Tests.Limits;

public sealed class DocumentedLimitsTests
{
    [Fact]
    public async Task Every_limit_is_in_a_table_of_the_page()
    {
        string document = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "docs", "security.md"), TestContext.Current.CancellationToken);

        GraphLimits defaults = new();
        string[] missing =
        [
            .. typeof(GraphLimits).GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Select(property => string.Create(
                    CultureInfo.InvariantCulture, $"| `PaperNotes:Limits:{property.Name}` | {property.GetValue(defaults):N0} |"))
                .Where(row => !document.Contains(row, StringComparison.Ordinal)),
        ];

        missing.ShouldBeEmpty();
    }
}
