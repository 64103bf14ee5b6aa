using PaperNotes.Graph.Facts;

namespace PaperNotes.Graph.Server.Stores;

/// <summary>
/// The folder of the shipped seed: beside the program, in the folder it is run from, or in the repository it was built in.
/// </summary>
internal static class SeedFolder
{
    /// <summary>The facts of the seed, whose names are looked for in notes; none where it is not there.</summary>
    public static async ValueTask<FactSet> ReadAsync(CancellationToken cancellationToken) =>
        Candidates().FirstOrDefault(folder => File.Exists(Path.Combine(folder, "topics.json"))) is { } seed
            ? (await FactFolder.ReadAsync(seed, cancellationToken)).Facts
            : FactSet.Empty;

    /// <summary>Whether a folder is the seed's.</summary>
    public static bool Is(string folder) =>
        Candidates().Select(Path.GetFullPath).Contains(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));

    private static IEnumerable<string> Candidates()
    {
        yield return Path.GetFullPath("seed");
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            yield return Path.Combine(folder.FullName, "seed");
            if (File.Exists(Path.Combine(folder.FullName, "PaperNotes.Graph.sln")))
            {
                yield break;
            }
        }
    }
}
