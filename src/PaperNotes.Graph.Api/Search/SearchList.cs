using GraphQL;
using GraphQL.DataLoader;
using PaperNotes.Graph.Api.Batching;
using PaperNotes.Graph.Api.Errors;
using PaperNotes.Graph.Api.Paging;
using PaperNotes.Graph.Api.Papers;
using PaperNotes.Graph.Api.Requests;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Search;

namespace PaperNotes.Graph.Api.Search;

/// <summary>The matches of one search.</summary>
internal sealed class SearchList : Listing<SearchHit>
{
    private const int MaxText = 1_000;
    private readonly SearchRequest search;
    private readonly Loader<SearchRequest, Page<SearchHit>> pages;
    private readonly Loader<SearchRequest, int> counts;

    /// <summary>The search that a field's arguments ask for.</summary>
    public SearchList(IResolveFieldContext context)
    {
        string text = context.RequiredText("text");
        if (text.Length > MaxText)
        {
            throw GraphErrors.TextTooLong("text", text.Length, MaxText);
        }

        search = new SearchRequest(
            text,
            context.ListOf<NodeKind>("kinds"),
            FilterSize.Checked(context.Input<PaperFilter>("where"), GraphRequest.Of(context).Limits)
        );
        GraphRequest.Of(context).Asked.Add(context, search.Where);
        PageRequest page = Request(PageArguments.Read(context));
        pages = Loader.OfOne(search, (store, token) => store.SearchAsync(search, page, token));
        counts = Loader.OfOne(search, (store, token) => store.CountSearchAsync(search, token));
    }

    /// <summary>What is searched for.</summary>
    public SearchQuery? Query => search.Query;

    /// <summary>The papers among the matches.</summary>
    public PaperList Papers =>
        PaperList.Of(
            new PaperFilter
            {
                And =
                [
                    .. search.Where is { } where ? [where] : (PaperFilter[])[],
                    // A blank text is no condition of a filter, but finds nothing; nor does one that asks for other kinds.
                    search.Kinds?.Contains(NodeKind.Paper) == false
                    || string.IsNullOrWhiteSpace(search.Text)
                        ? new PaperFilter { Or = [] }
                        : new PaperFilter { Text = search.Text },
                ],
            }
        );

    /// <summary>The nodes of a page.</summary>
    public static object Nodes(Page<SearchHit> page, Listing<SearchHit> list) => page.Items.Select(item => item.Node.Node).ToArray();

    /// <inheritdoc/>
    protected override string Description => $"search\n{Kinds}\n{CanonicalText.Of(search.Where)}\n{search.Text}";

    private string Kinds => CanonicalText.Of(search.Kinds) is { } kinds
        ? string.Join(',', kinds.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        : "all";

    /// <inheritdoc/>
    protected override int PositionLength => 3;

    /// <inheritdoc/>
    public override IDataLoaderResult<Page<SearchHit>?> LoadPage(GraphRequest request) => request.Batch(pages).Load(search);

    /// <inheritdoc/>
    public override IDataLoaderResult<int> LoadCount(GraphRequest request) => request.Batch(counts).Load(search);
}
