using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Scoring;

namespace PaperNotes.Graph.Embedded;

/// <summary>Which papers a ranked traversal is about.</summary>
internal sealed class RankScope
{
    private readonly Snapshot snapshot;
    private readonly int[]? venues;
    private readonly int? area;

    public RankScope(Snapshot snapshot, RankRequest request)
    {
        this.snapshot = snapshot;
        venues = request.Venues is null ? null : [.. request.Venues.Select(key => snapshot.Find(new VenueKey(key)))];
        area = request.Area is null ? null : snapshot.Find(new AreaKey(request.Area));
    }

    public bool Includes(int paper) =>
        (venues is null || venues.AsSpan().Contains(snapshot.VenueOf[paper])) && (area is null || snapshot.AreaOf[paper] == area);

    /// <summary>The first few papers of an accumulator that are in scope, the largest sum first, then by key; some are left out.</summary>
    public int[] Best(Accumulator sums, int first, int[] except)
    {
        TopK<LargestSum> best = new(first, new(sums));
        foreach (int paper in sums.Touched)
        {
            if (!except.AsSpan().Contains(paper) && Includes(paper))
            {
                best.Offer(paper);
            }
        }

        return best.Sorted();
    }
}
