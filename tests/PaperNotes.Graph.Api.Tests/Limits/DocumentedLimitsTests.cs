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

        string[] missing = [.. typeof(GraphLimits).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => property.Name)
            .Where(name => !document.Contains($"| `PaperNotes:Limits:{name}` |", StringComparison.Ordinal))];

        missing.ShouldBeEmpty();
    }
}
