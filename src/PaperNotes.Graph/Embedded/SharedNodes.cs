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
        using Tally papers = snapshot.NodeTallies.Rent();
        using Tally venueCounts = snapshot.NodeTallies.Rent();
        foreach (int venue in venues)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Count(venue, area, request, papers, venueCounts);
        }

        Best<LargestSum> best = new(request.First, new(papers));
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

    private void Count(int venue, int area, SharedRequest request, Tally papers, Tally venueCounts)
    {
        NodeRange topics = snapshot.Range(NodeKind.Topic);
        using Tally seen = snapshot.NodeTallies.Rent();
        foreach (int paper in snapshot.In(EdgeKind.PublishedIn).Of(venue))
        {
            if (area >= 0 && snapshot.AreaOf[paper] != area)
            {
                continue;
            }

            foreach (int trait in snapshot.Traits.Of(paper))
            {
                bool asked = topics.Contains(trait)
                    ? request.What == NodeKind.Topic
                    : request.What == NodeKind.Concept && ConceptKinds.Include(request.Kinds, snapshot.Concept(trait).Kind);
                if (asked)
                {
                    papers.Add(trait, 1);
                    seen.Add(trait, 1);
                }
            }
        }

        foreach (int trait in seen.Touched)
        {
            venueCounts.Add(trait, 1);
        }
    }

    private KeyCount[] Venues(int number, int[] venues, int area)
    {
        using Tally tally = snapshot.NodeTallies.Rent();
        foreach (int paper in snapshot.Bearers.Of(number))
        {
            int venue = snapshot.VenueOf[paper];
            if ((area < 0 || snapshot.AreaOf[paper] == area) && venues.AsSpan().BinarySearch(venue) >= 0)
            {
                tally.Add(venue, 1);
            }
        }

        return Array.ConvertAll(Best.OfTally(tally, int.MaxValue), venue => new KeyCount(snapshot.Node(venue).Ref.Key, (int)tally[venue]));
    }
}
