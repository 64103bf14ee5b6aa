using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Scoring;

namespace PaperNotes.Graph.Building;

/// <summary>The edges from papers to concepts, while they are being found; then as lists by kind.</summary>
internal sealed class ConceptEdges
{
    private const int MostPlaces = 3;

    private static readonly Comparer<NotePlace> s_byPosition =
        Comparer<NotePlace>.Create((x, y) => (x.Position, x.Line, x.Column).CompareTo((y.Position, y.Line, y.Column)));

    private readonly int[] _starts;
    private readonly long[] _found;
    private readonly NameTable _names;
    private readonly ConceptDrafts _drafts;

    // Per paper, its pairs of concept and edge kind with the strength, each as one number, ascending, each pair once; a mention only where
    // alone.
    private ConceptEdges(int[] starts, long[] found, NameTable names, ConceptDrafts drafts) =>
        (_starts, _found, _names, _drafts) = (starts, found, names, drafts);

    public static ConceptEdges From(
        int papers, NameTable names, ConceptDrafts drafts, (int[] Papers, int[] Concepts, byte[] Strengths) terms)
    {
        int[] starts = new int[papers + 1];
        for (int i = 0; i < terms.Papers.Length; i++)
        {
            starts[terms.Papers[i] + 1]++;
        }

        for (int paper = 0; paper < papers; paper++)
        {
            (int start, int end) = names.UsesOf(paper);
            starts[paper + 1] += starts[paper] + Enumerable.Range(start, end - start).Count(use => drafts.OfUse(use) >= 0);
        }

        long[] found = new long[starts[papers]];
        int[] next = starts[..papers];
        for (int paper = 0; paper < papers; paper++)
        {
            (int start, int end) = names.UsesOf(paper);
            for (int use = start; use < end; use++)
            {
                if (drafts.OfUse(use) is >= 0 and int concept)
                {
                    EdgeKind edge = drafts.EdgeOf(use);
                    found[next[paper]++] = Pair(concept, edge, EdgeKinds.Of(edge).Strength);
                }
            }
        }

        for (int i = 0; i < terms.Papers.Length; i++)
        {
            found[next[terms.Papers[i]]++] = Pair(terms.Concepts[i], EdgeKind.Mentions, terms.Strengths[i]);
        }

        return new ConceptEdges(starts, found, names, drafts).Tidied();
    }

    /// <summary>How many works have any edge to each of the drafts, and how many another than a mention.</summary>
    public (int[] Any, int[] Typed) PaperCounts(int drafts, Works works)
    {
        (int[] any, int[] typed) = (new int[drafts], new int[drafts]);
        HashSet<(int Work, int Concept)> seen = [], seenTyped = [];
        for (int paper = 0; paper + 1 < _starts.Length; paper++)
        {
            bool isOne = works.PapersOf(paper).Count == 1;
            int work = works.Of(paper), lastTyped = -1;
            for (int i = _starts[paper]; i < _starts[paper + 1]; i++)
            {
                int concept = ConceptOf(_found[i]);
                bool isNew = i == _starts[paper] || concept != ConceptOf(_found[i - 1]);
                any[concept] += isNew && (isOne || seen.Add((work, concept))) ? 1 : 0;
                if (KindOf(_found[i]) != EdgeKind.Mentions && concept != lastTyped)
                {
                    typed[concept] += isOne || seenTyped.Add((work, concept)) ? 1 : 0;
                    lastTyped = concept;
                }
            }
        }

        return (any, typed);
    }

    /// <summary>The edges of each kind to places in the list of concepts; empty for kinds that do not lead to concepts.</summary>
    public EdgeColumns[] ByKind(int[] places)
    {
        EdgeColumns[] columns = [.. EdgeKinds.All.Select(_ => new EdgeColumns())];
        List<(int Kind, int Value, int Place, long Pair)> edges = [];
        Dictionary<long, EdgeGrounds> grounds = [];
        for (int paper = 0; paper + 1 < _starts.Length; paper++)
        {
            edges.Clear();
            Ground(paper, grounds);
            int start = _starts[paper];
            while (start < _starts[paper + 1])
            {
                int end = EndOfConcept(start, _starts[paper + 1]);
                EdgeKind telling = MostTelling(start, end);
                for (int i = start; i < end; i++)
                {
                    EdgeKind kind = KindOf(_found[i]);
                    edges.Add(((int)kind, kind == telling ? StrengthOf(_found[i]) : 0, places[ConceptOf(_found[i])], _found[i] >> 8));
                }

                start = end;
            }

            edges.Sort();
            foreach ((int kind, int value, int place, long pair) in edges)
            {
                columns[kind].Add(paper, place, value, grounds.GetValueOrDefault(pair));
            }
        }

        return columns;
    }

    // By concept and kind; what several spellings of one thing say counts together.
    private void Ground(int paper, Dictionary<long, EdgeGrounds> grounds)
    {
        grounds.Clear();
        (int start, int end) = _names.UsesOf(paper);
        for (int use = start; use < end; use++)
        {
            if (_drafts.OfUse(use) < 0)
            {
                continue;
            }

            long pair = Pair(_drafts.OfUse(use), _drafts.EdgeOf(use), 0) >> 8;
            EdgeGrounds more = _names.GroundsOf(use);
            grounds[pair] = grounds.TryGetValue(pair, out EdgeGrounds known)
                ? new(known.IsStrong || more.IsStrong, Together(known.Places, more.Places))
                : more;
        }
    }

    private static int[]? Together(int[]? first, int[]? second) => first is null ? second : second is null ? first
        : NotePlace.Pack(NotePlace.Unpack(first).Concat(NotePlace.Unpack(second)).Distinct().Order(s_byPosition).Take(MostPlaces));

    // The strongest of one concept and kind comes first.
    private static long Pair(int concept, EdgeKind kind, int strength) =>
        ((long)concept << 16) | ((long)kind << 8) | (uint)(0xFF - strength);

    private static int ConceptOf(long pair) => (int)(pair >> 16);

    private static EdgeKind KindOf(long pair) => (EdgeKind)((pair >> 8) & 0xFF);

    private static int StrengthOf(long pair) => 0xFF - (int)(pair & 0xFF);

    private ConceptEdges Tidied()
    {
        int kept = 0;
        int papers = _starts.Length - 1;
        int start = 0;
        for (int paper = 0; paper < papers; paper++)
        {
            int end = _starts[paper + 1];
            Span<long> pairs = _found.AsSpan(start, end - start);
            pairs.Sort();
            for (int i = 0; i < pairs.Length; i++)
            {
                bool twice = i > 0 && pairs[i] >> 8 == pairs[i - 1] >> 8;
                // MENTIONS has the greatest number of the kinds that lead to concepts, so a more telling edge stands before it.
                bool told = KindOf(pairs[i]) == EdgeKind.Mentions && i > 0 && ConceptOf(pairs[i]) == ConceptOf(pairs[i - 1]);
                if (!twice && !told)
                {
                    _found[kept++] = pairs[i];
                }
                else if (told && !twice)
                {
                    Strengthen(kept, _starts[paper], StrengthOf(pairs[i]), ConceptOf(pairs[i]));
                }
            }

            start = end;
            _starts[paper + 1] = kept;
        }

        return new ConceptEdges(_starts, _found, _names, _drafts);
    }

    // What the title names is at least as telling as a mention in the title.
    private void Strengthen(int end, int start, int strength, int concept)
    {
        for (int i = end - 1; i >= start && ConceptOf(_found[i]) == concept; i--)
        {
            _found[i] = Pair(concept, KindOf(_found[i]), Math.Max(strength, StrengthOf(_found[i])));
        }
    }

    private int EndOfConcept(int start, int limit)
    {
        int end = start + 1;
        while (end < limit && ConceptOf(_found[end]) == ConceptOf(_found[start]))
        {
            end++;
        }

        return end;
    }

    private EdgeKind MostTelling(int start, int end)
    {
        EdgeKind best = KindOf(_found[start]);
        for (int i = start + 1; i < end; i++)
        {
            EdgeKind kind = KindOf(_found[i]);
            best = EdgeKinds.Of(kind).Strength > EdgeKinds.Of(best).Strength ? kind : best;
        }

        return best;
    }
}
