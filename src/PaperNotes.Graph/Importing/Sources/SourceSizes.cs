using System.IO.Enumeration;

namespace PaperNotes.Graph.Importing.Sources;

// How many bytes a walk will read, for the remaining time; what cannot be told counts as nothing.
internal static class SourceSizes
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint,
    };

    public static long Of(IEnumerable<string> paths) => paths.Sum(Of);

    private static long Of(string path)
    {
        try
        {
            // The entry's own length: a file whose name is no UTF-8, or that is gone by now, has none and throws nothing.
            return Directory.Exists(path)
                    ? new FileSystemEnumerable<long>(
                        path, (ref FileSystemEntry entry) => entry.IsDirectory ? 0 : entry.Length, Everything).Sum()
                : File.Exists(path) ? new FileInfo(path).Length
                : 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
