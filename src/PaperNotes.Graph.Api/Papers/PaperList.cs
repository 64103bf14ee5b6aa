using GraphQL;
using GraphQL.Builders;
using GraphQL.DataLoader;
using GraphQL.Types;
using PaperNotes.Graph.Api.Batching;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Api.Paging;
using PaperNotes.Graph.Api.Requests;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Papers;

namespace PaperNotes.Graph.Api.Papers;

/// <summary>Filter and order of a list of papers.</summary>
internal sealed record PaperQuestion(PaperFilter? Filter, IReadOnlyList<PaperOrder> Order)
{
    private readonly Lazy<string> _canonical = new(() =>
        $"{CanonicalText.Of(Filter)}\n{string.Join(',', Order.Select(order => $"{order.Field} {order.Descending}"))}");

    /// <summary>How many papers of a scope match.</summary>
    public Loader<PaperScope, int> Counts { get; } = new((store, scopes, token) => store.CountPapersAsync(scopes, Filter, token));

    /// <summary>The same text for what means the same; made once, and only where a cursor needs it.</summary>
    public string Canonical => _canonical.Value;

    /// <summary>A page of the papers of a scope.</summary>
    public Loader<PaperScope, Page<Paper>> PageOf(PageRequest page) =>
        new((store, scopes, token) => store.ListPapersAsync(scopes, Filter, Order, page, token));
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
        PageArguments page = PageArguments.Read(context);
        return new PaperListArguments(papers, page, papers.PageOf(new PageRequest(page.Count, page.Backward)));
    }
}

/// <summary>A list of papers of one scope.</summary>
internal sealed class PaperList : Listing<Paper>
{
    // A longer filter is over every limit, and needs no counting to its end for each field that has it.
    private const int MostTerms = 1_000;

    private readonly Loader<PaperScope, Page<Paper>> pages;

    private PaperList(PaperScope scope, PaperListArguments arguments)
    {
        (Scope, Papers) = (scope, arguments.Papers);
        pages = arguments.Page is { After: null, Before: null } ? arguments.Start : Papers.PageOf(Request(arguments.Page));
    }

    /// <summary>Whose papers.</summary>
    public PaperScope Scope { get; }

    /// <summary>Filter and order.</summary>
    public PaperQuestion Papers { get; }

    /// <inheritdoc/>
    protected override string Description => $"papers\n{Scope}\n{Papers.Canonical}";

    /// <inheritdoc/>
    protected override int PositionLength => Papers.Order.Count + 1;

    /// <summary>Declares a field as a list of the papers of its object.</summary>
    public static FieldBuilder<TSource, object> Declare<TSource>(FieldBuilder<TSource, object> field, Func<TSource, PaperScope> scope)
    {
        // One delegate a field: what it makes is kept by it.
        Func<IResolveFieldContext, TSource, PaperListArguments> read = static (context, _) => PaperListArguments.Read(context);
        return PageArguments.Declare(field)
            .Argument<PaperFilterType>("where", "Only papers that meet these conditions; all where not given.")
            .Argument<ListGraphType<NonNullGraphType<PaperOrderType>>>("order", "What to sort by, in turn; by key where not given. At most 4 fields by default.")
            .Cost(cost => cost with { Size = new SizeArgument("where", 50, where => where is PaperFilter filter ? FilterSize.Of(filter, MostTerms).Terms : 0) })
            .From((context, source) => new PaperList(scope(source), GraphRequest.Of(context).Once(context, source, read)));
    }

    /// <inheritdoc/>
    public override IDataLoaderResult<Page<Paper>?> LoadPage(GraphRequest request) => request.Batch(pages).Load(Scope);

    /// <inheritdoc/>
    public override IDataLoaderResult<int> LoadCount(GraphRequest request) => request.Batch(Papers.Counts).Load(Scope);
}
