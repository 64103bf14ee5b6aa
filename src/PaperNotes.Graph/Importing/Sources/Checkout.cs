using System.Text.RegularExpressions;

namespace PaperNotes.Graph.Importing.Sources;

// The checkout of Git that a folder lies in: its root and its commit; the folder itself without a commit where there is none.
internal sealed partial record Checkout(string Root, string? Commit)
{
    private const int LongestFile = 1 << 20;

    public static Checkout Of(string folder)
    {
        string whole = Path.GetFullPath(folder);
        for (DirectoryInfo? at = new(whole); at is not null; at = at.Parent)
        {
            string git = Path.Combine(at.FullName, ".git");
            if (Directory.Exists(git))
            {
                return new Checkout(at.FullName, Head(git));
            }
        }

        return new Checkout(whole, null);
    }

    private static string? Head(string git)
    {
        string head = Text(Path.Combine(git, "HEAD")).Trim();
        if (Hash().IsMatch(head))
        {
            return head;
        }

        // Only names as Git makes them lead to a file.
        if (Reference().Match(head) is not { Success: true } match || head.Contains("..", StringComparison.Ordinal))
        {
            return null;
        }

        string name = match.Groups["name"].Value;
        string hash = Text(Path.Combine(git, name)).Trim();
        hash =
            hash.Length > 0
                ? hash
                : Text(Path.Combine(git, "packed-refs"))
                    .Split('\n')
                    .FirstOrDefault(line => line.EndsWith(" " + name, StringComparison.Ordinal))
                    ?? "";
        return hash.Length >= 40 && Hash().IsMatch(hash[..40]) ? hash[..40] : null;
    }

    private static string Text(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: < LongestFile } ? File.ReadAllText(path) : "";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Without it the notes are read all the same.
            return "";
        }
    }

    [GeneratedRegex("^[0-9a-f]{40}$")]
    private static partial Regex Hash();

    [GeneratedRegex(@"^ref: (?<name>refs/[\w./-]+)$")]
    private static partial Regex Reference();
}
