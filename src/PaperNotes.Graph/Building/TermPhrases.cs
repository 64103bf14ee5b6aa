using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Building;

/// <summary>Reads the phrases of a text that may be terms or known names. Not thread-safe.</summary>
internal sealed class TermPhrases(TermWords splitter, KnownPhrases known, OrdinaryWords ordinary)
{
    /// <summary>How many words a phrase of a title has at most.</summary>
    public const int Longest = 3;

    /// <summary>
    /// The phrases of a text as it writes them, of one word up to <paramref name="longest"/>; what is written as a name that nobody knows
    /// is none.
    /// </summary>
    public List<TermPhrase> Of(string text, int longest)
    {
        List<TermPhrase> phrases = [];
        IReadOnlyList<Word> words = splitter.Split(text);
        TextStyle style = longest == 1 ? TextStyle.Title : StyleOf(text, words);
        for (int first = 0; first < words.Count; first++)
        {
            if (words[first].Stop)
            {
                continue;
            }

            ulong hash = 0;
            bool letters = false;
            for (int last = first; last < words.Count && last < first + longest && (last == first || !words[last].NewRun); last++)
            {
                hash = words[last].After(hash);
                letters |= words[last].HasLetter;
                int start = words[first].Start,
                    length = words[last].Start + words[last].Length - start;
                if (letters
                    && !words[last].Stop
                    && (last == first || !CutsCompound(text, words[first].Start, start + length))
                    && !IsPartOfEastAsian(text, start, length, longest)
                    && known.Read(hash, text.AsSpan(start, length), style) is { } read)
                {
                    phrases.Add(new TermPhrase(read, first, last));
                }
            }
        }

        return phrases;
    }

    /// <summary>A phrase as the text spells it; null where the text does not have it.</summary>
    public string? Spell(string text, ulong sought, int longest)
    {
        foreach (TermPhrase phrase in Of(text, longest))
        {
            if (phrase.Hash == sought)
            {
                return TermSpelling.Of(text, splitter.Split(text), phrase.First, phrase.Last);
            }
        }

        return null;
    }

    // "aware gradient" of "noise-aware gradient" is no phrase.
    private static bool CutsCompound(string text, int start, int end) => IsInsideCompound(text, start - 1) || IsInsideCompound(text, end);

    private static bool IsInsideCompound(string text, int at) =>
        at > 0
        && at + 1 < text.Length
        && text[at] is '-' or '‐' or '‑'
        && char.IsLetterOrDigit(text[at - 1])
        && char.IsLetterOrDigit(text[at + 1]);

    // Where nothing parts a word from Chinese, a keyword is one name, and in a title an ordinary word may be part of one.
    private bool IsPartOfEastAsian(string text, int start, int length, int longest)
    {
        bool isGlued =
            (start > 0 && Characters.IsEastAsian(text[start - 1]))
            || (start + length < text.Length && Characters.IsEastAsian(text[start + length]));
        return isGlued
            && (
                longest == 1
                || ordinary.Contains(text.Substring(start, length).ToLowerInvariant())
                || !text.AsSpan(start, length).ContainsAnyInRange('A', 'Z')
                || text.AsSpan(start, length).ContainsAnyInRange('0', '9'));
    }

    private static TextStyle StyleOf(string text, IReadOnlyList<Word> words)
    {
        int lower = 0, capital = 0, upper = 0;
        for (int i = 1; i < words.Count; i++)
        {
            ReadOnlySpan<char> word = text.AsSpan(words[i].Start, words[i].Length);
            if (!words[i].Stop && word.Length > 2)
            {
                lower += char.IsLower(word[0]) ? 1 : 0;
                upper += word.ContainsAnyInRange('a', 'z') ? 0 : 1;
                capital++;
            }
        }

        return capital > 1 && upper * 4 >= capital * 3 ? TextStyle.AllCapitals : lower * 2 > capital ? TextStyle.Sentence : TextStyle.Title;
    }
}

/// <summary>A run of words with the hash that it is known by.</summary>
/// <param name="Hash">The hash.</param>
/// <param name="First">The place of its first word in the text.</param>
/// <param name="Last">The place of its last word.</param>
internal readonly record struct TermPhrase(ulong Hash, int First, int Last);
