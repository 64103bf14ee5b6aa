namespace PaperNotes.Graph.Concepts;

/// <summary>Finds names of concepts in a short text whose words are looked up in a store. Thread-safe.</summary>
public static class ConceptFinder
{
    /// <summary>The distinct folded spellings of all runs of one to six words that no sentence punctuation parts, in order.</summary>
    public static IReadOnlyList<string> Candidates(string text) =>
        [.. Spans(text).Select(span => span.Spelling).Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// The longest known names in the text, no two overlapping, in order. <paramref name="known"/> holds what the store knows of
    /// the candidates, <paramref name="namesOf"/> gives the names of an entry as they are written: a single word that is
    /// also plain English ("Switch", "MATH") is found only where the text writes it so.
    /// </summary>
    public static IReadOnlyList<NameMatch<T>> Select<T>(string text, IReadOnlyDictionary<string, T> known, Func<T, IEnumerable<string>> namesOf)
    {
        List<NameMatch<T>> found = [];
        int end = 0;
        foreach ((int start, int length, string spelling) in Spans(text).OrderBy(span => span.Start).ThenByDescending(span => span.Length))
        {
            if (start >= end && known.TryGetValue(spelling, out T? entry))
            {
                found.Add(new(start, length, entry));
                end = start + length;
            }
        }

        return found;
    }

    private static IEnumerable<(int Start, int Length, string Spelling)> Spans(string text)
    {
        List<(int Start, int End)> words = [];
        for (int i = 0; i < text.Length; i++)
        {
            int start = i;
            while (i < text.Length && !char.IsWhiteSpace(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                words.Add((start, i));
            }
        }

        for (int first = 0; first < words.Count; first++)
        {
            for (int last = first; last < Math.Min(first + 6, words.Count); last++)
            {
                int start = words[first].Start, length = words[last].End - start;
                yield return (start, length, ConceptNames.Fold(text.Substring(start, length)));
            }
        }
    }
}
