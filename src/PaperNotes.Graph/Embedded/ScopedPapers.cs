using System.Buffers;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;

namespace PaperNotes.Graph.Embedded;

/// <summary>
/// The papers of a scope under a filter, ascending. The memory may be borrowed: dispose it. For one thread.
/// </summary>
internal readonly ref struct ScopedPapers : IDisposable
{
    private readonly int[]? borrowed;

    public ScopedPapers(Snapshot snapshot, PaperScope scope, PaperBitmap? filter)
    {
        ReadOnlySpan<int> members = Members(snapshot, scope, out int area);
        if (filter is null && area < 0)
        {
            Numbers = members;
            return;
        }

        borrowed = ArrayPool<int>.Shared.Rent(Math.Max(1, members.Length));
        int count = scope.Node is null ? filter!.CopyTo(borrowed) : Matching(snapshot, members, area, filter, borrowed);
        Numbers = borrowed.AsSpan(0, count);
    }

    /// <summary>The numbers of the papers.</summary>
    public ReadOnlySpan<int> Numbers { get; }

    public void Dispose()
    {
        if (borrowed is not null)
        {
            ArrayPool<int>.Shared.Return(borrowed);
        }
    }

    /// <summary>The papers of a node of any kind but paper and venue-with-area, ascending.</summary>
    private static ReadOnlySpan<int> Members(Snapshot snapshot, PaperScope scope, out int area)
    {
        area = -1;
        if (scope.Node is not { } node)
        {
            return snapshot.Orders.Everything;
        }

        int number = node.Kind == NodeKind.Paper ? -1 : snapshot.Find(node);
        if (scope.Area is { } key)
        {
            area = snapshot.Find(key);
            number = area < 0 ? -1 : number;
        }

        return number < 0 ? default : node.Kind switch
        {
            NodeKind.Venue => snapshot.In(EdgeKind.PublishedIn).Of(number),
            NodeKind.Area => snapshot.In(EdgeKind.InArea).Of(number),
            NodeKind.Author => snapshot.In(EdgeKind.AuthoredBy).Of(number),
            NodeKind.Topic or NodeKind.Concept => snapshot.Postings.Of(number),
            _ => throw new ArgumentOutOfRangeException(nameof(scope), node.Kind, null),
        };
    }

    private static int Matching(Snapshot snapshot, ReadOnlySpan<int> members, int area, PaperBitmap? filter, int[] into)
    {
        int count = 0;
        foreach (int paper in members)
        {
            if ((area < 0 || snapshot.AreaOf[paper] == area) && (filter is null || filter[paper]))
            {
                into[count++] = paper;
            }
        }

        return count;
    }
}
