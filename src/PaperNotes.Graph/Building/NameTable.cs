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
    private readonly List<byte> _fields = [];
    private readonly int[] _starts;

    private NameTable(int papers) => _starts = new int[papers + 1];

    // What a name is used as, by field; a keyword and a tag are one use.
    private enum Field : byte
    {
        Methods,
        Tasks,
        Benchmarks,
        Models,
        Baselines,
        Keywords,
        Mentions,
    }

    /// <summary>The distinct names, in the order of their first use.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>All uses, paper by paper.</summary>
    public int Count => _uses.Count;

    public static NameTable From(IReadOnlyList<NoteFacts> notes)
    {
        NameTable table = new(notes.Count);
        for (int paper = 0; paper < notes.Count; paper++)
        {
            table._starts[paper] = table._uses.Count;
            NoteFacts note = notes[paper];
            table.Add(paper, note.Methods, Field.Methods);
            table.Add(paper, note.Tasks, Field.Tasks);
            table.Add(paper, note.Benchmarks, Field.Benchmarks);
            table.Add(paper, note.Models, Field.Models);
            table.Add(paper, note.Baselines, Field.Baselines);
            table.Add(paper, note.Keywords, Field.Keywords);
            if (!ReferenceEquals(note.Keywords, note.Tags))
            {
                table.Add(paper, note.Tags, Field.Keywords);
            }

            table.Add(paper, note.Mentions, Field.Mentions);
        }

        table._starts[^1] = table._uses.Count;
        return table;
    }

    /// <summary>The uses of a paper: from the first to before the second.</summary>
    public (int Start, int End) UsesOf(int paper) => (_starts[paper], _starts[paper + 1]);

    /// <summary>The name of a use.</summary>
    public int NameOf(int use) => _uses[use];

    /// <summary>What a use says that its name is.</summary>
    public ConceptKind KindOf(int use) => (Field)_fields[use] switch
    {
        Field.Methods or Field.Baselines => ConceptKind.Method,
        Field.Tasks => ConceptKind.Task,
        Field.Benchmarks => ConceptKind.Dataset,
        Field.Models => ConceptKind.Model,
        _ => ConceptKind.Keyword,
    };

    /// <summary>The edge that a use makes.</summary>
    public EdgeKind EdgeOf(int use) => (Field)_fields[use] switch
    {
        Field.Methods => EdgeKind.Proposes,
        Field.Baselines => EdgeKind.ComparesWith,
        Field.Tasks => EdgeKind.Addresses,
        Field.Benchmarks => EdgeKind.EvaluatesOn,
        Field.Models => EdgeKind.BuildsOn,
        _ => EdgeKind.Mentions,
    };

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

    private void Add(int paper, IReadOnlyList<string> names, Field field)
    {
        for (int i = 0; i < names.Count; i++)
        {
            if (!_numbers.TryGetValue(names[i], out int number))
            {
                _numbers[names[i]] = number = _names.Count;
                _names.Add(names[i]);
            }

            if (!Uses(_starts[paper], number, (byte)field))
            {
                _uses.Add(number);
                _fields.Add((byte)field);
            }
        }
    }

    private bool Uses(int start, int number, byte field)
    {
        for (int use = start; use < _uses.Count; use++)
        {
            if (_uses[use] == number && _fields[use] == field)
            {
                return true;
            }
        }

        return false;
    }
}
