using System.Globalization;
using System.Text;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Papers;

namespace PaperNotes.Graph.Embedded;

/// <summary>Lists and counts venues, areas, topics, concepts and authors.</summary>
internal sealed class NodeLists(Snapshot snapshot)
{
    public Page<GraphNode> List(NodeKind kind, ConceptFilter? filter, PageRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        NodeRange range = snapshot.Range(kind);
        int low = request.After is null ? 0 : FirstFrom(kind, range, request.After, orAt: false);
        int high = request.Before is null ? range.Count : FirstFrom(kind, range, request.Before, orAt: true);
        Func<GraphNode, bool> matches = Condition(kind, filter);
        List<PageItem<GraphNode>> fetched = [];
        int step = request.Backward ? -1 : 1;
        for (int at = request.Backward ? high - 1 : low; at >= low && at < high && fetched.Count <= request.Count; at += step)
        {
            cancellationToken.ThrowIfCancellationRequested();
            GraphNode node = snapshot.Node(NumberAt(kind, range, at));
            if (matches(node))
            {
                fetched.Add(new(node, PositionOf(node)));
            }
        }

        return Pages.Cut(fetched, request);
    }

    public int Count(NodeKind kind, ConceptFilter? filter, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        NodeRange range = snapshot.Range(kind);
        if (kind != NodeKind.Concept || filter is null)
        {
            return range.Count;
        }

        Func<GraphNode, bool> matches = Condition(kind, filter);
        int count = 0;
        for (int number = range.First; number < range.End; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            count += matches(snapshot.Node(number)) ? 1 : 0;
        }

        return count;
    }

    private static Func<GraphNode, bool> Condition(NodeKind kind, ConceptFilter? filter)
    {
        if (kind != NodeKind.Concept || filter is null)
        {
            return _ => true;
        }

        string? part = filter.NameContains?.ToLowerInvariant();
        return node => node is Concept concept
            && (filter.Kinds is null || filter.Kinds.Contains(concept.Kind))
            && (filter.MinPapers is null || concept.PaperCount >= filter.MinPapers)
            && (part is null || Contains(concept.Name, part) || concept.Aliases.Any(alias => Contains(alias, part)));
    }

    // What is ASCII has one lower case whatever the rules; anything else goes the long way.
    private static bool Contains(string name, string lowerPart) => Ascii.IsValid(name) && Ascii.IsValid(lowerPart)
        ? name.Contains(lowerPart, StringComparison.OrdinalIgnoreCase)
        : name.ToLowerInvariant().Contains(lowerPart, StringComparison.Ordinal);

    private int NumberAt(NodeKind kind, NodeRange range, int index) => snapshot.NumbersByCount(kind)?[index] ?? range.First + index;

    private int FirstFrom(NodeKind kind, NodeRange range, Position position, bool orAt)
    {
        long place = InsertionPoint.Of(range.Count, index => Compare(snapshot.Node(NumberAt(kind, range, index)), position));
        bool at = (place & 1) == 0;
        return (int)((place + 1) / 2) + (at && !orAt ? 1 : 0);
    }

    private static int Compare(GraphNode node, Position position)
    {
        if (CountOf(node) is { } count)
        {
            int byCount = Numbers.Parse(position.Values[0]).CompareTo(count);
            return byCount != 0 ? byCount : CodePointComparer.Instance.Compare(node.Ref.Key, position.Values[1]);
        }

        return CodePointComparer.Instance.Compare(node.Ref.Key, position.Values[0]);
    }

    private static Position PositionOf(GraphNode node) => CountOf(node) is { } count
        ? new Position(count.ToString(CultureInfo.InvariantCulture), node.Ref.Key)
        : new Position(node.Ref.Key);

    private static int? CountOf(GraphNode node) => NodeKinds.Of(node.Ref.Kind).IsByPaperCount ? node.Papers : null;
}
