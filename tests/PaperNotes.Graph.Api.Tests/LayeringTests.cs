using System.Reflection;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Api.Tests;

public sealed class LayeringTests
{
    [Fact]
    public void The_domain_knows_neither_GraphQL_nor_HTTP_nor_another_project_of_ours()
    {
        string[] references = References(typeof(IGraphStore).Assembly);

        references.ShouldAllBe(name => !name.StartsWith("GraphQL", StringComparison.Ordinal));
        references.ShouldAllBe(name => !name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) && name != "System.Net.Http");
        references.ShouldAllBe(name => !name.StartsWith("PaperNotes", StringComparison.Ordinal));
    }

    [Fact]
    public void The_API_knows_the_domain_and_no_store_but_through_it()
    {
        References(typeof(GraphApiSchema).Assembly).Where(name => name.StartsWith("PaperNotes", StringComparison.Ordinal))
            .ShouldBe(["PaperNotes.Graph"]);
    }

    private static string[] References(Assembly assembly) => [.. assembly.GetReferencedAssemblies().Select(name => name.Name!)];
}
