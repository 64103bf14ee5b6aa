using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Building;

/// <summary>Reads what the edges of a built graph carry: a reader for each property of <see cref="EdgeProperty"/>. Thread-safe.</summary>
public static class EdgeValues
{
    private static readonly Dictionary<EdgeProperty, Func<Coverage, object?>> s_ofPages = new()
    {
        [EdgeProperty.Reported] = page => page.Reported,
        [EdgeProperty.HasPage] = page => page.HasPage,
        [EdgeProperty.Topics] = page => OrNull(page.Topics, topic => topic.Topic),
        [EdgeProperty.TopicCounts] = page => OrNull(page.Topics, topic => topic.Count),
        [EdgeProperty.QuotedVenues] = page => OrNull(page.Quotes, quote => quote.Venue),
        [EdgeProperty.QuotedCounts] = page => OrNull(page.Quotes, quote => quote.Count),
    };

    /// <summary>What each edge carries, by its place in the list of its kind: int, bool, string[], int[] or null.</summary>
    public static Func<int, object?> Of(GraphContent content, EdgeKind kind, EdgeProperty property)
    {
        EdgeList edges = content.Edges[(int)kind];
        if (property.IsOrder)
        {
            int[] values = edges.Value;
            return edge => values[edge];
        }

        if (property == EdgeProperty.Strong)
        {
            return edge => edges.Strong.Length > 0 && edges.Strong[edge] ? true : null;
        }

        if (property == EdgeProperty.Places)
        {
            return edge => edges.Places.Length > 0 ? edges.Places[edge] : null;
        }

        if (property == EdgeProperty.LinkStrength)
        {
            int strength = EdgeKinds.Of(kind).Strength;
            HashSet<(int From, int To)> links = [.. edges.From.Zip(edges.To)];
            return edge => edges.From[edge] > edges.To[edge] && links.Contains((edges.To[edge], edges.From[edge])) ? 0 : strength;
        }

        Func<Coverage, object?> read = s_ofPages[property];
        IReadOnlyList<Coverage> pages = content.Coverage;
        return edge => read(pages[edge]);
    }

    // Absent, not empty: a property that most edges lack costs nothing.
    private static TValue[]? OrNull<T, TValue>(IReadOnlyList<T> items, Func<T, TValue> value) =>
        items.Count == 0 ? null : [.. items.Select(value)];
}
