namespace PaperNotes.Graph.Importing.Sources;

// What the names of files and folders tell before anything is opened.
internal static class SourceNames
{
    // The last row are archives that are opened only to say what they are.
    private static readonly HashSet<string> s_readable = new(StringComparer.OrdinalIgnoreCase)
    {
        ".md", ".markdown", ".txt", ".html", ".htm", ".jsonl", ".ndjson", ".json", ".gz", ".tgz", ".tar", ".zip",
        ".xz", ".txz", ".bz2", ".tbz", ".tbz2", ".7z", ".rar", ".zst", ".tzst",
    };

    private static readonly HashSet<string> s_passedOver = new(StringComparer.OrdinalIgnoreCase)
    {
        "node_modules",
        "__MACOSX",
        "__pycache__",
    };

    public static bool IsReadable(string name) => s_readable.Contains(Path.GetExtension(name));

    // Hidden files, and folders of programs: they are not even counted.
    public static bool IsPassedOver(string name) => name.StartsWith('.') || s_passedOver.Contains(name);

    public static string WithoutGzip(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
}
