using System.Reflection;

namespace PaperNotes.Graph.Concepts;

/// <summary>Reads the lists that the assembly carries.</summary>
internal static class EmbeddedLists
{
    /// <summary>The lines of a list, trimmed, without empty ones and comments.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"PaperNotes.Graph.Concepts.{file}")
            ?? throw new InvalidOperationException($"The assembly lacks its list {file}.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
