using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Scoring;

namespace PaperNotes.Graph.Embedded;

/// <summary>Ranks papers by what they share with a paper or with a text.</summary>
internal sealed class RelatedPapers(Snapshot snapshot)
{
    private const int LinkFactor = Strengths.Link * Strengths.Link;
    private const int OwnLinkFactor = Strengths.OwnLink * Strengths.OwnLink;

    private static readonly int s_areaFactor = EdgeKinds.Of(EdgeKind.InArea).Strength * EdgeKinds.Of(EdgeKind.InArea).Strength;

    public Dictionary<PaperKey, IReadOnlyList<Ranked<Paper>>> Rank(
        IReadOnlyCollection<PaperKey> papers, RankRequest request, CancellationToken cancellationToken)
    {
        RankScope scope = new(snapshot, request);
        Dictionary<PaperKey, IReadOnlyList<Ranked<Paper>>> answers = new(papers.Count);
        foreach (PaperKey key in papers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int paper = snapshot.Find(key);
            if (paper >= 0)
            {
                answers[key] = Rank(paper, scope, request.First, cancellationToken);
            }
        }

        return answers;
    }

    public IReadOnlyList<Ranked<Paper>> RankByConcepts(
        IReadOnlyDictionary<ConceptKey, long> concepts, RankRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        (int Number, long Weight)[] asked =
        [
            .. concepts.Where(concept => concept.Value > 0)
                .Select(concept => (Number: snapshot.Find(concept.Key), Weight: concept.Value)).Where(concept => concept.Number >= 0),
        ];
        using Accumulator sums = snapshot.PaperAccumulators.Rent();
        foreach ((int concept, long weight) in asked)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ReadOnlySpan<int> papers = snapshot.Postings.Of(concept);
            ReadOnlySpan<byte> strengths = snapshot.Postings.StrengthsOf(concept);
            for (int i = 0; i < papers.Length; i++)
            {
                sums.Add(papers[i], weight + strengths[i]);
            }
        }

        EvidenceList evidence = new(snapshot);
        return Array.ConvertAll(new RankScope(snapshot, request).Best(sums, request.First, []), paper =>
        {
            ReadOnlySpan<int> features = snapshot.Features.Of(paper);
            ReadOnlySpan<byte> strengths = snapshot.Features.StrengthsOf(paper);
            foreach ((int concept, long weight) in asked)
            {
                if (features.BinarySearch(concept) is >= 0 and int place)
                {
                    evidence.AddWeight(concept, weight + strengths[place]);
                }
            }

            return evidence.Rank(snapshot.Paper(paper));
        });
    }

    private Ranked<Paper>[] Rank(int paper, RankScope scope, int first, CancellationToken cancellationToken)
    {
        using Accumulator sums = snapshot.PaperAccumulators.Rent();
        AddPostings(sums, snapshot.Features.Of(paper), snapshot.Features.StrengthsOf(paper), cancellationToken);
        int area = snapshot.AreaOf[paper];
        AddEach(sums, snapshot.In(EdgeKind.InArea).Of(area), snapshot.Weights[area] * s_areaFactor);
        foreach (int linked in snapshot.Links.Of(paper))
        {
            AddEach(sums, snapshot.Links.Of(linked), snapshot.Weights[linked] * LinkFactor);
            AddEach(sums, [linked], snapshot.Weights[linked] * OwnLinkFactor);
        }

        EvidenceList evidence = new(snapshot);
        return Array.ConvertAll(
            scope.Best(sums, first, [paper, .. snapshot.Paper(paper).SameWork.Select(key => snapshot.Find(new PaperKey(key)))]),
            other => Explain(evidence, paper, other));
    }

    private void AddPostings(
        Accumulator sums, ReadOnlySpan<int> features, ReadOnlySpan<byte> strengths, CancellationToken cancellationToken)
    {
        for (int i = 0; i < features.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            long weight = snapshot.Weights[features[i]] * strengths[i];
            if (weight == 0)
            {
                continue;
            }

            ReadOnlySpan<int> papers = snapshot.Postings.Of(features[i]);
            ReadOnlySpan<byte> others = snapshot.Postings.StrengthsOf(features[i]);
            for (int j = 0; j < papers.Length; j++)
            {
                if (others[j] != 0)
                {
                    sums.Add(papers[j], weight * others[j]);
                }
            }
        }
    }

    private static void AddEach(Accumulator sums, ReadOnlySpan<int> papers, long weight)
    {
        foreach (int paper in weight == 0 ? default : papers)
        {
            sums.Add(paper, weight);
        }
    }

    private Ranked<Paper> Explain(EvidenceList evidence, int paper, int other)
    {
        Rows features = snapshot.Features;
        evidence.AddShared(features.Of(paper), features.StrengthsOf(paper), features.Of(other), features.StrengthsOf(other));
        if (snapshot.AreaOf[paper] == snapshot.AreaOf[other])
        {
            evidence.Add(snapshot.AreaOf[paper], s_areaFactor);
        }

        ReadOnlySpan<int> links = snapshot.Links.Of(other);
        foreach (int linked in snapshot.Links.Of(paper))
        {
            if (linked == other)
            {
                evidence.Add(other, OwnLinkFactor);
            }
            else if (links.BinarySearch(linked) >= 0)
            {
                evidence.Add(linked, LinkFactor);
            }
        }

        return evidence.Rank(snapshot.Paper(other));
    }
}
