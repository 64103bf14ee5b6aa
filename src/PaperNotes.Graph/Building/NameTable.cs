using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Building;

/// <summary>
/// Every use of a concept's name by a paper, in numbers: the distinct names, and per paper which name is used as what.
/// </summary>
internal sealed class NameTable
{
    // What a name is used as: where notes have such names, what they say it is, the edge that it makes, and whether title or header say it.
    // A keyword and a tag are one use.
    private static readonly (Func<NoteFacts, IReadOnlyList<string>> Names, ConceptKind Kind, EdgeKind Edge, bool IsOfHeader)[] s_uses =
    [
        (note => note.Methods, ConceptKind.Method, EdgeKind.Proposes, true),
        (note => note.Tasks, ConceptKind.Task, EdgeKind.Addresses, false),
        (note => note.Benchmarks, ConceptKind.Dataset, EdgeKind.EvaluatesOn, false),
        (note => note.Models, ConceptKind.Model, EdgeKind.BuildsOn, false),
        (note => note.Baselines, ConceptKind.Method, EdgeKind.ComparesWith, false),
        (KeywordsAndTags, ConceptKind.Keyword, EdgeKind.Mentions, true),
        (note => note.Mentions, ConceptKind.Keyword, EdgeKind.Mentions, false),
    ];

    private static readonly byte s_mentioned = (byte)(s_uses.Length - 1);

    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int> _uses = [];
    private readonly List<byte> _fields = [], _kinds = [];
    private readonly List<NotedUse?> _noted = [];
    private readonly List<bool> _sure = [];
    private readonly int[] _starts;

    private readonly NameVotes _votes;

    private NameTable(int papers, NameVotes votes) => (_starts, _votes) = (new int[papers + 1], votes);

    /// <summary>The distinct names, in the order of their first use.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>All uses, paper by paper.</summary>
    public int Count => _uses.Count;

    public static NameTable From(IReadOnlyList<NoteFacts> notes)
    {
        NameVotes votes = NameVotes.From(notes);
        NameTable table = new(notes.Count, votes);
        IReadOnlyList<NotedUse>[] noted = [.. notes.AsParallel().AsOrdered().Select(new NotedUses(votes).Of)];
        for (int paper = 0; paper < notes.Count; paper++)
        {
            table._starts[paper] = table._uses.Count;
            foreach (NotedUse use in noted[paper])
            {
                table.Add(paper, use.Name, (byte)Array.FindIndex(s_uses, known => known.Edge == use.Edge), use.Kind, use, use.IsStrong);
            }

            bool isRecord = NameVotes.IsRecord(notes[paper]);
            for (int use = 0; use < s_uses.Length; use++)
            {
                bool isSure = s_uses[use].IsOfHeader || (isRecord && s_uses[use].Edge != EdgeKind.Mentions);
                foreach (string name in s_uses[use].Names(notes[paper]))
                {
                    // What the text was searched for by the names of others is no method where papers use it as a data set.
                    bool isOther = !isRecord && Contradicts(s_uses[use].Edge, votes.KindOfAny(name));
                    table.Add(
                        paper,
                        name,
                        isOther ? s_mentioned : (byte)use,
                        isOther ? ConceptKind.Keyword : s_uses[use].Kind,
                        null,
                        isSure && !isOther);
                }
            }
        }

        table._starts[^1] = table._uses.Count;
        return table;
    }

    /// <summary>The uses of a paper: from the first to before the second.</summary>
    public (int Start, int End) UsesOf(int paper) => (_starts[paper], _starts[paper + 1]);

    /// <summary>The name of a use.</summary>
    public int NameOf(int use) => _uses[use];

    /// <summary>The canonical spelling of a name by itself. Thread-safe.</summary>
    public string FoldOf(string name) => _votes.FoldOf(name);

    /// <summary>What a use says that its name is.</summary>
    public ConceptKind KindOf(int use) => (ConceptKind)_kinds[use];

    /// <summary>The edge that a use makes.</summary>
    public EdgeKind EdgeOf(int use) => s_uses[_fields[use]].Edge;

    /// <summary>What the note says of a use, with its confidence and positions; null for what only a field says.</summary>
    public NotedUse? NotedOf(int use) => _noted[use];

    /// <summary>
    /// Why the edge of a use holds. What a record or a header says is sure; what an import finds by the names of others is not.
    /// </summary>
    public EdgeGrounds GroundsOf(int use) =>
        new(
            _sure[use],
            NotePlace.Pack(
                (_noted[use]?.Positions ?? []).Select(position => new NotePlace(position.Position, position.Line, position.Column))));

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

    private static bool Contradicts(EdgeKind edge, ConceptKind? voted) => edge switch
    {
        EdgeKind.ComparesWith => voted is ConceptKind.Dataset or ConceptKind.Task,
        EdgeKind.BuildsOn => voted is ConceptKind.Dataset or ConceptKind.Task,
        EdgeKind.EvaluatesOn => voted is ConceptKind.Method or ConceptKind.Model or ConceptKind.Task,
        _ => false,
    };

    private static IReadOnlyList<string> KeywordsAndTags(NoteFacts note) =>
        ReferenceEquals(note.Keywords, note.Tags) ? note.Keywords : [.. note.Keywords, .. note.Tags];

    private void Add(int paper, string name, byte field, ConceptKind kind, NotedUse? noted, bool isSure)
    {
        if (!_numbers.TryGetValue(name, out int number))
        {
            _numbers[name] = number = _names.Count;
            _names.Add(name);
        }

        int place = PlaceOf(_starts[paper], number, field);
        if (place >= 0)
        {
            _sure[place] |= isSure;
            return;
        }

        _uses.Add(number);
        _fields.Add(field);
        _kinds.Add((byte)kind);
        _noted.Add(noted);
        _sure.Add(isSure);
    }

    // Of the use of a name as something by the paper that begins there; -1 where there is none.
    private int PlaceOf(int start, int number, byte field)
    {
        for (int use = start; use < _uses.Count; use++)
        {
            if (_uses[use] == number && _fields[use] == field)
            {
                return use;
            }
        }

        return -1;
    }
}
