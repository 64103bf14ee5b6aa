using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Importing;

// Counts what an import did to papers, as the graph has them: notes of one paper count once.
internal static class PaperCounts
{
    // The counts of notes, with those of every paper of several notes replaced by one: new where none of its notes was there
    // before, unchanged where all that came in said the same again.
    public static MergeCounts Of(MergeCounts notes, FactSet before, FactSet incoming, IReadOnlyList<Paper> papers)
    {
        HashSet<string> united = [.. papers.Where(paper => paper.Aliases.Count > 0).SelectMany(KeysOf)];
        if (united.Count == 0)
        {
            return notes;
        }

        Dictionary<string, NoteFacts> had = NotesOf(before, united);
        Dictionary<string, NoteFacts> came = NotesOf(incoming, united);
        foreach (Paper paper in papers.Where(paper => paper.Aliases.Count > 0))
        {
            string[] keys = [.. KeysOf(paper).Where(came.ContainsKey)];
            if (keys.Length == 0)
            {
                continue;
            }

            int created = keys.Count(key => !had.ContainsKey(key));
            int same = keys.Count(key => had.TryGetValue(key, out NoteFacts? note) && note.Equals(came[key]));
            bool isNew = !KeysOf(paper).Any(had.ContainsKey);
            bool isSame = same == keys.Length;
            notes = notes with
            {
                New = notes.New - created + (isNew ? 1 : 0),
                Changed = notes.Changed - (keys.Length - created - same) + (isNew || isSame ? 0 : 1),
                Unchanged = notes.Unchanged - same + (isSame ? 1 : 0),
            };
        }

        return notes;
    }

    private static IEnumerable<string> KeysOf(Paper paper) => paper.Aliases.Prepend(paper.Key.Value);

    private static Dictionary<string, NoteFacts> NotesOf(FactSet facts, HashSet<string> keys) =>
        facts.Notes.Where(note => keys.Contains(note.Key)).ToDictionary(note => note.Key, StringComparer.Ordinal);
}
