using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Concepts;

/// <summary>Makes dictionaries of names.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "It is a dictionary of names, as one speaks of a dictionary of a language.")]
public static class NameDictionary
{
    /// <summary>
    /// Compiles names (spellings of the sources) and what they stand for. Of one spelling given twice the first counts; quotes and
    /// brackets around a name do not matter, and a name without any letter or digit is left out.
    /// </summary>
    public static NameDictionary<T> Build<T>(IEnumerable<KeyValuePair<string, T>> names) => new(names);
}

/// <summary>
/// Many names compiled for finding them in long texts in one pass, whatever their number; also Latin names inside Chinese text,
/// where no spaces part them. Immutable and thread-safe.
/// </summary>
[SuppressMessage("Naming", "CA1711", Justification = "It is a dictionary of names, as one speaks of a dictionary of a language.")]
public sealed class NameDictionary<T>
{
    // What a thread keeps of a long text takes no more than half a megabyte.
    private const int MostKept = 64 * 1024;

    [ThreadStatic]
    private static List<(int Start, char Unit)>? t_units;

    private readonly CharTrie<List<(string Name, T Entry)>> _names = new();

    internal NameDictionary(IEnumerable<KeyValuePair<string, T>> names)
    {
        List<(int Start, char Unit)> read = [];
        foreach ((string name, T entry) in names)
        {
            TextUnits.Read(name, read);
            string units = string.Concat(read.Select(unit => unit.Unit)).Trim(TextUnits.Gap, TextUnits.Stop);
            if (units.Length > 0)
            {
                (_names.ValueAt(units) ??= []).Add((name, entry));
            }
        }
    }

    /// <summary>
    /// The longest known names in the text, no two overlapping, in order. Case, hyphens and a plural s do not matter, except for
    /// single words that are also plain words or short ("MATH", "Switch", "LoRA"): the text must write those as the name does.
    /// </summary>
    public IReadOnlyList<NameMatch<T>> Find(string text)
    {
        List<NameMatch<T>> found = [];
        List<(int Start, char Unit)> read = t_units ?? [];
        TextUnits.Read(text, read);
        t_units = read.Capacity <= MostKept ? read : null;
        ReadOnlySpan<(int Start, char Unit)> units = CollectionsMarshal.AsSpan(read);
        int i = 0;
        while (i < units.Length)
        {
            if (units[i].Unit == TextUnits.Gap || !TextUnits.IsBoundary(text, units[i].Start))
            {
                i++;
            }
            else if (LongestAt(text, units, i) is { } match)
            {
                found.Add(match.Match);
                i = match.Next;
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    private (NameMatch<T> Match, int Next)? LongestAt(string text, ReadOnlySpan<(int Start, char Unit)> units, int first)
    {
        (NameMatch<T>, int)? longest = null;
        int node = CharTrie<List<(string, T)>>.Root;
        for (int i = first; i < units.Length && _names.TryStep(ref node, units[i].Unit); i++)
        {
            if (_names[node] is not { } entries)
            {
                continue;
            }

            int start = units[first].Start, end = units[i].Start + 1;
            if (PastPlural(text, end) is not { } past)
            {
                continue;
            }

            foreach ((string name, T entry) in entries)
            {
                if (WrittenAlike.Allows(name, text.AsSpan(start, end - start)))
                {
                    int next = i + 1;
                    while (next < units.Length && units[next].Start < past)
                    {
                        next++;
                    }

                    longest = (new(start, past - start, entry), next);
                    break;
                }
            }
        }

        return longest;
    }

    // The end of the word, over a plural s; null where the word goes on.
    private static int? PastPlural(string text, int end) =>
        TextUnits.IsBoundary(text, end) ? end
        : text[end] == 's' && TextUnits.IsBoundary(text, end + 1) ? end + 1
        : null;
}

/// <summary>A known name found in a text.</summary>
/// <param name="Start">Where it starts, in UTF-16 units of the text.</param>
/// <param name="Length">How long it is, in UTF-16 units of the text.</param>
/// <param name="Entry">What the name stands for.</param>
public readonly record struct NameMatch<T>(int Start, int Length, T Entry);
