using PaperNotes.Graph.Importing.Sections;

namespace PaperNotes.Graph.Importing.Notes;

// The YAML that note sites write above a note: top-level texts and lists of texts or of names. Real front matter is often not quite
// YAML (a plain title with ": ", an unclosed quote): then its entries are read one by one, and those that are no YAML by a small
// reader of our own, since what a strict parser refuses would lose the note.
internal sealed class FrontMatter
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    public static FrontMatter None { get; } = new();

    // Index of the first line after it.
    public int End { get; private init; }

    public string? Scalar(string key) =>
        _values.TryGetValue(key, out List<string>? values) && values is [{ Length: > 0 } value, ..] ? value : null;

    // The first that a header line would have said under such a key: arxiv_id, 代码.
    public string? Scalar(HeaderKey key) => List(key) is [{ Length: > 0 } value, ..] ? value : null;

    public IReadOnlyList<string> List(HeaderKey key) =>
        _values.Where(pair => pair.Value is [{ Length: > 0 }, ..] && HeaderKeys.Of(pair.Key.Replace('_', ' ')) == key)
            .Select(pair => pair.Value)
            .FirstOrDefault()
        ?? [];

    public IReadOnlyList<string> List(string key) => _values.TryGetValue(key, out List<string>? values) ? values : [];

    public bool Has(string key) => _values.ContainsKey(key);

    public static FrontMatter Read(IReadOnlyList<string> lines)
    {
        int end = EndOf(lines) - 1;
        if (end < 0)
        {
            return None;
        }

        FrontMatter front = new() { End = end + 1 };
        if (FrontMatterYaml.TryRead(lines, 1, end, front._values))
        {
            return front;
        }

        for (int i = 1; i < end;)
        {
            i = front.ReadEntry(lines, i, end);
        }

        return front;
    }

    // Index of the first line after it; 0 where there is none.
    public static int EndOf(IReadOnlyList<string> lines)
    {
        if (lines.Count == 0 || lines[0].TrimEnd() != "---")
        {
            return 0;
        }

        int end = 1;
        while (end < lines.Count && lines[end].TrimEnd() is not ("---" or "..."))
        {
            end++;
        }

        return end == lines.Count ? 0 : end + 1;
    }

    private int ReadEntry(IReadOnlyList<string> lines, int at, int end)
    {
        string line = lines[at];
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || char.IsWhiteSpace(line[0]) || line[0] is '#' or '-')
        {
            return at + 1;
        }

        string key = line[..colon].Trim().Trim('"', '\'');
        string value = line[(colon + 1)..].Trim();
        value = value is ['[', ..] && value.IndexOf("] #", StringComparison.Ordinal) is > 0 and var list ? value[..(list + 1)] : value;
        int next = at + 1;
        List<string> nested = [];
        while (next < end
            && (lines[next].Length == 0 || char.IsWhiteSpace(lines[next][0]) || lines[next].StartsWith("- ", StringComparison.Ordinal)))
        {
            nested.Add(lines[next++]);
        }

        if (FrontMatterYaml.TryRead(lines, at, next, _values))
        {
            return next;
        }

        _values[key] = value switch
        {
            ['>' or '|', ..] when value.Length <= 3 =>
            [
                string.Join(' ', nested.Select(part => part.Trim()).Where(part => part.Length > 0)),
            ],
            "" =>
            [
                .. nested.Select(part => part.Trim())
                    .Where(part => part.StartsWith("- ", StringComparison.Ordinal))
                    .Select(part => Unquoted(part[2..].Trim())),
            ],
            ['[', .., ']'] => [.. InlineList(value[1..^1])],
            _ => [Unquoted(string.Join(' ', nested.Select(part => part.Trim()).Prepend(value)).Trim())],
        };
        return next;
    }

    private static IEnumerable<string> InlineList(string items)
    {
        int start = 0;
        char quote = '\0';
        for (int i = 0; i <= items.Length; i++)
        {
            if (i == items.Length || (quote == '\0' && items[i] == ','))
            {
                string item = Unquoted(items[start..i].Trim());
                start = i + 1;
                if (item.Length > 0)
                {
                    yield return item;
                }
            }
            else if (quote != '\0'
                    ? items[i] == quote && items[i - 1] != '\\'
                    : items[i] is '"' or '\'' && items[start..i].AsSpan().Trim().IsEmpty)
            {
                quote = quote == '\0' ? items[i] : '\0';
            }
        }
    }

    private static string Unquoted(string value) =>
        value switch
        {
            ['"', .. string inner, '"'] => inner
                .Replace("\\\"", "\"", StringComparison.Ordinal)
                .Replace("\\\\", "\\", StringComparison.Ordinal),
            ['\'', .. string inner, '\''] => inner.Replace("''", "'", StringComparison.Ordinal),
            _ => value,
        };
}
