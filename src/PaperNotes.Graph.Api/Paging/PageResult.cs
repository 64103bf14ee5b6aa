using GraphQL.DataLoader;
using PaperNotes.Graph.Paging;

namespace PaperNotes.Graph.Api.Paging;

/// <summary>A loaded page, seen as one of the fields of its connection.</summary>
internal sealed class PageResult<T>(IDataLoaderResult<Page<T>?> page, Listing<T> list, Func<Page<T>, Listing<T>, object> view)
    : IDataLoaderResult
{
    /// <summary>Its items, without the list around them.</summary>
    public static object Nodes(Page<T> page, Listing<T> list)
    {
        object?[] nodes = new object?[page.Items.Count];
        for (int i = 0; i < nodes.Length; i++)
        {
            nodes[i] = page.Items[i].Node;
        }

        return nodes;
    }

    /// <summary>Its items with their cursors.</summary>
    public static object Edges(Page<T> page, Listing<T> list)
    {
        ListEdge<T>[] edges = new ListEdge<T>[page.Items.Count];
        for (int i = 0; i < edges.Length; i++)
        {
            edges[i] = new ListEdge<T>(page.Items[i], list);
        }

        return edges;
    }

    /// <summary>Its bounds.</summary>
    public static object Bounds(Page<T> page, Listing<T> list) => PageBounds.Of(page, list);

    /// <inheritdoc/>
    public async Task<object?> GetResultAsync(CancellationToken cancellationToken = default) =>
        await page.GetResultAsync(cancellationToken).ConfigureAwait(false) is { } loaded ? view(loaded, list) : null;
}
