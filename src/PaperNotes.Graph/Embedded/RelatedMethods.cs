using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Scoring;

namespace PaperNotes.Graph.Embedded;

/// <summary>Ranks methods by the papers they share with a concept.</summary>
internal sealed class RelatedMethods(Snapshot snapshot)
{
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
        ReadOnlySpan<byte> strengths = snapshot.Bearers.StrengthsOf(concept);
        for (int i = 0; i < papers.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            long weight = snapshot.Weights[papers[i]] * strengths[i];
            if (weight > 0 && scope.Includes(papers[i]))
            {
                AddMethods(tally, papers[i], weight, concept);
            }
        }

        EvidenceList evidence = new(snapshot);
        return Array.ConvertAll(Best.OfTally(tally, first), method =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Explain(evidence, concept, method, scope);
        });
    }

    private void AddMethods(Tally tally, int paper, long weight, int except)
    {
        ReadOnlySpan<int> traits = snapshot.Traits.Of(paper);
        ReadOnlySpan<byte> strengths = snapshot.Traits.StrengthsOf(paper);
        for (int i = 0; i < traits.Length; i++)
        {
            if (strengths[i] != 0 && traits[i] != except && snapshot.Node(traits[i]) is Concept { Kind: ConceptKind.Method })
            {
                tally.Add(traits[i], weight * strengths[i]);
            }
        }
    }

    private Ranked<Concept> Explain(EvidenceList evidence, int concept, int method, RankScope scope)
    {
        Rows bearers = snapshot.Bearers;
        ReadOnlySpan<int> left = bearers.Of(concept), right = bearers.Of(method);
        ReadOnlySpan<byte> leftStrengths = bearers.StrengthsOf(concept), rightStrengths = bearers.StrengthsOf(method);
        for (int i = 0; i < right.Length; i++)
        {
            int at = left.BinarySearch(right[i]);
            if (at >= 0 && scope.Includes(right[i]))
            {
                evidence.Add(right[i], (long)leftStrengths[at] * rightStrengths[i]);
            }
        }

        return evidence.Rank(snapshot.Concept(method));
    }
}
