using GraphQL;
using GraphQL.Builders;
using GraphQL.DataLoader;
using GraphQL.Types;
using PaperNotes.Graph.Api.Batching;
using PaperNotes.Graph.Api.Errors;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Api.Paging;
using PaperNotes.Graph.Api.Requests;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Queries;

namespace PaperNotes.Graph.Api.Papers;

/// <summary>Filter and order of a list of papers.</summary>
internal sealed record PaperQuestion(PaperFilter? Filter, IReadOnlyList<PaperOrder> Order)
{
    private readonly Lazy<string> _canonical = new(() =>
        $"{CanonicalText.Of(Filter)}\n{string.Join(',', Order.Select(order => $"{order.Field} {order.Descending}"))}");

    /// <summary>How many papers of a scope match.</summary>
    public Loader<PaperScope, int> Counts { get; } = new((store, scopes, token) => store.CountPapersAsync(scopes, Filter, token));

    /// <summary>Whether the papers come by how well they match the filter's text.</summary>
    public bool IsByRelevance => Order is [{ Field: PaperOrderField.Relevance }, ..];

    /// <summary>The same text for what means the same; made once, and only where a cursor needs it.</summary>
    public string Canonical => _canonical.Value;

    /// <summary>A page of the papers of a scope.</summary>
    public Loader<PaperScope, Page<Paper>> PageOf(PageRequest page) => IsByRelevance
        ? Loader.OfOne(PaperScope.All, (store, token) => PapersByRelevance.ListAsync(store, Filter!, page, token))
        : new((store, scopes, token) => store.ListPapersAsync(scopes, Filter, Order, page, token));
}

/// <summary>The arguments of a list of papers; without cursors, all the lists at one place of a document ask for the same page.</summary>
internal sealed record PaperListArguments(PaperQuestion Papers, PageArguments Page, Loader<PaperScope, Page<Paper>> Start)
{
    /// <summary>Reads them.</summary>
    public static PaperListArguments Read(IResolveFieldContext context)
    {
        GraphLimits limits = GraphRequest.Of(context).Limits;
        PaperQuestion papers = new(
            FilterSize.Checked(context.Input<PaperFilter>("where"), limits),
            CanonicalText.Of(context.ListOf<PaperOrder>("order", limits.OrderFields) ?? []));
        if (papers.Order.Any(order => order.Field == PaperOrderField.Relevance) && !CanBeRanked(context, papers))
        {
            throw GraphErrors.OrderUnusable();
        }

        GraphRequest.Of(context).Asked.Add(context, papers.Filter);
        PageArguments page = PageArguments.Read(context);
        return new PaperListArguments(papers, page, papers.PageOf(new PageRequest(page.Count, page.Backward)));
    }

    private static bool CanBeRanked(IResolveFieldContext context, PaperQuestion papers) =>
        papers.Order[0] is { Field: PaperOrderField.Relevance, Descending: true }
        && !string.IsNullOrWhiteSpace(papers.Filter?.Text)
        && context.ParentType is QueryType;
}

/// <summary>A list of papers of one scope.</summary>
internal sealed class PaperList : Listing<Paper>
{
    // A longer filter is over every limit, and needs no counting to its end for each field that has it.
    private const int MostTerms = 1_000;

    private readonly Loader<PaperScope, Page<Paper>> pages;

    /// <summary>What the conditions of the argument where cost.</summary>
    public static SizeArgument FilterSizeArgument { get; } =
        new("where", 50, where => where is PaperFilter filter ? FilterSize.Of(filter, MostTerms).Terms : 0);

    private PaperList(PaperScope scope, PaperListArguments arguments)
    {
        (Scope, Papers) = (scope, arguments.Papers);
        pages = arguments.Page is { After: null, Before: null } ? arguments.Start : Papers.PageOf(Request(arguments.Page));
    }

    /// <summary>Whose papers.</summary>
    public PaperScope Scope { get; }

    /// <summary>Filter and order.</summary>
    public PaperQuestion Papers { get; }

    /// <summary>All papers that a filter matches, for what is counted over them.</summary>
    public static PaperList Of(PaperFilter filter)
    {
        PaperQuestion papers = new(filter, []);
        PageArguments page = new(0, false, null, null);
        return new PaperList(PaperScope.All, new PaperListArguments(papers, page, papers.PageOf(new PageRequest(0))));
    }

    /// <inheritdoc/>
    protected override string Description => $"papers\n{Scope}\n{Papers.Canonical}";

    /// <inheritdoc/>
    protected override int PositionLength => Papers.IsByRelevance ? PapersByRelevance.PositionLength : Papers.Order.Count + 1;

    /// <summary>Declares a field as a list of the papers of its object.</summary>
    public static FieldBuilder<TSource, object> Declare<TSource>(FieldBuilder<TSource, object> field, Func<TSource, PaperScope> scope)
    {
        // One delegate a field: what it makes is kept by it.
        Func<IResolveFieldContext, TSource, PaperListArguments> read = static (context, _) => PaperListArguments.Read(context);
        return PageArguments.Declare(field)
            .Argument<PaperFilterType>("where", "Only papers that meet these conditions; all where not given.")
            .Argument<ListGraphType<NonNullGraphType<PaperOrderType>>>(
                "order", "What to sort by, in turn; by key where not given. At most 4 fields by default.")
            .Cost(cost => cost with { Size = FilterSizeArgument })
            .From((context, source) => new PaperList(scope(source), GraphRequest.Of(context).Once(context, source, read)));
    }

    /// <inheritdoc/>
    public override IDataLoaderResult<Page<Paper>?> LoadPage(GraphRequest request) => request.Batch(pages).Load(Scope);

    /// <inheritdoc/>
    public override IDataLoaderResult<int> LoadCount(GraphRequest request) => request.Batch(Papers.Counts).Load(Scope);
}
