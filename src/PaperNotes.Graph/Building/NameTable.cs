using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Building;

/// <summary>
/// Every use of a concept's name by a paper, in numbers: the distinct names, and per paper which name stands in which field.
/// </summary>
internal sealed class NameTable
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int> _uses = [];
    private readonly List<byte> _edges = [], _kinds = [];
    private readonly List<NotedUse?> _noted = [];
    private readonly int[] _starts;

    private NameTable(int papers) => _starts = new int[papers + 1];

    /// <summary>The distinct names, in the order of their first use.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>All uses, paper by paper.</summary>
    public int Count => _uses.Count;

    public static NameTable From(IReadOnlyList<NoteFacts> notes)
    {
        NameTable table = new(notes.Count);
        NotedUses noted = new(NameVotes.From(notes));
        for (int paper = 0; paper < notes.Count; paper++)
        {
            table._starts[paper] = table._uses.Count;
            NoteFacts note = notes[paper];
            foreach (NotedUse use in noted.Of(note))
            {
                table.Add(paper, use.Name, use.Edge, use.Kind, use);
            }

            table.Add(paper, note.Methods, EdgeKind.Proposes, ConceptKind.Method);
            table.Add(paper, note.Tasks, EdgeKind.Addresses, ConceptKind.Task);
            table.Add(paper, note.Benchmarks, EdgeKind.EvaluatesOn, ConceptKind.Dataset);
            table.Add(paper, note.Models, EdgeKind.BuildsOn, ConceptKind.Model);
            table.Add(paper, note.Baselines, EdgeKind.ComparesWith, ConceptKind.Method);
            table.Add(paper, note.Keywords, EdgeKind.Mentions, ConceptKind.Keyword);
            if (!ReferenceEquals(note.Keywords, note.Tags))
            {
                table.Add(paper, note.Tags, EdgeKind.Mentions, ConceptKind.Keyword);
            }

            table.Add(paper, note.Mentions, EdgeKind.Mentions, ConceptKind.Keyword);
        }

        table._starts[^1] = table._uses.Count;
        return table;
    }

    /// <summary>The uses of a paper: from the first to before the second.</summary>
    public (int Start, int End) UsesOf(int paper) => (_starts[paper], _starts[paper + 1]);

    /// <summary>The name of a use.</summary>
    public int NameOf(int use) => _uses[use];

    /// <summary>What a use says that its name is.</summary>
    public ConceptKind KindOf(int use) => (ConceptKind)_kinds[use];

    /// <summary>The edge that a use makes.</summary>
    public EdgeKind EdgeOf(int use) => (EdgeKind)_edges[use];

    /// <summary>What the note says of a use, with its confidence and positions; null for what only a field says.</summary>
    public NotedUse? NotedOf(int use) => _noted[use];

    /// <summary>The uses as the resolver asks for them.</summary>
    public IReadOnlyList<NameUse> ToUses()
    {
        NameUse[] uses = new NameUse[Count];
        for (int paper = 0; paper + 1 < _starts.Length; paper++)
        {
            for (int use = _starts[paper]; use < _starts[paper + 1]; use++)
            {
                uses[use] = new NameUse(_names[_uses[use]], KindOf(use), paper);
            }
        }

        return uses;
    }

    private void Add(int paper, IReadOnlyList<string> names, EdgeKind edge, ConceptKind kind)
    {
        for (int i = 0; i < names.Count; i++)
        {
            Add(paper, names[i], edge, kind, null);
        }
    }

    private void Add(int paper, string name, EdgeKind edge, ConceptKind kind, NotedUse? noted)
    {
        if (!_numbers.TryGetValue(name, out int number))
        {
            _numbers[name] = number = _names.Count;
            _names.Add(name);
        }

        if (!Uses(_starts[paper], number, (byte)edge))
        {
            _uses.Add(number);
            _edges.Add((byte)edge);
            _kinds.Add((byte)kind);
            _noted.Add(noted);
        }
    }

    private bool Uses(int start, int number, byte edge)
    {
        for (int use = start; use < _uses.Count; use++)
        {
            if (_uses[use] == number && _edges[use] == edge)
            {
                return true;
            }
        }

        return false;
    }
}
