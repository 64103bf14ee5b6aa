using PaperNotes.Graph.Neo4j.Nodes;
using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Papers;

namespace PaperNotes.Graph.Neo4j.Papers;

/// <summary>Lists and counts papers: one statement for all scopes of one shape. Thread-safe.</summary>
internal sealed class PaperLists(LoadReader load)
{
    public async ValueTask<IReadOnlyDictionary<PaperScope, Page<Paper>>> ListAsync(
        IReadOnlyCollection<PaperScope> scopes,
        PaperFilter? filter,
        IReadOnlyList<PaperOrder> order,
        PageRequest request,
        CancellationToken cancellationToken
    )
    {
        PaperSort sort = new(order);
        Dictionary<PaperScope, Page<Paper>> pages = scopes.Distinct().ToDictionary(scope => scope, _ => Pages.Cut<Paper>([], request));
        foreach (ScopeGroup group in ScopeGroup.Of(scopes).Where(group => group.Shape != ScopeShape.None))
        {
            foreach ((PaperScope scope, CypherValue papers) in await ListAsync(group, filter, sort, request, cancellationToken)
                    .ConfigureAwait(false))
            {
                pages[scope] = Pages.Cut([.. papers.AsList().Select(pair => Item(pair, sort))], request);
            }
        }

        return pages;
    }

    public async ValueTask<IReadOnlyDictionary<PaperScope, int>> CountAsync(
        IReadOnlyCollection<PaperScope> scopes, PaperFilter? filter, NodeLookup nodes, CancellationToken cancellationToken)
    {
        Dictionary<PaperScope, int> counts = scopes.Distinct().ToDictionary(scope => scope, _ => 0);
        foreach (ScopeGroup group in ScopeGroup.Of(scopes).Where(group => group.Shape != ScopeShape.None))
        {
            foreach ((PaperScope scope, int count) in await CountAsync(group, filter, nodes, cancellationToken).ConfigureAwait(false))
            {
                counts[scope] = count;
            }
        }

        return counts;
    }

    private async ValueTask<IReadOnlyDictionary<PaperScope, CypherValue>> ListAsync(
        ScopeGroup group, PaperFilter? filter, PaperSort sort, PageRequest request, CancellationToken cancellationToken)
    {
        PaperSelection selection = new(load, group, filter);
        if (selection.IsWhole && group.Shape == ScopeShape.All)
        {
            selection.Follow(sort.First);
        }

        if (selection.IsIndexed)
        {
            selection.Add(sort.Held);
        }

        if (request.After is { } after)
        {
            selection.Add(sort.Beyond(after, after: true, selection.Parameter));
        }

        if (request.Before is { } before)
        {
            selection.Add(sort.Beyond(before, after: false, selection.Parameter));
        }

        selection.Parameters["limit"] = request.Count + 1L;
        string order = sort.Text(group.Shape, selection.IsEntered, request.Backward);
        return await selection.ReadAsync(
            With(PaperCypher.List, order), With(PaperCypher.ListByScope, order), cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<IEnumerable<KeyValuePair<PaperScope, int>>> CountAsync(
        ScopeGroup group, PaperFilter? filter, NodeLookup nodes, CancellationToken cancellationToken)
    {
        PaperSelection selection = new(load, group, filter);
        if (selection.IsWhole && group.Shape != ScopeShape.VenueArea)
        {
            return await CountStoredAsync(group, nodes, cancellationToken).ConfigureAwait(false);
        }

        if (selection.IsIndexed)
        {
            selection.Add("p.key IS NOT NULL");
        }

        IReadOnlyDictionary<PaperScope, CypherValue> counts = await selection
            .ReadAsync(PaperCypher.Count, PaperCypher.CountByScope, cancellationToken).ConfigureAwait(false);
        return counts.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.AsInt()));
    }

    /// <summary>What was counted when the graph was built.</summary>
    private async ValueTask<IEnumerable<KeyValuePair<PaperScope, int>>> CountStoredAsync(
        ScopeGroup group, NodeLookup nodes, CancellationToken cancellationToken)
    {
        if (group.Shape == ScopeShape.All)
        {
            return [KeyValuePair.Create(PaperScope.All, load.Stats[NodeKind.Paper])];
        }

        NodeRef[] asked = [.. group.Scopes.Select(scope => scope.Node!.Value)];
        IReadOnlyDictionary<NodeRef, GraphNode> found = await nodes.GetAsync(asked, cancellationToken).ConfigureAwait(false);
        return found.Select(pair => KeyValuePair.Create(PaperScope.Of(pair.Key), pair.Value.Papers!.Value));
    }

    private static PageItem<Paper> Item(CypherValue pair, PaperSort sort)
    {
        IReadOnlyList<CypherValue> values = pair.AsList();
        Paper paper = NodeReading.Paper(values[0]);
        return new(paper, sort.PositionOf(paper, values[1].AsInt()));
    }

    private static string With(string text, string order) => text.Replace("@order", order, StringComparison.Ordinal);
}
