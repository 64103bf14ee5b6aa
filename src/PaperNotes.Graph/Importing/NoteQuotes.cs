using System.Security.Cryptography;
using PaperNotes.Graph.Importing.Notes;
using PaperNotes.Graph.Importing.Sources;

namespace PaperNotes.Graph.Importing;

/// <summary>
/// Lines of notes whose files are at hand, in a folder as it was imported: of a checkout, or of the files of an archive. A line is quoted
/// only where the file is, byte by byte, what was read. Nothing outside of the folder is read, and no link is followed. Thread-safe.
/// </summary>
/// <param name="folder">The folder of the notes; null where there is none, and nothing is quoted.</param>
public sealed class NoteQuotes(string? folder)
{
    /// <summary>The most characters of a line that are quoted.</summary>
    public const int Longest = 500;

    private const int Kept = 32, LongestPath = 1024;

    private readonly string? root = folder is null ? null : Checkout.Of(folder).Root;
    private readonly Lock gate = new();
    private readonly Dictionary<string, Verified> kept = new(StringComparer.Ordinal);

    /// <summary>
    /// The line of a note, without blanks around it and at most <see cref="Longest"/> characters of it; null where the file is not at hand,
    /// is no longer what was read, or has no such line.
    /// </summary>
    /// <param name="path">The path of the note within the folder, with slashes.</param>
    /// <param name="hash">The SHA-256 of the file that was read, in hexadecimal digits.</param>
    /// <param name="line">The line, from 1.</param>
    public string? Quote(string? path, string? hash, int line)
    {
        if (root is null || hash is null || path is null || Find(path) is not { } file)
        {
            return null;
        }

        try
        {
            string[]? lines = Lines(file, hash);
            return lines is not null && line >= 1 && line <= lines.Length && Cut(lines[line - 1].Trim()) is { Length: > 0 } quote
                ? quote
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What cannot be read is not at hand.
            return null;
        }
    }

    private string? Find(string path)
    {
        string[] parts = path.Split('/');
        if (path.Length > LongestPath
            || Array.Exists(parts, part => part.Length == 0 || part is "." or ".." || part.AsSpan().IndexOfAny('\\', ':', '\0') >= 0))
        {
            return null;
        }

        string found = root!;
        foreach (string part in parts)
        {
            found = Path.Combine(found, part);
            if (new FileInfo(found).LinkTarget is not null)
            {
                return null;
            }
        }

        return found;
    }

    private string[]? Lines(string path, string hash)
    {
        FileInfo file = new(path);
        if (!file.Exists || file.Length > SourceLimits.DocumentBytes || FileKind.WhyNoFile(path) is not null)
        {
            return null;
        }

        (long Length, DateTime Time) state = (file.Length, file.LastWriteTimeUtc);
        lock (gate)
        {
            if (kept.TryGetValue(path, out Verified? known) && known.State == state)
            {
                return known.Hash == hash ? known.Lines : null;
            }
        }

        byte[] content = File.ReadAllBytes(path);
        Verified read = new(
            state, Convert.ToHexStringLower(SHA256.HashData(content)), TextContent.Decode(content, out _)?.Split('\n') ?? []);
        lock (gate)
        {
            if (kept.Count >= Kept)
            {
                kept.Clear();
            }

            kept[path] = read;
        }

        return read.Hash == hash ? read.Lines : null;
    }

    private static string Cut(string line) =>
        line.Length <= Longest ? line : line[..(char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest)] + "…";

    // The lines of a file as it was, and what it was.
    private sealed record Verified((long Length, DateTime Time) State, string Hash, string[] Lines);
}
