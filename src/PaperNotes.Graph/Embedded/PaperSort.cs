using System.Globalization;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Papers;

namespace PaperNotes.Graph.Embedded;

/// <summary>The order of one list of papers: fields in turn, ties by key.</summary>
internal sealed class PaperSort : IComparer<int>
{
    private readonly Snapshot snapshot;
    private readonly IReadOnlyList<PaperOrder> order;
    private readonly int[][] ranks;

    public PaperSort(Snapshot snapshot, IReadOnlyList<PaperOrder> order)
    {
        this.snapshot = snapshot;
        this.order = order;
        ranks = [.. order.Select(field => snapshot.Orders.Ranks(field.Field))];
    }

    /// <summary>Whether this is the order of the numbers themselves.</summary>
    public bool IsByKey => order.Count == 0 || order[0] is { Field: PaperOrderField.Key, Descending: false };

    /// <summary>All papers in this order, where that was computed beforehand; null elsewhere.</summary>
    public int[]? Presorted => IsByKey ? snapshot.Orders.Everything
        : order.Count == 1 || order[0].Field == PaperOrderField.Key || order[1] is { Field: PaperOrderField.Key, Descending: false }
            ? snapshot.Orders.Sorted(order[0])
            : null;

    public int Compare(int x, int y)
    {
        for (int i = 0; i < ranks.Length; i++)
        {
            int byField = ranks[i][x].CompareTo(ranks[i][y]);
            if (byField != 0)
            {
                return order[i].Descending ? -byField : byField;
            }
        }

        return x.CompareTo(y);
    }

    /// <summary>Whether a paper comes before (negative), at (0) or after a place.</summary>
    public int Compare(int paper, long[] place)
    {
        for (int i = 0; i < ranks.Length; i++)
        {
            int byField = (2L * ranks[i][paper]).CompareTo(place[i]);
            if (byField != 0)
            {
                return order[i].Descending ? -byField : byField;
            }
        }

        return (2L * paper).CompareTo(place[^1]);
    }

    /// <summary>The position of a paper in the list.</summary>
    public Position PositionOf(int number)
    {
        Paper paper = snapshot.Paper(number);
        string[] values = new string[order.Count + 1];
        for (int i = 0; i < order.Count; i++)
        {
            values[i] = order[i].Field switch
            {
                PaperOrderField.Title => paper.Title,
                PaperOrderField.Year => snapshot.YearOf(number).ToString(CultureInfo.InvariantCulture),
                PaperOrderField.Venue => paper.Venue.Value,
                _ => paper.Key.Value,
            };
        }

        values[^1] = paper.Key.Value;
        return new Position(values);
    }

    /// <summary>Where a position is among the papers, whether or not there is a paper at it; null for null.</summary>
    public long[]? PlaceOf(Position? position)
    {
        if (position is null)
        {
            return null;
        }

        long[] place = new long[order.Count + 1];
        for (int i = 0; i < order.Count; i++)
        {
            string value = position.Values[i];
            place[i] = order[i].Field switch
            {
                PaperOrderField.Title => snapshot.Orders.PlaceOfTitle(value),
                PaperOrderField.Year => 2L * Numbers.Parse(value),
                PaperOrderField.Venue => snapshot.PlaceOf(NodeKind.Venue, value),
                _ => snapshot.PlaceOf(NodeKind.Paper, value),
            };
        }

        place[^1] = snapshot.PlaceOf(NodeKind.Paper, position.Values[order.Count]);
        return place;
    }
}
