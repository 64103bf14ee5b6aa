using System.Buffers;
using System.Collections.Frozen;
using PaperNotes.Graph.Vocabulary;

namespace PaperNotes.Graph.Importing.Tagging;

// The words by which the structure of notes is read, by class; they stand in the vocabulary. Thread-safe.
internal sealed class NoteWords
{
    private static readonly VocabularyFile s_file = VocabularyFile.Read("note-words.txt");

    private readonly FrozenSet<string> _words;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly string[] _longestFirst;
    private readonly SearchValues<char> _firsts, _lasts;
    private readonly SearchValues<string> _any;

    private NoteWords(string name)
    {
        string[] words = [.. s_file.Groups(name).SelectMany(group => group)];
        _words = words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _longestFirst = [.. words.OrderByDescending(word => word.Length)];
        _firsts = SearchValues.Create([.. words.SelectMany(word => Cases(word[0]))]);
        _lasts = SearchValues.Create([.. words.SelectMany(word => Cases(word[^1]))]);
        _any = SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);
    }

    public static NoteWords MethodHeads { get; } = new("method-head");

    public static NoteWords MethodHeadEnds { get; } = new("method-head-end");

    public static NoteWords ModelHeads { get; } = new("model-head");

    public static NoteWords DatasetHeads { get; } = new("dataset-head");

    public static NoteWords TaskHeads { get; } = new("task-head");

    public static NoteWords NoHeads { get; } = new("no-head");

    public static NoteWords SotaHeads { get; } = new("sota-head");

    public static NoteWords Own { get; } = new("own");

    public static NoteWords Ablated { get; } = new("ablated");

    public static NoteWords Leads { get; } = new("lead");

    public static NoteWords Tails { get; } = new("tail");

    public static NoteWords Generic { get; } = new("generic");

    public static NoteWords Metrics { get; } = new("metric");

    public static NoteWords NoNameStarts { get; } = new("no-name-start");

    public static NoteWords TaskEnds { get; } = new("task-end");

    public static NoteWords NoTaskEnds { get; } = new("no-task-end");

    public bool Contains(ReadOnlySpan<char> word) => _lookup.Contains(word);

    // How much of the text the longest word at its start takes; an English word must end there.
    public int StartOf(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !_firsts.Contains(text[0]))
        {
            return 0;
        }

        foreach (string word in _longestFirst)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && (text.Length == word.Length || !IsLatin(word[^1]) || !IsLatin(text[word.Length])))
            {
                return word.Length;
            }
        }

        return 0;
    }

    public int EndOf(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !_lasts.Contains(text[^1]))
        {
            return 0;
        }

        foreach (string word in _longestFirst)
        {
            if (text.EndsWith(word, StringComparison.OrdinalIgnoreCase)
                && (text.Length == word.Length || !IsLatin(word[0]) || !IsLatin(text[^(word.Length + 1)])))
            {
                return word.Length;
            }
        }

        return 0;
    }

    public bool IsIn(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(_any))
        {
            return false;
        }

        foreach (string word in _longestFirst)
        {
            int at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at >= 0
                && (
                    !IsLatin(word[0])
                    || ((at == 0 || !IsLatin(text[at - 1])) && (at + word.Length == text.Length || !IsLatin(text[at + word.Length])))))
            {
                return true;
            }
        }

        return false;
    }

    private static char[] Cases(char c) => [char.ToLowerInvariant(c), char.ToUpperInvariant(c)];

    private static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c) || c == '-';
}
