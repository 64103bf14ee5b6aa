using PaperNotes.Graph.Text;
using PaperNotes.Graph.Vocabulary;

namespace PaperNotes.Graph.Concepts;

/// <summary>Names that mean one thing wherever they stand, compiled for finding the longest of them inside a name. Thread-safe.</summary>
internal static class Synonyms
{
    private static readonly Dictionary<string, string> s_whole = new(StringComparer.Ordinal);
    private static readonly CharTrie<string> s_inside = Read();

    /// <summary>What a whole spelling means; null where it is unknown.</summary>
    public static string? Meaning(string spelling) => s_whole.GetValueOrDefault(spelling);

    /// <summary>The pieces with every longest known run of them replaced by what it means.</summary>
    public static List<NameWord> Replace(List<NameWord> words)
    {
        List<NameWord> replaced = new(words.Count);
        for (int i = 0; i < words.Count; i++)
        {
            (int end, string? meaning) = Longest(words, i);
            if (meaning is null)
            {
                replaced.Add(words[i]);
            }
            else
            {
                NameWordKind kind = end == i ? words[i].Kind : NameWordKind.Letters;
                // An abbreviation is a name, so that "mixture-of-experts models" loses its tail as "MoE models" does.
                string raw = end == i ? words[i].Raw : meaning.Length <= 8 ? meaning.ToUpperInvariant() : meaning;
                replaced.Add(words[i] with { Text = meaning, Kind = kind, Raw = raw });
                i = end;
            }
        }

        return replaced;
    }

    private static (int End, string? Meaning) Longest(List<NameWord> words, int first)
    {
        int node = CharTrie<string>.Root, end = first;
        string? meaning = null;
        for (int i = first; i < words.Count; i++)
        {
            if ((i > first && NameWord.NeedsGap(words[i - 1], words[i]) && !s_inside.TryStep(ref node, ' '))
                || !TryWalk(words[i].Text, ref node))
            {
                break;
            }

            if (s_inside[node] is { } found)
            {
                (end, meaning) = (i, found);
            }
        }

        return (end, meaning);
    }

    private static bool TryWalk(string text, ref int node)
    {
        foreach (char unit in text)
        {
            if (!s_inside.TryStep(ref node, unit))
            {
                return false;
            }
        }

        return true;
    }

    private static CharTrie<string> Read()
    {
        CharTrie<string> inside = new();
        foreach (IReadOnlyList<string> entries in VocabularyFile.Read("synonyms.txt").Groups())
        {
            // A short form's own s is no plural, whatever its case: MCTS, mcts.
            string meaning = Spelling(entries[0].TrimStart('=').ToUpperInvariant());
            Add(meaning, meaning, entries[0]);
            foreach (string entry in entries)
            {
                Add(Spelling(entry.TrimStart('=')), meaning, entry);
            }
        }

        return inside;

        // Of two meanings of one spelling the first stays.
        void Add(string spelling, string meaning, string entry)
        {
            if (s_whole.TryAdd(spelling, meaning) && entry[0] != '=')
            {
                inside.ValueAt(spelling) = meaning;
            }
        }
    }

    private static string Spelling(string entry) => NameWord.Join(NameWords.Split(NameText.Plain(entry)));
}
