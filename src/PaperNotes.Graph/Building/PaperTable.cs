using System.Runtime.InteropServices;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Building;

/// <summary>The papers of a graph: notes of one venue with one arXiv id united, in code point order of their keys.</summary>
internal sealed class PaperTable
{
    private readonly Dictionary<string, int> _numbers;

    private PaperTable(NoteFacts[] notes, Paper[] papers, Dictionary<string, int> numbers) =>
        (Notes, Papers, _numbers) = (notes, papers, numbers);

    /// <summary>Per paper, the united facts of its notes.</summary>
    public NoteFacts[] Notes { get; }

    /// <summary>The papers.</summary>
    public Paper[] Papers { get; }

    /// <summary>The number of the paper with a key or an alias; -1 where there is none.</summary>
    public int Find(string key) => _numbers.GetValueOrDefault(key, -1);

    public static PaperTable From(IReadOnlyList<NoteFacts> notes)
    {
        List<List<NoteFacts>> groups = Group(notes);
        string[] keys = new string[groups.Count];
        for (int i = 0; i < keys.Length; i++)
        {
            List<NoteFacts> group = groups[i];
            group.Sort(LongestSlugFirst);
            keys[i] = group[0].Key;
        }

        List<NoteFacts>[] sorted = [.. groups];
        Array.Sort(keys, sorted, CodePointComparer.Instance);
        NoteFacts[] united = new NoteFacts[keys.Length];
        Paper[] papers = new Paper[keys.Length];
        Dictionary<string, int> numbers = new(notes.Count, StringComparer.Ordinal);
        for (int i = 0; i < keys.Length; i++)
        {
            List<NoteFacts> group = sorted[i];
            united[i] = group.Count == 1 ? group[0] : NoteFacts.United(group);
            string[] aliases =
                group.Count == 1
                    ? []
                    : [.. group.Select(note => note.Key).Where(key => key != keys[i]).Distinct().Order(CodePointComparer.Instance)];
            papers[i] = PaperOf(keys[i], united[i], aliases);
            numbers[keys[i]] = i;
            foreach (string alias in aliases)
            {
                numbers[alias] = i;
            }
        }

        return new PaperTable(united, papers, numbers);
    }

    private static List<List<NoteFacts>> Group(IReadOnlyList<NoteFacts> notes)
    {
        List<List<NoteFacts>> groups = new(notes.Count);
        Dictionary<(string Venue, string Arxiv), int> byArxiv = new(notes.Count);
        foreach (NoteFacts note in notes)
        {
            if (note.Arxiv is null)
            {
                groups.Add([note]);
                continue;
            }

            ref int place = ref CollectionsMarshal.GetValueRefOrAddDefault(
                byArxiv, (note.Venue, note.Arxiv.ToLowerInvariant()), out bool known);
            if (known)
            {
                groups[place].Add(note);
            }
            else
            {
                place = groups.Count;
                groups.Add([note]);
            }
        }

        return groups;
    }

    // Between slugs of one length the later note speaks, since papers move from area to area; no date is the oldest.
    private static int LongestSlugFirst(NoteFacts x, NoteFacts y)
    {
        int byLength = LengthOf(y.Slug).CompareTo(LengthOf(x.Slug));
        int byDate = byLength != 0 ? byLength : string.CompareOrdinal(y.NoteDate ?? "", x.NoteDate ?? "");
        return byDate != 0 ? byDate : CodePointComparer.Instance.Compare(x.Key, y.Key);
    }

    private static int LengthOf(string slug) => slug.EnumerateRunes().Count();

    private static Paper PaperOf(string key, NoteFacts note, string[] aliases) =>
        new(new PaperKey(key), note.Title, new VenueKey(note.Venue), new AreaKey(note.Area))
        {
            Aliases = aliases,
            Summary = note.Summary,
            ArxivId = note.Arxiv,
            CodeUrl = note.Code,
            NoteUrl = note.NoteUrl,
            NoteDate = note.NoteDate,
            NotePath = note.Path,
            NoteHash = note.Hash,
        };
}
