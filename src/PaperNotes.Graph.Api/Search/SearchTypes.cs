using GraphQL.Types;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Api.Nodes;
using PaperNotes.Graph.Api.Paging;
using PaperNotes.Graph.Api.Papers;
using PaperNotes.Graph.Api.Requests;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Search;

namespace PaperNotes.Graph.Api.Search;

/// <summary>A connection of matches.</summary>
internal sealed class SearchConnectionType : OutputType<Listing<SearchHit>>
{
    /// <summary>Declares the fields.</summary>
    public SearchConnectionType()
        : base("SearchConnection", "A page of the matches of a search.")
    {
        Required<IntGraphType>("totalCount", "How many nodes match in all; counted only where asked for.")
            .Cost(cost => cost with { Work = 100 })
            .From((context, list) => list.LoadCount(GraphRequest.Of(context)));
        ListOf<SearchEdgeType>("edges", "The matches of this page, best first.")
            .Cost(cost => cost with { IsPage = true, ItemWork = 10 })
            .From((context, list) => new PageResult<SearchHit>(list.LoadPage(GraphRequest.Of(context)), list, PageResult<SearchHit>.Edges));
        ListOf<NodeInterface>("nodes", "The nodes of this page, best first.")
            .Cost(cost => cost with { IsPage = true, ItemWork = 10 })
            .From((context, list) => new PageResult<SearchHit>(list.LoadPage(GraphRequest.Of(context)), list, SearchList.Nodes));
        Required<PaperFacetsType>("facets", "Counts over all the papers that match, not over the page; counted only where asked for.")
            .From(list => ((SearchList)list).Papers);
        Required<PageInfoType>("pageInfo", "Whether more pages follow or precede, and the cursors to reach them.")
            .From(
                (context, list) => new PageResult<SearchHit>(list.LoadPage(GraphRequest.Of(context)), list, PageResult<SearchHit>.Bounds));
    }
}

/// <summary>A match.</summary>
internal sealed class SearchEdgeType : OutputType<ListEdge<SearchHit>>
{
    /// <summary>Declares the fields.</summary>
    public SearchEdgeType()
        : base("SearchEdge", "A match of a search.")
    {
        Required<StringGraphType>("cursor", "The place of this match, for after of the same search.").From(edge => edge.Cursor);
        Required<NodeInterface>("node", "The node that matches.").From(edge => edge.Item.Node.Node);
        Required<FloatGraphType>("score", "How well it matches, in points; larger is better, and the same in every store.")
            .From(edge => edge.Item.Node.Score);
        Optional<StringGraphType>("snippet", "The text around the match.")
            .Cost(cost => cost with { Work = 20 })
            .From(edge => Snippets.Of(edge.Item.Node.Node, ((SearchList)edge.List).Query));
    }
}

/// <summary>What someone may mean.</summary>
internal sealed class SuggestionType : OutputType<Suggestion>
{
    /// <summary>Declares the fields.</summary>
    public SuggestionType()
        : base("Suggestion", "A node that someone may mean who is still writing its name.")
    {
        Required<StringGraphType>(
                "label",
                "What the node is shown by: the title of a paper, the key of a venue, the name of anything else."
            )
            .From(suggestion => suggestion.Node.Label);
        Required<NodeKindType>("kind", "The kind of the node.").From(suggestion => suggestion.Node.Ref.Kind);
        Required<StringGraphType>("matched", "The name that matches: the label, or another name of the node.")
            .From(suggestion => suggestion.Matched);
        Optional<IntGraphType>("paperCount", "How many papers the node has; null for a paper.").From(suggestion => suggestion.Node.Papers);
        Required<NodeInterface>("node", "The node.").From(suggestion => suggestion.Node);
    }
}
