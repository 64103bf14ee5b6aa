using GraphQL.Types;
using PaperNotes.Graph.Api.Resolving;

namespace PaperNotes.Graph.Api.Paging;

/// <summary>What surrounds a page.</summary>
internal sealed class PageInfoType : OutputType<PageBounds>
{
    /// <summary>Declares the fields.</summary>
    public PageInfoType()
        : base("PageInfo", "What surrounds a page of a list, after Relay's connections.")
    {
        Required<BooleanGraphType>("hasNextPage", "True where items follow this page.").From(page => page.HasNext);
        Required<BooleanGraphType>("hasPreviousPage", "True where items precede this page.").From(page => page.HasPrevious);
        Optional<StringGraphType>("startCursor", "The cursor of the first item; null on an empty page.")
            .From(page => page.Start is { } start ? page.List.CursorOf(start) : null);
        Optional<StringGraphType>("endCursor", "The cursor of the last item; null on an empty page.")
            .From(page => page.End is { } end ? page.List.CursorOf(end) : null);
    }
}
