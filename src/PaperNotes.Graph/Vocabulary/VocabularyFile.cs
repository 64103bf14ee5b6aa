namespace PaperNotes.Graph.Vocabulary;

/// <summary>
/// One of the lists of words that the assembly carries; README.md in this folder tells their format. What is malformed is a
/// <see cref="FormatException"/> that names the file and the line. Immutable and thread-safe.
/// </summary>
internal sealed class VocabularyFile
{
    private readonly string _name;
    private readonly Dictionary<string, List<(int Number, string Text)>> _sections = new(StringComparer.Ordinal);

    private VocabularyFile(string name) => _name = name;

    /// <summary>Reads a file of this folder.</summary>
    public static VocabularyFile Read(string name)
    {
        using Stream stream = typeof(VocabularyFile).Assembly.GetManifestResourceStream($"Vocabulary/{name}")
            ?? throw new InvalidOperationException($"The assembly lacks the vocabulary {name}.");
        using StreamReader reader = new(stream);
        return Parse(name, reader);
    }

    /// <summary>Reads a text in the format of such a file.</summary>
    public static VocabularyFile Parse(string name, TextReader text)
    {
        VocabularyFile file = new(name);
        List<(int, string)> section = file._sections[""] = [];
        for (int number = 1; text.ReadLine() is { } line; number++)
        {
            line = line.Trim();
            if (line is ['[', .. string title])
            {
                section = [];
                if (title is not [.., ']'] || title.Length < 2 || !file._sections.TryAdd(title[..^1], section))
                {
                    throw file.Error(
                        number,
                        title is [.., ']'] ? $"the section {line} is empty or a second one of its name" : $"'{line}' does not end in ]");
                }
            }
            else if (line is [not '#', ..])
            {
                section.Add((number, line));
            }
        }

        return file;
    }

    /// <summary>The words of a section, which blanks part, in order.</summary>
    public IReadOnlyList<string> Words(string section = "")
    {
        List<string> words = [];
        foreach ((int number, string text) in Lines(section))
        {
            words.AddRange(text.Contains('|', StringComparison.Ordinal)
                ? throw Error(number, "'|' stands in a list of words, which blanks part")
                : text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return words;
    }

    /// <summary>The groups of a section, one a line: its canonical name, then other names, which '|' parts.</summary>
    public IEnumerable<IReadOnlyList<string>> Groups(string section = "") => Lines(section).Select(line => Group(line.Number, line.Text));

    /// <summary>Every name in the groups of a section, with the canonical name of its group. A name in two groups is an error.</summary>
    public Dictionary<string, string> Canonical(string section, StringComparer comparer)
    {
        Dictionary<string, string> canonical = new(comparer);
        Add(section, group => group[0], canonical);
        return canonical;
    }

    /// <summary>Every name in some sections, with the section it stands in. A name in two places is an error.</summary>
    public Dictionary<string, string> BySection(IEnumerable<string> sections, StringComparer comparer)
    {
        Dictionary<string, string> found = new(comparer);
        foreach (string section in sections)
        {
            Add(section, _ => section, found);
        }

        return found;
    }

    /// <summary>The rows of a section, one a line: so many values, which tabs part.</summary>
    public IEnumerable<string[]> Rows(int values, string section = "")
    {
        foreach ((int number, string text) in Lines(section))
        {
            string[] row = text.Split('\t', StringSplitOptions.TrimEntries);
            yield return row.Length == values && !row.Contains("")
                ? row
                : throw Error(number, $"there are not {values} values, parted by tabs, in '{text}'");
        }
    }

    private void Add(string section, Func<string[], string> meaning, Dictionary<string, string> found)
    {
        foreach ((int number, string text) in Lines(section))
        {
            string[] group = Group(number, text);
            foreach (string name in group)
            {
                if (!found.TryAdd(name, meaning(group)))
                {
                    throw Error(number, $"'{name}' stands for '{found[name]}' already");
                }
            }
        }
    }

    private string[] Group(int number, string text)
    {
        string[] names = text.Split('|', StringSplitOptions.TrimEntries);
        return names.Contains("") ? throw Error(number, $"a name beside '|' is missing in '{text}'") : names;
    }

    private List<(int Number, string Text)> Lines(string section) =>
        _sections.TryGetValue(section, out List<(int, string)>? lines) ? lines : throw Error(1, $"the file has no section [{section}]");

    private FormatException Error(int line, string reason) => new($"Vocabulary/{_name}:{line}: {reason}.");
}
