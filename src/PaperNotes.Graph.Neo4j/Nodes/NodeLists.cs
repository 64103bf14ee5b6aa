using System.Globalization;
using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Papers;

namespace PaperNotes.Graph.Neo4j.Nodes;

/// <summary>Lists and counts venues, areas, topics, concepts and authors, each in one statement. Thread-safe.</summary>
internal sealed class NodeLists(LoadReader load)
{
    public async ValueTask<Page<GraphNode>> ListAsync(
        NodeKind kind, ConceptFilter? filter, PageRequest request, CancellationToken cancellationToken)
    {
        Dictionary<string, object?> parameters = new() { ["limit"] = request.Count + 1L };
        List<string> conditions = kind == NodeKind.Concept ? Conditions(filter, parameters) : [];
        string text = NodeKinds.Of(kind).IsByPaperCount
            ? ByCount(kind, request, conditions, parameters)
            : ByKey(kind, request, conditions, parameters);
        text = With(text, conditions)
            .Replace("@desc", request.Backward ? " DESC" : "", StringComparison.Ordinal)
            .Replace("@beyond", request.Backward ? "<" : ">", StringComparison.Ordinal);
        IReadOnlyList<CypherValue[]> rows = await load.ReadAsync(text, parameters, cancellationToken).ConfigureAwait(false);
        return Pages.Cut([.. rows.Select(row => Item(NodeReading.Node(kind, row[0])))], request);
    }

    public async ValueTask<int> CountAsync(NodeKind kind, ConceptFilter? filter, CancellationToken cancellationToken)
    {
        Dictionary<string, object?> parameters = [];
        List<string> conditions = kind == NodeKind.Concept ? Conditions(filter, parameters) : [];
        if (conditions.Count == 0)
        {
            return load.Stats[kind];
        }

        string text = With(NodeListCypher.CountConcepts, conditions);
        IReadOnlyList<CypherValue[]> rows = await load.ReadAsync(text, parameters, cancellationToken).ConfigureAwait(false);
        return rows[0][0].AsInt();
    }

    private static List<string> Conditions(ConceptFilter? filter, Dictionary<string, object?> parameters)
    {
        List<string> conditions = [];
        if (filter?.Kinds is { } kinds)
        {
            conditions.Add(NodeListCypher.OfKinds);
            parameters["kinds"] = kinds.Select(kind => (int)kind).ToArray();
        }

        if (filter?.MinPapers is { } least)
        {
            conditions.Add(NodeListCypher.AtLeast);
            parameters["most"] = -(long)least;
        }

        if (filter?.NameContains is { } part)
        {
            conditions.Add(NodeListCypher.NameContains);
            parameters["part"] = part.ToLowerInvariant();
        }

        return conditions;
    }

    private static string ByKey(NodeKind kind, PageRequest request, List<string> conditions, Dictionary<string, object?> parameters)
    {
        if (request.After is { } after)
        {
            conditions.Add($"{NodeKinds.Of(kind).Letter}.key > $after");
            parameters["after"] = after.Values[0];
        }

        if (request.Before is { } before)
        {
            conditions.Add($"{NodeKinds.Of(kind).Letter}.key < $before");
            parameters["before"] = before.Values[0];
        }

        return NodeListCypher.Of(kind);
    }

    private static string ByCount(NodeKind kind, PageRequest request, List<string> conditions, Dictionary<string, object?> parameters)
    {
        (Position? start, Position? end) = request.Backward ? (request.Before, request.After) : (request.After, request.Before);
        if (end is not null)
        {
            string within = TextOrder.Compare("n.key", larger: request.Backward, end.Values[1], value => Other(parameters, value));
            conditions.Add((request.Backward ? NodeListCypher.WithinAfter : NodeListCypher.WithinBefore)
                .Replace("@within", within, StringComparison.Ordinal));
            parameters["otherFewer"] = -(long)Numbers.Parse(end.Values[0]);
        }

        if (start is null)
        {
            return NodeListCypher.Of(kind);
        }

        parameters["fewer"] = -(long)Numbers.Parse(start.Values[0]);
        parameters["key"] = start.Values[1];
        return NodeListCypher.Beyond(kind);
    }

    private static string Other(Dictionary<string, object?> parameters, object value)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"other{parameters.Count}");
        parameters[name] = value;
        return "$" + name;
    }

    private static string With(string text, List<string> conditions) =>
        text.Replace("@where", string.Concat(conditions.Select(condition => $" AND {condition}")), StringComparison.Ordinal);

    private static PageItem<GraphNode> Item(GraphNode node) => new(node, NodeKinds.Of(node.Ref.Kind).IsByPaperCount
        ? new Position(node.Papers!.Value.ToString(CultureInfo.InvariantCulture), node.Ref.Key)
        : new Position(node.Ref.Key));
}
