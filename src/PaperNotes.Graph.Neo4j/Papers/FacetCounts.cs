using PaperNotes.Graph.Neo4j.Concepts;
using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Papers;

/// <summary>Counts papers by what they have: one statement for all scopes of one shape. Thread-safe.</summary>
internal sealed class FacetCounts(LoadReader load)
{
    public async ValueTask<IReadOnlyDictionary<PaperScope, IReadOnlyList<KeyCount>>> CountByAsync(
        IReadOnlyCollection<PaperScope> scopes, PaperFilter? filter, FacetRequest facet, CancellationToken cancellationToken)
    {
        Dictionary<PaperScope, IReadOnlyList<KeyCount>> counts =
            scopes.Distinct().ToDictionary(scope => scope, _ => (IReadOnlyList<KeyCount>)[]);
        foreach (ScopeGroup group in ScopeGroup.Of(scopes).Where(group => group.Shape != ScopeShape.None))
        {
            foreach (
                (PaperScope scope, CypherValue found) in await CountByAsync(group, filter, facet, cancellationToken).ConfigureAwait(false)
            )
            {
                counts[scope] = Sorted([.. found.AsList().Select(Count)], facet);
            }
        }

        return counts;
    }

    private async ValueTask<IReadOnlyDictionary<PaperScope, CypherValue>> CountByAsync(
        ScopeGroup group, PaperFilter? filter, FacetRequest facet, CancellationToken cancellationToken)
    {
        PaperSelection selection = new(load, group, filter);
        selection.Parameters["first"] = facet.First ?? int.MaxValue;
        if (facet.By == Facet.Concept)
        {
            selection.Parameters["kinds"] = ConceptKinds.Asked(facet.Kinds);
        }

        if (selection.IsWhole && group.Shape == ScopeShape.All)
        {
            string stored = Stored(facet.By);
            return await selection.ReadAsync(stored, stored, cancellationToken).ConfigureAwait(false);
        }

        if (selection.IsIndexed)
        {
            selection.Add("p.key IS NOT NULL");
        }

        string counted = Counted(facet.By);
        return await selection.ReadAsync(With(FacetCypher.All, counted), With(FacetCypher.ByScope, counted), cancellationToken)
            .ConfigureAwait(false);
    }

    private static KeyCount[] Sorted(KeyCount[] counts, FacetRequest facet)
    {
        if (facet.By is not (Facet.Venue or Facet.Area))
        {
            return counts;
        }

        Array.Sort(counts, (x, y) => x.Count != y.Count ? y.Count.CompareTo(x.Count) : CodePointComparer.Instance.Compare(x.Key, y.Key));
        return facet.First < counts.Length ? counts[..facet.First.Value] : counts;
    }

    private static string Counted(Facet facet) => facet switch
    {
        Facet.Venue => FacetCypher.Venues,
        Facet.Area => FacetCypher.Areas,
        Facet.Year => FacetCypher.Years,
        Facet.Topic => FacetCypher.Topics,
        _ => FacetCypher.Concepts,
    };

    private static string Stored(Facet facet) => facet switch
    {
        Facet.Venue => FacetCypher.StoredVenues,
        Facet.Area => FacetCypher.StoredAreas,
        Facet.Year => FacetCypher.StoredYears,
        Facet.Topic => FacetCypher.StoredTopics,
        _ => FacetCypher.StoredConcepts,
    };

    private static string With(string text, string counts) => text.Replace("@counts", counts, StringComparison.Ordinal);

    private static KeyCount Count(CypherValue pair)
    {
        IReadOnlyList<CypherValue> values = pair.AsList();
        return new(values[0].AsText(), values[1].AsInt());
    }
}
