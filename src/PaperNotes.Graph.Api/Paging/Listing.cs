using GraphQL.DataLoader;
using PaperNotes.Graph.Api.Errors;
using PaperNotes.Graph.Api.Requests;
using PaperNotes.Graph.Paging;

namespace PaperNotes.Graph.Api.Paging;

/// <summary>One list and the page asked of it: what a connection is made from. Nothing is read until a field of it asks.</summary>
internal abstract class Listing
{
    private CursorBinding? _binding;

    /// <summary>What is listed, of what, by what filter and order, in one canonical text: cursors are bound to it.</summary>
    protected abstract string Description { get; }

    // A list has hundreds of cursors; its description is read once.
    private CursorBinding Binding => _binding ??= CursorBinding.Of(Description);

    /// <summary>How many values a position in this list has.</summary>
    protected abstract int PositionLength { get; }

    /// <summary>The cursor of a position in this list.</summary>
    public string CursorOf(Position position) => CursorCodec.Encode(Binding, position);

    /// <summary>The page that the arguments ask for; an error where a cursor is not of this list.</summary>
    protected PageRequest Request(PageArguments arguments) => new(
        arguments.Count, arguments.Backward, Decode("after", arguments.After), Decode("before", arguments.Before));

    private Position? Decode(string argument, string? cursor)
    {
        if (cursor is null)
        {
            return null;
        }

        return CursorCodec.TryDecode(Binding, cursor, PositionLength, out Position? position) switch
        {
            CursorStatus.Valid => position,
            CursorStatus.Foreign => throw GraphErrors.CursorForeign(argument),
            _ => throw GraphErrors.CursorMalformed(argument, cursor),
        };
    }
}

/// <summary>A list of items of one type.</summary>
internal abstract class Listing<T> : Listing
{
    /// <summary>Loads the page.</summary>
    public abstract IDataLoaderResult<Page<T>?> LoadPage(GraphRequest request);

    /// <summary>Loads how many items the list has in all.</summary>
    public abstract IDataLoaderResult<int> LoadCount(GraphRequest request);
}

/// <summary>An item of a page, and the list it is of.</summary>
internal sealed record ListEdge<T>(PageItem<T> Item, Listing List)
{
    /// <summary>The cursor of this item.</summary>
    public string Cursor => List.CursorOf(Item.Position);
}

/// <summary>What follows and precedes a page, and the list it is of.</summary>
internal sealed record PageBounds(bool HasNext, bool HasPrevious, Position? Start, Position? End, Listing List)
{
    /// <summary>The bounds of a page.</summary>
    public static PageBounds Of<T>(Page<T> page, Listing list) => new(
        page.HasNext,
        page.HasPrevious,
        page.Items.Count > 0 ? page.Items[0].Position : null,
        page.Items.Count > 0 ? page.Items[^1].Position : null,
        list);
}
