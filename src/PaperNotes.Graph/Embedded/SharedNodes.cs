using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Embedded;

/// <summary>Finds topics and concepts that venues have in common.</summary>
internal sealed class SharedNodes(Snapshot snapshot)
{
    public IReadOnlyList<SharedNode> List(SharedRequest request, CancellationToken cancellationToken)
    {
        int area = request.Area is { } key ? snapshot.Find(key) : -1;
        if (request.Area is not null && area < 0)
        {
            return [];
        }

        int[] venues = [.. request.Venues.Select(venue => snapshot.Find(venue)).Where(number => number >= 0).Distinct().Order()];
        using Accumulator papers = snapshot.NodeAccumulators.Rent();
        using Accumulator venueCounts = snapshot.NodeAccumulators.Rent();
        foreach (int venue in venues)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Count(venue, area, request, papers, venueCounts);
        }

        TopK<LargestSum> best = new(request.First, new(papers));
        foreach (int number in papers.Touched)
        {
            if (venueCounts[number] >= request.MinVenues)
            {
                best.Offer(number);
            }
        }

        return Array.ConvertAll(best.Sorted(), number =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new SharedNode(snapshot.Node(number), (int)papers[number], Venues(number, venues, area));
        });
    }

    private void Count(int venue, int area, SharedRequest request, Accumulator papers, Accumulator venueCounts)
    {
        NodeRange topics = snapshot.Range(NodeKind.Topic);
        using Accumulator seen = snapshot.NodeAccumulators.Rent();
        foreach (int paper in snapshot.In(EdgeKind.PublishedIn).Of(venue))
        {
            if (area >= 0 && snapshot.AreaOf[paper] != area)
            {
                continue;
            }

            foreach (int feature in snapshot.Features.Of(paper))
            {
                bool asked = topics.Contains(feature)
                    ? request.What == NodeKind.Topic
                    : request.What == NodeKind.Concept && ConceptKinds.Include(request.Kinds, snapshot.Concept(feature).Kind);
                if (asked)
                {
                    papers.Add(feature, 1);
                    seen.Add(feature, 1);
                }
            }
        }

        foreach (int feature in seen.Touched)
        {
            venueCounts.Add(feature, 1);
        }
    }

    private KeyCount[] Venues(int number, int[] venues, int area)
    {
        using Accumulator sums = snapshot.NodeAccumulators.Rent();
        foreach (int paper in snapshot.Postings.Of(number))
        {
            int venue = snapshot.VenueOf[paper];
            if ((area < 0 || snapshot.AreaOf[paper] == area) && venues.AsSpan().BinarySearch(venue) >= 0)
            {
                sums.Add(venue, 1);
            }
        }

        return Array.ConvertAll(TopK.Of(sums, int.MaxValue), venue => new KeyCount(snapshot.Node(venue).Ref.Key, (int)sums[venue]));
    }
}
