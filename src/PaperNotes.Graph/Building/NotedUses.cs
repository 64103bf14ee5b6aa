using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Building;

/// <summary>What a paper does with a name by the positions of its note, and why: the most telling positions first.</summary>
/// <param name="Name">As the note spells it.</param>
/// <param name="Edge">The edge.</param>
/// <param name="Kind">What the votes say that the name is; where they say nothing, what the position does.</param>
/// <param name="IsStrong">Whether a strong position or several positions make the edge.</param>
/// <param name="Positions">At most three.</param>
internal sealed record NotedUse(string Name, EdgeKind Edge, ConceptKind Kind, bool IsStrong, IReadOnlyList<NamePosition> Positions);

/// <summary>Makes uses of the positions of notes. Where the structure of a note decides, it goes before the votes. Thread-safe.</summary>
internal sealed class NotedUses(NameVotes votes)
{
    private static readonly ConceptKind[] s_kinds = Enum.GetValues<ConceptKind>();

    /// <summary>So much of what other papers say makes a name known, in tenths.</summary>
    private const int Known = 15;

    /// <summary>What must speak for a data set that is spelled like a plain word, in tenths.</summary>
    private const int OfPlainWord = 60;

    /// <summary>Of the heads of a table, one in so many must be a known data set for the others to be taken for some.</summary>
    private const int KnownHeads = 3;

    /// <summary>The uses of a note, in the order of its names.</summary>
    public IReadOnlyList<NotedUse> Of(NoteFacts note)
    {
        if (note.Positions.Count == 0)
        {
            return [];
        }

        HashSet<int> tablesOfDatasets = TablesOfDatasets(note.Positions);
        List<NotedUse> uses = [];
        for (int start = 0; start < note.Positions.Count;)
        {
            int end = start + 1;
            while (end < note.Positions.Count && note.Positions[end].Name == note.Positions[start].Name)
            {
                end++;
            }

            Add(note.Positions, start, end, tablesOfDatasets, uses);
            start = end;
        }

        return WithoutFamilies(uses);
    }

    private void Add(IReadOnlyList<NamePosition> positions, int start, int end, HashSet<int> tablesOfDatasets, List<NotedUse> uses)
    {
        string name = KnownPart(positions[start]);
        ConceptKind? voted = votes.KindOf(name);
        bool isOwn = IsOwn(positions, start, end);
        List<NotedUse> ofName = [];
        bool isDecided = false;
        for (int i = start; i < end; i++)
        {
            NamePosition position = positions[i];
            PositionMeaning meaning = position.Position.Meaning();
            // What only votes decide is left where the structure has said what it is.
            if ((meaning.Edge is null && isDecided) || Edge(name, position, meaning, voted, isOwn, tablesOfDatasets) is not { } edge)
            {
                continue;
            }

            isDecided |= meaning.Edge is not null;
            int place = ofName.FindIndex(use => use.Edge == edge);
            if (place < 0)
            {
                ofName.Add(
                    new NotedUse(
                        name,
                        edge,
                        voted ?? meaning.Kind ?? KindOf(edge),
                        meaning.IsStrong
                            && IsStrong(name, edge, voted)
                            && (voted is not null || position.Position != NotePosition.ColumnHead),
                        [position]));
            }
            else
            {
                ofName[place] = ofName[place] with
                {
                    IsStrong = IsStrong(name, edge, voted),
                    Positions = [.. ofName[place].Positions, position],
                };
            }
        }

        // What the paper proposes it does nothing else with.
        uses.AddRange(ofName.Exists(use => use.Edge == EdgeKind.Proposes) ? ofName.Where(use => use.Edge == EdgeKind.Proposes) : ofName);
    }

    private EdgeKind? Edge(
        string name, NamePosition position, PositionMeaning meaning, ConceptKind? voted, bool isOwn, HashSet<int> tablesOfDatasets) =>
        position.Position switch
        {
            NotePosition.DesignBullet => isOwn ? EdgeKind.Proposes : null,
            NotePosition.DatasetRow or NotePosition.DatasetListBefore or NotePosition.DatasetListAfter => voted
                is null
                    or ConceptKind.Dataset
                ? EdgeKind.EvaluatesOn
                : null,
            NotePosition.ModelRow => (voted is null && HasCoinedWord(name)) || voted is ConceptKind.Model or ConceptKind.Method
                ? EdgeKind.BuildsOn
                : null,
            NotePosition.ModelListAfter or NotePosition.ModelListBefore or NotePosition.Backbone => (voted is null && HasCoinedWord(name))
            || voted == ConceptKind.Model
                ? EdgeKind.BuildsOn
                : null,
            NotePosition.MethodRow or NotePosition.ComparedModelRow or NotePosition.SotaCell => voted
                is ConceptKind.Dataset
                    or ConceptKind.Task
                ? null
                : EdgeKind.ComparesWith,
            NotePosition.Compared => voted is ConceptKind.Dataset or ConceptKind.Task ? null : EdgeKind.ComparesWith,
            NotePosition.ColumnHead => (
                voted == ConceptKind.Dataset && IsSure(name) && (tablesOfDatasets.Contains(position.Line) || !IsWord(name))
            ) || (voted is null && IsSpelledLikeName(name) && tablesOfDatasets.Contains(position.Line))
                ? EdgeKind.EvaluatesOn
            : voted == ConceptKind.Model ? EdgeKind.BuildsOn
            : null,
            NotePosition.TaskRow => voted == ConceptKind.Dataset ? EdgeKind.EvaluatesOn : null,
            NotePosition.Caption or NotePosition.TestedOn or NotePosition.FreeExperiment => voted == ConceptKind.Dataset && IsSure(name)
                ? EdgeKind.EvaluatesOn
            : voted == ConceptKind.Model ? EdgeKind.BuildsOn
            : null,
            NotePosition.Uses => voted == ConceptKind.Model ? EdgeKind.BuildsOn : null,
            NotePosition.AreaPart or NotePosition.Keyword => voted == ConceptKind.Task ? EdgeKind.Addresses : null,
            NotePosition.KeywordTask => voted is null or ConceptKind.Task ? EdgeKind.Addresses : null,
            NotePosition.Title or NotePosition.TitleDataset or NotePosition.Tldr or NotePosition.TldrDataset or NotePosition.VersusBullet
                or NotePosition.TitleTask => meaning.Edge,
            // The heads beside the paper's own; in the first column, what is compared may be data sets.
            NotePosition.BesideOwn =>
                voted == ConceptKind.Task || (voted == ConceptKind.Dataset && position.Column > 0) ? null : meaning.Edge,
            _ => throw new ArgumentOutOfRangeException(nameof(position), position.Position, null),
        };

    // A plain word needs more than its place, a model what others say of it.
    private bool IsStrong(string name, EdgeKind edge, ConceptKind? voted) => edge switch
    {
        EdgeKind.BuildsOn => voted == ConceptKind.Model,
        EdgeKind.EvaluatesOn => voted == ConceptKind.Dataset ? IsSure(name) : IsSpelledLikeName(name),
        EdgeKind.ComparesWith or EdgeKind.Proposes => IsSpelledLikeName(name),
        EdgeKind.Addresses => voted == ConceptKind.Task,
        _ => true,
    };

    private bool IsSure(string name) => IsSpelledLikeName(name) || votes.WeightOf(name, ConceptKind.Dataset) >= OfPlainWord;

    // "Qwen3-8B HumanEval" in a column of models and "MOSI Acc7" in one of data sets are what they begin with, where that is known.
    private string KnownPart(NamePosition position)
    {
        if (position.Position is not (NotePosition.ModelRow or NotePosition.DatasetRow or NotePosition.ColumnHead)
            || votes.KindOf(position.Name) is not null)
        {
            return position.Name;
        }

        ConceptKind? sought = position.Position == NotePosition.ModelRow ? ConceptKind.Model : ConceptKind.Dataset;
        for (int end = position.Name.LastIndexOf(' '); end > 0; end = position.Name.LastIndexOf(' ', end - 1))
        {
            if (votes.KindOfAny(position.Name[..end]) == sought)
            {
                return position.Name[..end];
            }
        }

        return position.Name;
    }

    private static bool IsWord(string name) => OrdinaryWords.Shipped.Contains(name.ToLowerInvariant());

    // "User-Specific Decoder" is a phrase; "BiFormer-B" names a thing.
    private static bool HasCoinedWord(string name) =>
        name.Split(' ', '-', '/').Any(word => OrdinaryWords.HasTellingCapitals(word) || word.Any(char.IsAsciiDigit));

    // Not as a word at the start of a sentence is.
    private static bool IsSpelledLikeName(string name) =>
        name.AsSpan(1).IndexOfAnyInRange('A', 'Z') >= 0 || name.AsSpan().IndexOfAnyInRange('0', '9') >= 0;

    // A part of a design that other papers know, or that the note sets its paper against, is not this paper's.
    private bool IsOwn(IReadOnlyList<NamePosition> positions, int start, int end)
    {
        int[] own = new int[s_kinds.Length];
        for (int i = start; i < end; i++)
        {
            if (positions[i].Position == NotePosition.VersusBullet)
            {
                return false;
            }

            if (positions[i].Position.Meaning() is { Kind: { } kind, Vote: var vote })
            {
                own[(int)kind] = Math.Max(own[(int)kind], vote);
            }
        }

        int Others(ConceptKind kind) => votes.WeightOf(positions[start].Name, kind) - own[(int)kind];
        return Others(ConceptKind.Method) <= 0
            && Others(ConceptKind.Dataset) + Others(ConceptKind.Model) + Others(ConceptKind.Task) < Known;
    }

    private HashSet<int> TablesOfDatasets(IReadOnlyList<NamePosition> positions)
    {
        Dictionary<int, (int Datasets, int All)> heads = [];
        foreach (NamePosition position in positions)
        {
            if (position.Position == NotePosition.ColumnHead)
            {
                (int datasets, int all) = heads.GetValueOrDefault(position.Line);
                heads[position.Line] = (datasets + (votes.KindOf(position.Name) == ConceptKind.Dataset ? 1 : 0), all + 1);
            }
        }

        return
        [
            .. heads.Where(pair => pair.Value.Datasets > 1 && pair.Value.Datasets * KnownHeads >= pair.Value.All).Select(pair => pair.Key),
        ];
    }

    // "Qwen2.5" beside "Qwen2.5-7B" says nothing more.
    private static List<NotedUse> WithoutFamilies(List<NotedUse> uses) =>
        [
            .. uses.Where(use =>
                use.Edge != EdgeKind.BuildsOn || !uses.Exists(other => other.Edge == use.Edge && IsMember(other.Name, use.Name))),
        ];

    private static bool IsMember(string name, string family) =>
        name.Length > family.Length
        && name.StartsWith(family, StringComparison.OrdinalIgnoreCase)
        && (
            char.IsAsciiDigit(name[family.Length])
            || (name[family.Length] is '-' or ' ' && family.Length + 1 < name.Length && char.IsAsciiDigit(name[family.Length + 1])));

    private static ConceptKind KindOf(EdgeKind edge) => edge switch
    {
        EdgeKind.EvaluatesOn => ConceptKind.Dataset,
        EdgeKind.BuildsOn => ConceptKind.Model,
        EdgeKind.Addresses => ConceptKind.Task,
        EdgeKind.Proposes or EdgeKind.ComparesWith => ConceptKind.Method,
        _ => throw new ArgumentOutOfRangeException(nameof(edge), edge, null),
    };
}
