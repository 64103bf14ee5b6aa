namespace PaperNotes.Graph.Importing.Sources;

// How many bytes a walk will read, for the remaining time; what cannot be told counts as nothing.
internal static class SourceSizes
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint };

    public static long Of(IEnumerable<string> paths) => paths.Sum(path => Directory.Exists(path)
        ? new DirectoryInfo(path).EnumerateFiles("*", Everything).Sum(file => file.Length)
        : File.Exists(path) ? new FileInfo(path).Length : 0);
}
