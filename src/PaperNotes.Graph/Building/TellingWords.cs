using PaperNotes.Graph.Facts;

namespace PaperNotes.Graph.Building;

/// <summary>
/// Which of the words that a note repeats tell what it is about: the 20 with the greatest <c>(1 + ln count) ln(N / notes)</c>, of those
/// that at least three and at most a twentieth of the N notes with such words repeat. Not thread-safe.
/// </summary>
internal sealed class TellingWords
{
    private const int Most = 20, FewestNotes = 3, LargestShare = 20;

    private readonly TermWords _splitter;
    private readonly Dictionary<ulong, int> _notes = [];
    private readonly int _count;

    private TellingWords(IReadOnlyList<NoteFacts> notes, TermWords splitter)
    {
        _splitter = splitter;
        HashSet<ulong> seen = [];
        foreach (NoteFacts note in notes)
        {
            _count += note.Terms.Count > 0 ? 1 : 0;
            seen.Clear();
            foreach (RepeatedWord repeated in note.Terms)
            {
                if (HashOf(repeated.Word) is { } hash && seen.Add(hash))
                {
                    _notes[hash] = _notes.GetValueOrDefault(hash) + 1;
                }
            }
        }
    }

    /// <summary>Of each note its words as it writes them, with their hashes.</summary>
    public static (string Word, ulong Hash)[][] Of(IReadOnlyList<NoteFacts> notes)
    {
        TellingWords words = new(notes, new TermWords());
        return [.. notes.Select(words.Of)];
    }

    private (string Word, ulong Hash)[] Of(NoteFacts note) =>
        [.. note.Terms.Select(repeated => (repeated.Word, Hash: HashOf(repeated.Word), repeated.Count))
            .Where(word => word.Hash is { } hash && _notes[hash] >= FewestNotes && _notes[hash] <= _count / LargestShare)
            .Select(word =>
                (
                    word.Word,
                    Hash: word.Hash!.Value,
                    Weight: (1 + Math.Log(word.Count)) * Math.Log((double)_count / _notes[word.Hash!.Value])))
            .OrderByDescending(word => word.Weight)
            .ThenBy(word => word.Hash)
            .Take(Most)
            .Select(word => (word.Word, word.Hash))];

    private ulong? HashOf(string word) => _splitter.Split(word) is [{ Stop: false, HasLetter: true } only] ? only.After(0) : null;
}
