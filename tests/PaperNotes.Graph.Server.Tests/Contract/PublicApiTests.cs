using System.Reflection;
using PaperNotes.Graph.Api;
using PaperNotes.Graph.Neo4j;
using PaperNotes.Graph.Stores;
using PaperNotes.Graph.Testing;
using PublicApiGenerator;

namespace PaperNotes.Graph.Server.Tests.Contract;

/// <summary>What each project shows to others, as files: a change of it is seen in review. PAPERNOTES_REWRITE=1 writes them anew.</summary>
public sealed class PublicApiTests
{
    private static readonly Assembly[] s_projects =
    [
        typeof(IGraphStore).Assembly,
        typeof(GraphApiSchema).Assembly,
        typeof(Neo4jStore).Assembly,
        typeof(Program).Assembly,
    ];

    public static TheoryData<string> Projects => [.. s_projects.Select(project => project.GetName().Name!)];

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task The_public_API_is_the_listed_one_of(string project)
    {
        string file = Path.Combine(Repository.Root, "tests", "PaperNotes.Graph.Server.Tests", "Contract", "api", $"{project}.txt");
        string shown = s_projects.Single(assembly => assembly.GetName().Name == project)
            .GeneratePublicApi(new() { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n");

        if (Environment.GetEnvironmentVariable("PAPERNOTES_REWRITE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, shown, TestContext.Current.CancellationToken);
        }

        shown.ShouldBe(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), "PAPERNOTES_REWRITE=1 writes it anew.");
    }
}
