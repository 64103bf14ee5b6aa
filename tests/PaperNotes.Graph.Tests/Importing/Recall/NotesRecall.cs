using PaperNotes.Graph.Building;
using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing;
using PaperNotes.Graph.Importing.Notes;
using PaperNotes.Graph.Importing.Pages;
using PaperNotes.Graph.Importing.Sections;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Tests.Importing.Recall;

/// <summary>
/// How much of what models read in the papers' notes is found in other notes on the same papers, with a dictionary that does not hold these
/// papers.
/// </summary>
internal sealed class NotesRecall
{
    private static readonly EdgeKind[] s_kinds =
    [
        EdgeKind.Proposes,
        EdgeKind.Addresses,
        EdgeKind.EvaluatesOn,
        EdgeKind.BuildsOn,
        EdgeKind.ComparesWith,
    ];

    private readonly NoteFacts[] _notes;
    private readonly NameTable _names;
    private readonly Dictionary<string, NoteFacts> _records = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _groups = new(StringComparer.Ordinal);

    private NotesRecall(IReadOnlyList<NoteFacts> notes, IEnumerable<NoteFacts> records)
    {
        _notes = PaperTable.From(notes).Notes;
        _names = NameTable.From(_notes);
        foreach (NoteFacts record in records)
        {
            _records.TryAdd(record.Arxiv!, record);
        }

        List<NameUse> uses = [.. _names.ToUses()];
        foreach (NoteFacts record in _records.Values)
        {
            uses.AddRange(
                s_kinds.SelectMany(kind => Truth(record, kind))
                    .Select(name => new NameUse(name, Graph.Nodes.ConceptKind.Keyword, -uses.Count)));
        }

        IReadOnlyList<ConceptGroup> groups = ConceptResolver.Resolve(uses);
        for (int group = 0; group < groups.Count; group++)
        {
            foreach (string name in groups[group].Names)
            {
                _groups[name] = group;
            }
        }
    }

    /// <summary>Reads notes as an import does; the records of papers that have a note are left out of what is known.</summary>
    public static async Task<NotesRecall> OfAsync(
        IReadOnlyList<string> paths, FactSet records, FactSet known, CancellationToken cancellationToken)
    {
        await using SourceReading sources = SourceReading.Begin(paths, new WorkMeter(), cancellationToken);
        AreaNames areas = new(known.Areas);
        ReadSources read = await sources.EndAsync(
            new DocumentReader(new NoteReader(null, null, areas), new PageReader(null, null, areas, "2026-01-01")));
        HashSet<string> noted = [.. read.Notes.Select(note => note.Facts.Arxiv).OfType<string>()];
        FactSet others = known with { Notes = [.. known.Notes.Where(note => note.Arxiv is null || !noted.Contains(note.Arxiv))] };
        ImportPlan incoming = ImportPlan.Of(new ImportRequest { Paths = paths, Known = others }, read, FactSet.Empty);
        return new NotesRecall(incoming.Facts.Notes, records.Notes.Where(note => note.Arxiv is not null && noted.Contains(note.Arxiv)));
    }

    /// <summary>Papers, papers with a record, typed edges a paper.</summary>
    public (int Papers, int Records, double Edges) Size =>
        (_notes.Length, _records.Count, Math.Round(s_kinds.Sum(kind => Count(kind, false)) / (double)_notes.Length, 2));

    /// <summary>
    /// Per kind: the names of the records, those found, those found by fields alone, edges a paper and strong ones; of papers that a choice
    /// takes.
    /// </summary>
    public IEnumerable<(EdgeKind Kind, int Truth, int Found, int ByFields, double Edges, double Strong)> Rows(Func<NoteFacts, bool> taken)
    {
        foreach (EdgeKind kind in s_kinds)
        {
            int truth = 0, found = 0, byFields = 0;
            for (int paper = 0; paper < _notes.Length; paper++)
            {
                if (_notes[paper].Arxiv is { } arxiv && _records.TryGetValue(arxiv, out NoteFacts? record) && taken(_notes[paper]))
                {
                    IReadOnlyList<string> names = Truth(record, kind);
                    HashSet<int> all = Groups(paper, kind, false), fields = Groups(paper, kind, true);
                    truth += names.Count;
                    found += names.Count(name => all.Contains(_groups[name]));
                    byFields += names.Count(name => fields.Contains(_groups[name]));
                }
            }

            yield return (
                kind,
                truth,
                found,
                byFields,
                Math.Round(Count(kind, false) / (double)_notes.Length, 2),
                Math.Round(Count(kind, true) / (double)_notes.Length, 2));
        }
    }

    /// <summary>Every typed edge: paper, kind, STRONG or PLAIN, name, kind voted, positions.</summary>
    public IEnumerable<string> Lines()
    {
        for (int paper = 0; paper < _notes.Length; paper++)
        {
            (int start, int end) = _names.UsesOf(paper);
            for (int use = start; use < end; use++)
            {
                if (s_kinds.Contains(_names.EdgeOf(use)))
                {
                    NotedUse? noted = _names.NotedOf(use);
                    string positions = noted is null
                        ? "field"
                        : string.Join(' ', noted.Positions.Select(position => $"{position.Position}:{position.Line}:{position.Column}"));
                    yield return $"{_notes[paper].Key}\t{_names.EdgeOf(use)}\t{(noted is { IsStrong: true } ? "STRONG" : "PLAIN")}\t{_names.Names[_names.NameOf(use)]}\t{_names.KindOf(use)}\t{positions}";
                }
            }
        }
    }

    /// <summary>The names of the records that are not found, with the paper and the kind.</summary>
    public IEnumerable<string> Missed()
    {
        for (int paper = 0; paper < _notes.Length; paper++)
        {
            if (_notes[paper].Arxiv is { } arxiv && _records.TryGetValue(arxiv, out NoteFacts? record))
            {
                foreach (EdgeKind kind in s_kinds)
                {
                    HashSet<int> all = Groups(paper, kind, false);
                    foreach (string name in Truth(record, kind).Where(name => !all.Contains(_groups[name])))
                    {
                        yield return $"{_notes[paper].Key}\t{kind}\t{name}";
                    }
                }
            }
        }
    }

    private int Count(EdgeKind kind, bool onlyStrong) =>
        Enumerable.Range(0, _names.Count)
            .Count(use => _names.EdgeOf(use) == kind && (!onlyStrong || _names.NotedOf(use) is { IsStrong: true }));

    private HashSet<int> Groups(int paper, EdgeKind kind, bool onlyFields)
    {
        (int start, int end) = _names.UsesOf(paper);
        IReadOnlyList<string> fields = Truth(_notes[paper], kind);
        return [.. Enumerable.Range(start, end - start).Where(use => _names.EdgeOf(use) == kind)
            .Select(use => _names.Names[_names.NameOf(use)])
            .Where(name => !onlyFields || fields.Contains(name))
            .Select(name => _groups[name])];
    }

    private static IReadOnlyList<string> Truth(NoteFacts note, EdgeKind kind) => kind switch
    {
        EdgeKind.Proposes => note.Methods,
        EdgeKind.Addresses => note.Tasks,
        EdgeKind.EvaluatesOn => note.Benchmarks,
        EdgeKind.BuildsOn => note.Models,
        EdgeKind.ComparesWith => note.Baselines,
        _ => [],
    };
}
