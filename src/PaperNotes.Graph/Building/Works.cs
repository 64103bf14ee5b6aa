using PaperNotes.Graph.Edges;

namespace PaperNotes.Graph.Building;

/// <summary>Which papers are one work: those of different venues with one arXiv id. Immutable.</summary>
internal sealed class Works
{
    private readonly int[] _ofPaper;
    private readonly int[][] _papers;

    private Works(int[] ofPaper, int[][] papers) => (_ofPaper, _papers) = (ofPaper, papers);

    /// <summary>The work of a paper: the number of its first paper.</summary>
    public int Of(int paper) => _ofPaper[paper];

    /// <summary>The papers of the work of a paper, in order; only itself for most.</summary>
    public IReadOnlyList<int> PapersOf(int paper) => _papers[_ofPaper[paper]];

    public static Works From(PaperTable papers)
    {
        int[] ofPaper = new int[papers.Papers.Length];
        Dictionary<string, int> byArxiv = new(ofPaper.Length, StringComparer.OrdinalIgnoreCase);
        int[][] works = new int[ofPaper.Length][];
        for (int paper = 0; paper < ofPaper.Length; paper++)
        {
            int work = papers.Papers[paper].ArxivId is { } arxiv && !byArxiv.TryAdd(arxiv, paper) ? byArxiv[arxiv] : paper;
            ofPaper[paper] = work;
            works[work] = work == paper ? [paper] : [.. works[work], paper];
        }

        return new Works(ofPaper, works);
    }

    /// <summary>SAME_WORK, once in each direction.</summary>
    public EdgeList Edges()
    {
        EdgeColumns edges = new();
        for (int paper = 0; paper < _ofPaper.Length; paper++)
        {
            foreach (int other in PapersOf(paper))
            {
                if (other != paper)
                {
                    edges.Add(paper, other, EdgeKinds.Of(EdgeKind.SameWork).Strength);
                }
            }
        }

        return edges.ToList();
    }
}
