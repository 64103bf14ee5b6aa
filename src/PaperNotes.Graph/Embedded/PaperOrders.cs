using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;

namespace PaperNotes.Graph.Embedded;

/// <summary>Ranks of papers by each field, and all papers sorted by one field. Immutable and thread-safe.</summary>
internal sealed class PaperOrders
{
    private readonly Snapshot snapshot;
    private readonly int[] byTitle;
    private readonly int[][] ranks;
    private readonly Lazy<int[]>[] sorted;

    public PaperOrders(Snapshot snapshot)
    {
        this.snapshot = snapshot;
        Everything = [.. Enumerable.Range(0, snapshot.Papers.Count)];
        byTitle = [.. Everything];
        byTitle.AsSpan().Sort((x, y) =>
        {
            int order = CodePointComparer.Instance.Compare(snapshot.Paper(x).Title, snapshot.Paper(y).Title);
            return order != 0 ? order : x - y;
        });
        ranks = [TitleRanks(), Array.ConvertAll(Everything, snapshot.YearOf), snapshot.VenueOf, Everything];
        sorted = [.. Enumerable.Range(0, 8).Select(i => new Lazy<int[]>(() => Sort(ranks[i / 2], i % 2 == 1)))];
    }

    /// <summary>All papers by key.</summary>
    public int[] Everything { get; }

    /// <summary>Per paper a number that orders papers by a field; equal where the field is equal.</summary>
    public int[] Ranks(PaperOrderField field) => ranks[(int)field];

    /// <summary>All papers by one field, ties by key ascending.</summary>
    public int[] Sorted(PaperOrder order) => order is { Field: PaperOrderField.Key, Descending: false }
        ? Everything
        : sorted[(2 * (int)order.Field) + (order.Descending ? 1 : 0)].Value;

    /// <summary>Twice the rank of the title, or one less than twice the rank of the title it would come before.</summary>
    public long PlaceOfTitle(string title)
    {
        int[] titleRanks = Ranks(PaperOrderField.Title);
        long place = InsertionPoint.Of(
            byTitle.Length, index => CodePointComparer.Instance.Compare(snapshot.Paper(byTitle[index]).Title, title));
        long index = (place + 1) / 2;
        long rank = index < byTitle.Length ? titleRanks[byTitle[index]] : byTitle.Length;
        return (2 * rank) - (place & 1);
    }

    private int[] TitleRanks()
    {
        int[] titleRanks = new int[byTitle.Length];
        for (int i = 1; i < byTitle.Length; i++)
        {
            bool same = snapshot.Paper(byTitle[i]).Title == snapshot.Paper(byTitle[i - 1]).Title;
            titleRanks[byTitle[i]] = titleRanks[byTitle[i - 1]] + (same ? 0 : 1);
        }

        return titleRanks;
    }

    private static int[] Sort(int[] ranks, bool descending)
    {
        long[] order = new long[ranks.Length];
        for (int paper = 0; paper < order.Length; paper++)
        {
            order[paper] = ((descending ? -(long)ranks[paper] : ranks[paper]) << 32) | (uint)paper;
        }

        Array.Sort(order);
        return Array.ConvertAll(order, packed => (int)packed);
    }
}
