namespace PaperNotes.Graph.Testing;

/// <summary>The folders that tests read.</summary>
public static class Repository
{
    /// <summary>The root of the repository: the folder of the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>The folder of shared material beside the repository; null where there is none.</summary>
    public static string? Shared { get; } =
        Path.GetFullPath(Path.Combine(Root, "..", "shared")) is var folder && Directory.Exists(folder) ? folder : null;

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PaperNotes.Graph.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
