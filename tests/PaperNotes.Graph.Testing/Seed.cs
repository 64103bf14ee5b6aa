using PaperNotes.Graph.Facts;

namespace PaperNotes.Graph.Testing;

/// <summary>The seed, and the part of it that is the data set of 256 notes.</summary>
public static class Seed
{
    /// <summary>What the importer found in notes in Chinese; all other files of the seed are the data set.</summary>
    public const string ImportedFile = "notes-zh.jsonl";

    /// <summary>The folder that the server starts with.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "seed");

    /// <summary>The whole seed.</summary>
    public static Task<FactReading> ReadAsync() => FactFolder.ReadAsync(Folder, CancellationToken.None);

    /// <summary>The data set alone, read from a copy of its files.</summary>
    public static async Task<FactReading> ReadDataSetAsync()
    {
        DirectoryInfo copy = Directory.CreateTempSubdirectory("papernotes-seed-");
        try
        {
            foreach (string file in Directory.EnumerateFiles(Folder).Where(file => Path.GetFileName(file) != ImportedFile))
            {
                File.Copy(file, Path.Combine(copy.FullName, Path.GetFileName(file)));
            }

            return await FactFolder.ReadAsync(copy.FullName, CancellationToken.None);
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }
}
