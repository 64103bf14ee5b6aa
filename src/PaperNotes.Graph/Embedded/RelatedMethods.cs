using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Scoring;

namespace PaperNotes.Graph.Embedded;

/// <summary>Ranks methods by the papers they share with a concept.</summary>
internal sealed class RelatedMethods(Snapshot snapshot)
{
    private static readonly int[] s_strengths = [.. EdgeKinds.All.Select(kind => EdgeKinds.Of(kind).StrengthOfMethods)];

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
        using Tally tally = snapshot.NodeTallies.Rent();
        ReadOnlySpan<int> papers = snapshot.Bearers.Of(concept);
        ReadOnlySpan<byte> kinds = snapshot.Bearers.KindsOf(concept);
        for (int i = 0; i < papers.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            long weight = snapshot.Weights[papers[i]] * s_strengths[kinds[i]];
            if (weight > 0 && scope.Includes(papers[i]))
            {
                AddMethods(tally, papers[i], weight, concept);
            }
        }

        EvidenceList evidence = new(snapshot);
        int[] best = Best.OfTally(tally, Variants.Pool);
        return Array.ConvertAll([.. Variants.Order(best, method => Proposer(concept, method, scope)).Take(first)], method =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Explain(evidence, concept, method, scope);
        });
    }

    // The first of the shared papers that propose a method.
    private int? Proposer(int concept, int method, RankScope scope)
    {
        ReadOnlySpan<int> papers = snapshot.Bearers.Of(method), shared = snapshot.Bearers.Of(concept);
        ReadOnlySpan<byte> kinds = snapshot.Bearers.KindsOf(method);
        for (int i = 0; i < papers.Length; i++)
        {
            if (kinds[i] == (int)EdgeKind.Proposes && shared.BinarySearch(papers[i]) >= 0 && scope.Includes(papers[i]))
            {
                return papers[i];
            }
        }

        return null;
    }

    private void AddMethods(Tally tally, int paper, long weight, int except)
    {
        ReadOnlySpan<int> traits = snapshot.Traits.Of(paper);
        ReadOnlySpan<byte> kinds = snapshot.Traits.KindsOf(paper);
        for (int i = 0; i < traits.Length; i++)
        {
            if (traits[i] != except && RelatedKinds.Include(snapshot.Concept(except).Kind, snapshot.Node(traits[i])))
            {
                tally.Add(traits[i], weight * s_strengths[kinds[i]]);
            }
        }
    }

    private Ranked<Concept> Explain(EvidenceList evidence, int concept, int method, RankScope scope)
    {
        Rows bearers = snapshot.Bearers;
        ReadOnlySpan<int> left = bearers.Of(concept), right = bearers.Of(method);
        ReadOnlySpan<byte> leftKinds = bearers.KindsOf(concept), rightKinds = bearers.KindsOf(method);
        for (int i = 0; i < right.Length; i++)
        {
            int at = left.BinarySearch(right[i]);
            if (at >= 0 && scope.Includes(right[i]))
            {
                evidence.Add(right[i], (long)s_strengths[leftKinds[at]] * s_strengths[rightKinds[i]]);
            }
        }

        return evidence.Rank(snapshot.Concept(method));
    }
}
