using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing.Notes;

namespace PaperNotes.Graph.Importing;

// Which note each key was read from, so that of two notes with one key none is lost without a word. Not thread-safe.
internal sealed class NotesByKey
{
    private readonly Dictionary<string, NoteSource> _sources = new(StringComparer.Ordinal);

    // The note that is not taken, and which is taken instead; null where the key is new or both say the same. A note's file counts
    // more than a line of a data set, else the later one counts: the order in which ImportPlan takes them.
    public FactProblem? Add(NoteSource source, out bool isSame)
    {
        isSame = false;
        if (_sources.TryAdd(source.Facts.Key, source))
        {
            return null;
        }

        NoteSource before = _sources[source.Facts.Key];
        if (source.SaysTheSame(before))
        {
            isSame = true;
            return null;
        }

        bool isTaken = before.Text is null || source.Text is not null;
        (NoteSource taken, NoteSource lost) = isTaken ? (source, before) : (before, source);
        _sources[source.Facts.Key] = taken;
        return new FactProblem(
            lost.File, lost.Line ?? 0, $"has the key {source.Facts.Key} like {taken.Place}, which is taken instead; rename one of them");
    }

    public void Clear()
    {
        _sources.Clear();
        _sources.TrimExcess();
    }
}

// A note and where it was read: a file with its text, or a line of a data set.
internal readonly record struct NoteSource(NoteFacts Facts, string File, int? Line, string? Text)
{
    public string Place => Line is { } line ? $"{File}:{line}" : File;

    // Where it was read from is no part of what it says. A text can say more than its facts: names are found in it later.
    public bool SaysTheSame(NoteSource other) =>
        Facts.Equals(other.Facts with { Path = Facts.Path, Revision = Facts.Revision }) && Text == other.Text;
}
