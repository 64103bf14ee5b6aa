using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Search;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Queries;

/// <summary>Lists the papers of a filter by how well they match its text.</summary>
public static class PapersByRelevance
{
    /// <summary>How many values a position has.</summary>
    public const int PositionLength = 3;

    /// <summary>A page of the papers that a filter with a text matches, best first.</summary>
    public static async ValueTask<Page<Paper>> ListAsync(
        IGraphStore store, PaperFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        SearchRequest search = new(filter.Text ?? "", [NodeKind.Paper], filter with { Text = null });
        Page<SearchHit> hits = await store.SearchAsync(search, page, cancellationToken).ConfigureAwait(false);
        return new Page<Paper>(
            [.. hits.Items.Select(item => new PageItem<Paper>((Paper)item.Node.Node, item.Position))], hits.HasNext, hits.HasPrevious);
    }
}
