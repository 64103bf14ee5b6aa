namespace PaperNotes.Graph.Concepts;

/// <summary>Spellings that mean one thing, compiled for finding the longest of them inside a name. Immutable once filled.</summary>
internal sealed class SynonymTrie
{
    private readonly Dictionary<long, int> children = [];
    private readonly Dictionary<int, string> inside = [];
    private readonly Dictionary<string, string> whole = new(StringComparer.Ordinal);

    /// <summary>Adds a spelling; of two meanings of one spelling the first stays.</summary>
    public void Add(string spelling, string meaning, bool onlyWhole)
    {
        if (!whole.TryAdd(spelling, meaning) || onlyWhole)
        {
            return;
        }

        int node = 0;
        foreach (char unit in spelling)
        {
            if (!children.TryGetValue(Child(node, unit), out int next))
            {
                children[Child(node, unit)] = next = children.Count + 1;
            }

            node = next;
        }

        inside[node] = meaning;
    }

    /// <summary>What a whole name means; null where it is unknown.</summary>
    public string? Meaning(string spelling) => whole.GetValueOrDefault(spelling);

    /// <summary>The pieces with every longest known run of them replaced by what it means.</summary>
    public List<NameWord> Replace(List<NameWord> words)
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

    private (int End, string? Meaning) Longest(List<NameWord> words, int first)
    {
        int node = 0, end = first;
        string? meaning = null;
        for (int i = first; i < words.Count; i++)
        {
            if (i > first && NameWriting.NeedsGap(words[i - 1], words[i]) && !children.TryGetValue(Child(node, ' '), out node))
            {
                break;
            }

            bool dead = false;
            foreach (char unit in words[i].Text)
            {
                if (!children.TryGetValue(Child(node, unit), out node))
                {
                    dead = true;
                    break;
                }
            }

            if (dead)
            {
                break;
            }

            if (inside.TryGetValue(node, out string? found))
            {
                (end, meaning) = (i, found);
            }
        }

        return (end, meaning);
    }

    private static long Child(int node, char unit) => ((long)node << 16) | unit;
}
