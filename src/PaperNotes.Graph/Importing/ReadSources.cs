using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing.Notes;
using PaperNotes.Graph.Importing.Pages;
using PaperNotes.Graph.Importing.Sources;

namespace PaperNotes.Graph.Importing;

// All that the sources gave, in their order.
internal sealed class ReadSources
{
    private const int MaxProblems = 1000, MaxSkippedFiles = 10_000;

    private readonly Dictionary<string, int> _skipped = new(StringComparer.Ordinal);
    private readonly NotesByKey _notesByKey = new();

    public List<NoteFound> Notes { get; } = [];

    public List<(int Source, PageFound Page)> Pages { get; } = [];

    public List<FactSet> Facts { get; } = [];

    // What the configurations of the sources say of where notes are shown.
    public List<(int Source, SiteConfig Site)> Sites { get; } = [];

    public Dictionary<string, AreaFacts> Areas { get; } = new(StringComparer.Ordinal);

    public List<FactProblem> Problems { get; } = [];

    public List<FactProblem> SkippedFiles { get; } = [];

    public int SkippedFileCount { get; private set; }

    public HashSet<int> SourcesWithNotes { get; } = [];

    public int ProblemCount { get; private set; }

    public int Files { get; private set; }

    public bool IsEmpty =>
        Notes.Count == 0
        && Pages.Count == 0
        && !Facts.Exists(facts => facts.Notes.Count + facts.Pages.Count + facts.Areas.Count + facts.Topics.Count > 0);

    public IReadOnlyList<KeyValuePair<string, int>> Skipped =>
        [.. _skipped.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)];

    public void Add(FactProblem problem)
    {
        ProblemCount++;
        if (Problems.Count < MaxProblems)
        {
            Problems.Add(problem);
        }
    }

    public void Add(Reading reading)
    {
        foreach (FactProblem problem in reading.Problems)
        {
            Add(problem);
        }

        foreach (AreaFacts area in reading.Areas)
        {
            Areas.TryAdd(area.Key, area);
        }

        switch (reading.Found)
        {
            case PassedOver passed:
                Skip(reading.File, null, passed.Reason);
                return;
            case NoteFound note:
                Notes.Add(note);
                AddKey(new NoteSource(note.Facts, note.File, null, note.Text));
                SourcesWithNotes.Add(reading.Source);
                break;
            case SiteFound { Site: { } site }:
                Sites.Add((reading.Source, site));
                break;
            case PageFound page:
                Pages.Add((reading.Source, page));
                break;
            case FactsFound found:
                Facts.Add(found.Facts);
                for (int i = 0; i < found.Facts.Notes.Count; i++)
                {
                    AddKey(
                        new NoteSource(
                            found.Facts.Notes[i], reading.File, i < found.NoteLines.Count ? found.NoteLines[i] : null, Text: null));
                }

                break;
            case SiteFound or NothingFound:
                break;
            default:
                throw new ArgumentException($"{reading.Found.GetType().Name} is read and not kept.", nameof(reading));
        }

        Files += reading.IsFile && reading.Problems.Count == 0 ? 1 : 0;
    }

    // Nothing more comes: what was only kept to compare it with the rest is let go.
    public void Close() => _notesByKey.Clear();

    private void AddKey(NoteSource note)
    {
        if (_notesByKey.Add(note, out bool isSame) is { } lost)
        {
            Add(lost);
        }
        else if (isSame)
        {
            Skip(note.File, note.Line, Reasons.Same);
        }
    }

    private void Skip(string file, int? line, string reason)
    {
        _skipped[reason] = _skipped.GetValueOrDefault(reason) + 1;
        if (reason == Reasons.OtherKind)
        {
            // By its name no note could be in it.
            return;
        }

        SkippedFileCount++;
        if (SkippedFiles.Count < MaxSkippedFiles)
        {
            SkippedFiles.Add(new FactProblem(file, line ?? 0, reason));
        }
    }
}
