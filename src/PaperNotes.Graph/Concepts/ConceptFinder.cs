using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Concepts;

/// <summary>Finds names of concepts in a short text whose words are looked up in a store. Thread-safe.</summary>
public static class ConceptFinder
{
    private const int MaxWords = 6;

    /// <summary>The distinct folded spellings of all runs of one to six words that no sentence punctuation parts, in order.</summary>
    public static IReadOnlyList<string> Candidates(string text) =>
        [.. Spans(text).Select(span => span.Spelling).Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// The longest known names in the text, no two overlapping, in order. <paramref name="known"/> holds what the store knows of
    /// the candidates, <paramref name="namesOf"/> gives the names of an entry as they are written: a single word that is
    /// also plain English ("Switch", "MATH") is found only where the text writes it so.
    /// </summary>
    public static IReadOnlyList<NameMatch<T>> Select<T>(
        string text, IReadOnlyDictionary<string, T> known, Func<T, IEnumerable<string>> namesOf)
    {
        List<NameMatch<T>> found = [];
        int end = 0;
        foreach ((int start, int length, string spelling) in Spans(text).OrderBy(span => span.Start).ThenByDescending(span => span.Length))
        {
            if (start >= end
                && known.TryGetValue(spelling, out T? entry)
                && (
                    OrdinaryWords.IsOfName(spelling)
                        ? IsWrittenAs(text.AsSpan(start, length), namesOf(entry))
                        : MayMean(text.AsSpan(start, length), namesOf(entry))))
            {
                found.Add(new(start, length, entry));
                end = start + length;
            }
        }

        return found;
    }

    // A name that reads like an ordinary word is met only as it is written.
    private static bool IsWrittenAs(ReadOnlySpan<char> written, IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            if (written.SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }

    // A phrase of several words, or with a digit, means what it folds to; one word must be written as some name of the entry.
    private static bool MayMean(ReadOnlySpan<char> written, IEnumerable<string> names)
    {
        if (written.IndexOfAny(" -") >= 0 || written.IndexOfAnyInRange('0', '9') >= 0)
        {
            return true;
        }

        ReadOnlySpan<char> word = written;
        bool plain = !word.ContainsAnyInRange('A', 'Z');
        bool single = false;
        foreach (string name in names)
        {
            bool oneWord = name.AsSpan().IndexOfAny(" -_/(") < 0;
            single |= oneWord;
            if (oneWord
                && (WrittenAlike.Allows(name, word) || (word.Length > 1 && word[^1] == 's' && WrittenAlike.Allows(name, word[..^1]))))
            {
                return true;
            }
        }

        // Capitals that no name of one word contradicts: "RLHF" of a concept whose only name is the long form.
        return !single && (!plain || word.Length > 4);
    }

    private static IEnumerable<(int Start, int Length, string Spelling)> Spans(string text)
    {
        List<(int Start, int End, bool Last)> words = Words(text);
        for (int first = 0; first < words.Count; first++)
        {
            for (int last = first; last < Math.Min(first + MaxWords, words.Count); last++)
            {
                int start = words[first].Start, length = words[last].End - start;
                string written = text.Substring(start, length), spelling = ConceptNames.Fold(written);
                if (spelling.Length > 0)
                {
                    // Where both are known, the name goes before the word.
                    if (char.IsAsciiLetterUpper(written[0]) || OrdinaryWords.HasTellingCapitals(written))
                    {
                        yield return (start, length, OrdinaryWords.AsName(written, spelling, true));
                    }

                    yield return (start, length, spelling);
                }

                if (words[last].Last)
                {
                    break;
                }
            }
        }
    }

    // Words between spaces without the punctuation around them; Last: a phrase ends behind it.
    private static List<(int Start, int End, bool Last)> Words(string text)
    {
        List<(int, int, bool)> words = [];
        int i = 0;
        while (i < text.Length)
        {
            while (i < text.Length && (char.IsWhiteSpace(text[i]) || IsOpening(text[i]) || IsPunctuation(text[i])))
            {
                i++;
            }

            int start = i;
            bool eastAsian = i < text.Length && Characters.IsEastAsian(text[i]);
            while (i < text.Length
                && !char.IsWhiteSpace(text[i])
                && !IsOpening(text[i])
                && !IsFullStop(text[i])
                && Characters.IsEastAsian(text[i]) == eastAsian)
            {
                i++;
            }

            int end = i;
            while (end > start && IsPunctuation(text[end - 1]))
            {
                end--;
            }

            if (end > start)
            {
                words.Add((start, end, end < i || i == text.Length || IsOpening(text[i]) || IsFullStop(text[i])));
            }
            else if (i == start)
            {
                i++;
            }
        }

        return words;
    }

    private static bool IsOpening(char unit) => unit is '(' or '[' or '{' or '"' or '“' or '«' or '（' or '「' or '《';

    private static bool IsFullStop(char unit) => unit is '。' or '，' or '、' or '；' or '：' or '？' or '！' or '）' or '」' or '》';

    private static bool IsPunctuation(char unit) =>
        unit is '.' or ',' or ';' or ':' or '?' or '!' or ')' or ']' or '}' or '"' or '”' or '»' or '\'' or '’' || IsFullStop(unit);
}
