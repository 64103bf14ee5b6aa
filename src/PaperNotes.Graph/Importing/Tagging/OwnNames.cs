namespace PaperNotes.Graph.Importing.Tagging;

// What the note's own paper calls its method: what names it, or itself, is the paper's own and nothing it compares with.
internal sealed class OwnNames
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, string> _wholes = new(StringComparer.Ordinal);

    // A name, and the whole spelling that it is a part of: "Long Form (LF)".
    public void Add(string name, string whole)
    {
        if (name.Length > 1 && _wholes.TryAdd(name, whole))
        {
            _names.Add(name);
        }
    }

    // The spelling under which a name is known already.
    public string? WholeOf(string name) => _wholes.GetValueOrDefault(name);

    // Whether the text is the paper's own: by a word for it, or by a name of it, also with something behind ("NAME-Large").
    public bool IsOwn(ReadOnlySpan<char> text) => NoteWords.Own.IsIn(text) || HasName(text);

    public bool HasName(ReadOnlySpan<char> text)
    {
        foreach (string name in _names)
        {
            int at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
            if (at >= 0
                && (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]))
                && (at + name.Length == text.Length || !char.IsAsciiLetterLower(text[at + name.Length])))
            {
                return true;
            }
        }

        return false;
    }
}
