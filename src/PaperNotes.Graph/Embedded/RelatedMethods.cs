using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Scoring;

namespace PaperNotes.Graph.Embedded;

/// <summary>Ranks methods by the papers they share with a concept.</summary>
internal sealed class RelatedMethods(Snapshot snapshot)
{
    private static readonly int[] s_strengths = [.. EdgeKinds.All.Select(kind => EdgeKinds.Of(kind).OfMethods(isStrong: false))];
    private static readonly int[] s_sure = [.. EdgeKinds.All.Select(kind => EdgeKinds.Of(kind).OfMethods(isStrong: true))];

    public Dictionary<ConceptKey, IReadOnlyList<Ranked<Concept>>> Rank(
        IReadOnlyCollection<ConceptKey> concepts, RankRequest request, CancellationToken cancellationToken)
    {
        RankScope scope = new(snapshot, request);
        Dictionary<ConceptKey, IReadOnlyList<Ranked<Concept>>> answers = new(concepts.Count);
        foreach (ConceptKey key in concepts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int concept = snapshot.Find(key);
            if (concept >= 0)
            {
                answers[key] = Rank(concept, scope, request.First, cancellationToken);
            }
        }

        return answers;
    }

    private Ranked<Concept>[] Rank(int concept, RankScope scope, int first, CancellationToken cancellationToken)
    {
        using Accumulator sums = snapshot.NodeAccumulators.Rent();
        ReadOnlySpan<int> papers = snapshot.Postings.Of(concept);
        Telling telling = new(snapshot.Postings, concept);
        for (int i = 0; i < papers.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            long weight = snapshot.Weights[papers[i]] * telling.Of(i);
            if (weight > 0 && scope.Includes(papers[i]))
            {
                AddMethods(sums, papers[i], weight, concept);
            }
        }

        EvidenceList evidence = new(snapshot);
        int[] best = TopK.Of(sums, Variants.Pool);
        return Array.ConvertAll([.. Variants.Order(best, method => Proposer(concept, method, scope)).Take(first)], method =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Explain(evidence, concept, method, scope);
        });
    }

    // The first of the shared papers that propose a method.
    private int? Proposer(int concept, int method, RankScope scope)
    {
        ReadOnlySpan<int> papers = snapshot.Postings.Of(method), shared = snapshot.Postings.Of(concept);
        ReadOnlySpan<byte> kinds = snapshot.Postings.KindsOf(method);
        for (int i = 0; i < papers.Length; i++)
        {
            if (kinds[i] == (int)EdgeKind.Proposes && shared.BinarySearch(papers[i]) >= 0 && scope.Includes(papers[i]))
            {
                return papers[i];
            }
        }

        return null;
    }

    private void AddMethods(Accumulator sums, int paper, long weight, int except)
    {
        ReadOnlySpan<int> features = snapshot.Features.Of(paper);
        Telling telling = new(snapshot.Features, paper);
        for (int i = 0; i < features.Length; i++)
        {
            if (features[i] != except && RelatedKinds.Include(snapshot.Concept(except).Kind, snapshot.Node(features[i])))
            {
                sums.Add(features[i], Weights.OfMethod(weight * telling.Of(i), snapshot.Concept(features[i]).PaperCount));
            }
        }
    }

    private Ranked<Concept> Explain(EvidenceList evidence, int concept, int method, RankScope scope)
    {
        Rows postings = snapshot.Postings;
        Concept found = snapshot.Concept(method);
        ReadOnlySpan<int> left = postings.Of(concept), right = postings.Of(method);
        Telling ofLeft = new(postings, concept), ofRight = new(postings, method);
        for (int i = 0; i < right.Length; i++)
        {
            int at = left.BinarySearch(right[i]);
            if (at >= 0 && scope.Includes(right[i]))
            {
                evidence.AddWeight(
                    right[i], Weights.OfMethod(snapshot.Weights[right[i]] * ofLeft.Of(at) * ofRight.Of(i), found.PaperCount));
            }
        }

        return evidence.Rank(found);
    }

    /// <summary>How telling the edges of one row are of methods.</summary>
    private readonly ref struct Telling(Rows rows, int node)
    {
        private readonly ReadOnlySpan<byte> kinds = rows.KindsOf(node);
        private readonly ReadOnlySpan<bool> strong = rows.StrongOf(node);

        public int Of(int place) => (strong[place] ? s_sure : s_strengths)[kinds[place]];
    }
}
