using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing.Notes;
using PaperNotes.Graph.Importing.Pages;

namespace PaperNotes.Graph.Importing;

// All that the sources gave, in their order.
internal sealed class ReadSources
{
    private const int MaxProblems = 1000;

    private readonly Dictionary<string, int> _skipped = new(StringComparer.Ordinal);

    public List<NoteFound> Notes { get; } = [];

    public List<(int Source, PageFound Page)> Pages { get; } = [];

    public List<FactSet> Facts { get; } = [];

    public Dictionary<string, AreaFacts> Areas { get; } = new(StringComparer.Ordinal);

    public List<ImportProblem> Problems { get; } = [];

    public HashSet<int> SourcesWithNotes { get; } = [];

    public int ProblemCount { get; private set; }

    public int Files { get; private set; }

    public bool IsEmpty => Notes.Count == 0 && Pages.Count == 0 && !Facts.Exists(facts => facts.Notes.Count + facts.Pages.Count + facts.Areas.Count + facts.Topics.Count > 0);

    public IReadOnlyList<KeyValuePair<string, int>> Skipped =>
        [.. _skipped.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)];

    public void Add(ImportProblem problem)
    {
        ProblemCount++;
        if (Problems.Count < MaxProblems)
        {
            Problems.Add(problem);
        }
    }

    public void Add(Reading reading)
    {
        foreach (ImportProblem problem in reading.Problems)
        {
            Add(problem);
        }

        foreach (AreaFacts area in reading.Areas)
        {
            Areas.TryAdd(area.Key, area);
        }

        if (reading.Skip is { } reason)
        {
            _skipped[reason] = _skipped.GetValueOrDefault(reason) + 1;
            return;
        }

        if (reading.Note is { } note)
        {
            Notes.Add(note);
            SourcesWithNotes.Add(reading.Source);
        }

        if (reading.Page is { } page)
        {
            Pages.Add((reading.Source, page));
        }

        if (reading.Facts is { } facts)
        {
            Facts.Add(facts);
        }

        Files += reading.IsFile && reading.Problems.Count == 0 ? 1 : 0;
    }
}
