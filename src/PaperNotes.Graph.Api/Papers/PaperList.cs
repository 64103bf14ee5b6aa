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

    /// <summary>The same text for what means the same; made once, and only where a cursor needs it.</summary>
    public string Canonical => _canonical.Value;
}

/// <summary>One page of the papers of each of several scopes: what is the same for all of them.</summary>
internal sealed record PaperPageQuestion(PaperQuestion Papers, PageRequest Page);

/// <summary>The arguments of a list of papers; without cursors, all the lists at one place of a document ask for the same page.</summary>
internal sealed record PaperListArguments(PaperQuestion Papers, PageArguments Page, PaperPageQuestion Start)
{
    /// <summary>Reads them.</summary>
    public static PaperListArguments Read(IResolveFieldContext context)
    {
        GraphLimits limits = GraphRequest.Of(context).Limits;
        PaperQuestion papers = new(
            FilterSize.Checked(context.Input<PaperFilter>("where"), limits),
            CanonicalText.Of(context.ListOf<PaperOrder>("order", limits.OrderFields) ?? []));
        PageArguments page = PageArguments.Read(context);
        return new PaperListArguments(papers, page, new PaperPageQuestion(papers, new PageRequest(page.Count, page.Backward)));
    }
}

/// <summary>A list of papers of one scope.</summary>
internal sealed class PaperList : Listing<Paper>
{
    // A longer filter is over every limit, and needs no counting to its end for each field that has it.
    private const int MostTerms = 1_000;

    private readonly PaperPageQuestion question;

    private PaperList(PaperScope scope, PaperListArguments arguments)
    {
        (Scope, Papers) = (scope, arguments.Papers);
        question = arguments.Page is { After: null, Before: null } ? arguments.Start : new PaperPageQuestion(Papers, Request(arguments.Page));
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
    public static FieldBuilder<TSource, object> Declare<TSource>(FieldBuilder<TSource, object> field, Func<TSource, PaperScope> scope) =>
        PageArguments.Declare(field)
            .Argument<PaperFilterType>("where", "Only papers that meet these conditions; all where not given.")
            .Argument<ListGraphType<NonNullGraphType<PaperOrderType>>>("order", "What to sort by, in turn; by key where not given. At most 4 fields by default.")
            .Cost(cost => cost with { Size = new SizeArgument("where", 50, where => where is PaperFilter filter ? FilterSize.Of(filter, MostTerms).Terms : 0) })
            .From((context, source) => new PaperList(scope(source), GraphRequest.Of(context).Arguments(context, PaperListArguments.Read)));

    /// <inheritdoc/>
    public override IDataLoaderResult<Page<Paper>?> LoadPage(GraphRequest request) =>
        request.Batch(PaperListLoaders.PageByScope, question).Load(Scope);

    /// <inheritdoc/>
    public override IDataLoaderResult<int> LoadCount(GraphRequest request) =>
        request.Batch(PaperListLoaders.CountByScope, Papers).Load(Scope);
}

/// <summary>Loads lists of papers.</summary>
internal static class PaperListLoaders
{
    /// <summary>A page of the papers of a scope.</summary>
    public static Loader<PaperPageQuestion, PaperScope, Page<Paper>> PageByScope { get; } = new((store, asked, scopes, token) =>
        store.ListPapersAsync(scopes, asked.Papers.Filter, asked.Papers.Order, asked.Page, token));

    /// <summary>How many papers a scope has.</summary>
    public static Loader<PaperQuestion, PaperScope, int> CountByScope { get; } = new((store, asked, scopes, token) =>
        store.CountPapersAsync(scopes, asked.Filter, token));
}
