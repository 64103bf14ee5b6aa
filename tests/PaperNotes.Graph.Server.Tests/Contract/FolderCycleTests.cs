using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using PaperNotes.Graph.Api;
using PaperNotes.Graph.Neo4j;
using PaperNotes.Graph.Server.Errors;
using PaperNotes.Graph.Stores;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Server.Tests.Contract;

/// <summary>
/// No folder of a project needs one that needs it, directly or through others. What stands in no folder (options, faults, the store
/// itself) is known to all of them and left out. The folders of the API's nodes count as one: a field of one node leads to the next, as
/// edges of the graph do.
/// </summary>
public sealed class FolderCycleTests
{
    private static readonly Architecture s_projects = new ArchLoader().LoadAssemblies(
        typeof(IGraphStore).Assembly, typeof(Neo4jStore).Assembly, typeof(GraphApiSchema).Assembly, typeof(HttpErrors).Assembly).Build();

    private static readonly string[] s_nodes =
        ["Areas", "Authors", "Concepts", "Counts", "Pages", "Papers", "Paths", "Ranking", "Search", "Shared", "Topics", "Venues"];

    [Theory]
    [InlineData("PaperNotes.Graph", "Importing")]
    [InlineData("PaperNotes.Graph.Importing", "Notes")]
    [InlineData("PaperNotes.Graph.Neo4j", "Reading")]
    [InlineData("PaperNotes.Graph.Api", "Limits")]
    [InlineData("PaperNotes.Graph.Server", "Hosting")]
    public void There_is_no_cycle_between_the_folders_of(string parent, string one)
    {
        Dictionary<string, HashSet<string>> needs = [];
        foreach (IType type in s_projects.Types)
        {
            foreach (
                IType other in type.Dependencies.Select(dependency => dependency.Target).Where(target => target is not GenericParameter)
            )
            {
                if (FolderOf(type, parent) is { } from && FolderOf(other, parent) is { } to && from != to)
                {
                    (needs.TryGetValue(from, out HashSet<string>? known) ? known : needs[from] = []).Add(to);
                }
            }
        }

        needs.ShouldContainKey(one);
        Cycle(needs).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("PaperNotes.Graph")]
    [InlineData("PaperNotes.Graph.Neo4j")]
    [InlineData("PaperNotes.Graph.Api")]
    [InlineData("PaperNotes.Graph.Server")]
    public async Task The_map_names_every_folder_of(string project)
    {
        string architecture = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "docs", "architecture.md"), TestContext.Current.CancellationToken);
        string map = architecture.Split($"| `src/{project}` | |\n")[1].Split("\n\n")[0];
        string folder = Path.Combine(Repository.Root, "src", project);

        Directory.GetDirectories(folder)
            .Where(path => Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories).Any())
            .Select(path => Path.GetFileName(path))
            .Except(["bin", "obj"])
            .Where(name => !map.Contains($"`{name}`", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    private static string? FolderOf(IType type, string parent)
    {
        // Types that the compiler makes have no namespace.
        string[] names = type.Namespace?.FullName.Split('.') ?? [];
        int depth = parent.Split('.').Length;
        bool isOther = parent == "PaperNotes.Graph" && names.Length > depth && names[depth] is "Neo4j" or "Api" or "Server";
        return names.Length <= depth || string.Join('.', names[..depth]) != parent || isOther ? null
            : parent.EndsWith(".Api", StringComparison.Ordinal) && s_nodes.Contains(names[depth]) ? "Nodes of the API" : names[depth];
    }

    // Takes away what needs nothing that is left, again and again; what remains is a cycle or needs one.
    private static IEnumerable<string> Cycle(Dictionary<string, HashSet<string>> needs)
    {
        Dictionary<string, HashSet<string>> left = new(needs);
        while (left.FirstOrDefault(folder => !folder.Value.Any(left.ContainsKey)).Key is { } free)
        {
            left.Remove(free);
        }

        return left.Select(folder => $"{folder.Key} needs {string.Join(", ", folder.Value.Where(left.ContainsKey).Order())}");
    }
}
