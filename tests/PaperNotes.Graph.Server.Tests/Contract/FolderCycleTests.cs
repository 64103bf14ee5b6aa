using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using PaperNotes.Graph.Neo4j;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Tests.Contract;

/// <summary>
/// No folder of the core or of the Neo4j store needs one that needs it, directly or through others. What stands in no folder (options,
/// faults, the store itself) is known to all of them and left out.
/// </summary>
public sealed class FolderCycleTests
{
    private static readonly Architecture s_projects = new ArchLoader().LoadAssemblies(typeof(IGraphStore).Assembly, typeof(Neo4jStore).Assembly).Build();

    [Theory]
    [InlineData("PaperNotes.Graph", "Importing")]
    [InlineData("PaperNotes.Graph.Importing", "Notes")]
    [InlineData("PaperNotes.Graph.Neo4j", "Reading")]
    public void There_is_no_cycle_between_the_folders_of(string parent, string one)
    {
        Dictionary<string, HashSet<string>> needs = [];
        foreach (IType type in s_projects.Types)
        {
            foreach (IType other in type.Dependencies.Select(dependency => dependency.Target))
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

    private static string? FolderOf(IType type, string parent)
    {
        // Types that the compiler makes have no namespace.
        string[] names = type.Namespace?.FullName.Split('.') ?? [];
        int depth = parent.Split('.').Length;
        bool isOther = parent == "PaperNotes.Graph" && names.Length > depth && names[depth] == "Neo4j";
        return names.Length > depth && string.Join('.', names[..depth]) == parent && !isOther ? names[depth] : null;
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
