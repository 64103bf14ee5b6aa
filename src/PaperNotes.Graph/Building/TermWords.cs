using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Building;

/// <summary>
/// Splits titles and keywords into runs of folded words. A run ends at punctuation and at East Asian writing, which has no
/// words to split; hyphens only part words. Not thread-safe.
/// </summary>
internal sealed class TermWords
{
    // Odd, so that every power of it is; spellings differ by what is added.
    private const ulong Step = 0x9E3779B97F4A7C15UL;

    private readonly Dictionary<string, (ulong Hash, ulong Power)> _hashes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (ulong Hash, ulong Power)>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<Word> _words = [];

    public TermWords() => _lookup = _hashes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words of a text, in order.</summary>
    public IReadOnlyList<Word> Split(string text)
    {
        _words.Clear();
        bool newRun = true;
        int position = 0;
        while (position < text.Length)
        {
            char unit = text[position];
            if (!IsWord(unit))
            {
                newRun |= !Characters.IsJoint(unit);
                position++;
                continue;
            }

            int start = position;
            while (position < text.Length && (IsWord(text[position]) || IsInside(text, position)))
            {
                position++;
            }

            ReadOnlySpan<char> word = text.AsSpan(start, position - start);
            (ulong hash, ulong power) = HashOf(word);
            _words.Add(new Word(start, position - start, hash, power, newRun, StopWords.Contains(word), HasLetter(word)));
            newRun = false;
        }

        return _words;
    }

    private (ulong Hash, ulong Power) HashOf(ReadOnlySpan<char> word)
    {
        if (_lookup.TryGetValue(word, out (ulong Hash, ulong Power) known))
        {
            return known;
        }

        string text = word.ToString();
        (ulong hash, ulong power) = (0, 1);
        foreach (char unit in ConceptNames.Fold(text))
        {
            (hash, power) = ((hash * Step) + Mix(unit), power * Step);
        }

        return _hashes[text] = (hash, power);
    }

    private static ulong Mix(ulong value)
    {
        value = (value + Step) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }

    private static bool IsInside(string text, int position) =>
        Characters.IsApostrophe(text[position]) && position + 1 < text.Length && IsWord(text[position + 1]);

    // "Pre³" is one word, which is not "Pre".
    private static bool IsWord(char unit) =>
        char.IsAsciiLetterOrDigit(unit)
        || (unit >= 0x80 && (char.IsLetterOrDigit(unit) || Characters.IsNumeral(unit)) && !Characters.IsEastAsian(unit));

    private static bool HasLetter(ReadOnlySpan<char> word)
    {
        int letters = 0;
        foreach (char unit in word)
        {
            letters += char.IsLetter(unit) ? 1 : 0;
        }

        return letters > 0 && word.Length > 1;
    }
}

/// <summary>
/// One word: where it stands, the hash of its folded spelling, whether a new run of words begins with it. Hashes of neighbours
/// join to the hash of the two written as one, so that "pre-training" and "pretraining" are one term.
/// </summary>
internal readonly record struct Word(int Start, int Length, ulong Hash, ulong Power, bool NewRun, bool Stop, bool HasLetter)
{
    /// <summary>The hash of a word or phrase and this word written as one.</summary>
    public ulong After(ulong before) => (before * Power) + Hash;
}
