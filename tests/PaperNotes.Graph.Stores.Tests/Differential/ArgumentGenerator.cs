using System.Globalization;
using System.Text.Json;
using GraphQL;
using GraphQL.Types;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Stores.Tests.Contract;

namespace PaperNotes.Graph.Stores.Tests.Differential;

/// <summary>
/// Random arguments as text of GraphQL: names of the graph where an argument asks for a name, some of nothing. Not thread-safe.
/// </summary>
internal sealed class ArgumentGenerator(GraphContent content, Random random)
{
    private static readonly string[] Texts =
    [
        "language models", "token", "预训练", "DPO", "Llama-2-7B on MMLU", "naive Bayes", "\"quoted\" \\ back", "", "a AND b* OR (c",
        "diffusion",
    ];

    /// <summary>The arguments of a field in brackets, or nothing.</summary>
    public string Of(FieldType field, IReadOnlyDictionary<string, string> cursors)
    {
        List<string> given = [];
        bool backward = random.Next(4) == 0;
        foreach (QueryArgument argument in field.Arguments ?? [])
        {
            bool isRequired = argument.ResolvedType is NonNullGraphType;
            if ((isRequired || random.Next(3) != 0) && Value(field, argument, backward, cursors) is { } value)
            {
                given.Add($"{argument.Name}: {value}");
            }
        }

        return given.Count == 0 ? "" : $"({string.Join(", ", given)})";
    }

    private string? Value(FieldType field, QueryArgument argument, bool backward, IReadOnlyDictionary<string, string> cursors) =>
        argument.Name switch
        {
            "first" => backward && HasLast(field) ? null : Number(0, 6),
            "last" => backward ? Number(0, 6) : null,
            "after" => backward ? null : Cursor(field, cursors),
            "before" => backward ? Cursor(field, cursors) : null,
            "key" => Text(Key(KindOf(field.ResolvedType!.GetNamedType().Name))),
            "id" or "from" or "to" or "of" => Text(NodeId.Encode(AnyNode())),
            "ids" => List(4, () => Text(NodeId.Encode(AnyNode()))),
            "venue" => Text(Key(NodeKind.Venue)),
            "area" => Text(Key(NodeKind.Area)),
            "venues" => List(4, () => Text(Key(NodeKind.Venue))),
            "text" => Text(random.Next(2) == 0 ? random.Pick(Texts) : content.Papers.Count == 0 ? "" : random.Pick(content.Papers).Title),
            "minVenues" => Number(1, 4),
            "maxLength" => Number(1, 5),
            "depth" => Number(1, 3),
            "limit" => Number(1, 60),
            "where" when argument.ResolvedType!.GetNamedType().Name == "ConceptFilter" => ConceptFilter(),
            "where" => Filter(2),
            "order" => List(
                3, () => $"{{ field: {random.Pick(["TITLE", "YEAR", "VENUE", "KEY"])}, direction: {random.Pick(["ASC", "DESC"])} }}"),
            _ => argument.ResolvedType!.GetNamedType() is EnumerationGraphType kinds
                ? List(3, () => random.Pick([.. kinds.Values]).Name)
                : throw new InvalidOperationException($"No values are known for {field.Name}({argument.Name})."),
        };

    private string Filter(int depth)
    {
        List<string> conditions = [];
        for (int i = random.Next(1, 3); i > 0; i--)
        {
            conditions.Add(random.Next(depth == 0 ? 11 : 14) switch
            {
                0 => $"text: {Text(random.Pick(Texts))}",
                1 => $"keys: {List(4, () => Text(Key(NodeKind.Paper)))}",
                2 => $"venues: {List(3, () => Text(Key(NodeKind.Venue)))}",
                3 => $"series: {List(2, () => Text(random.Pick(["ACL", "CVPR", "ICLR", "none"])))}",
                4 => $"years: {List(2, () => Number(2024, 2027))}",
                5 => $"areas: {List(3, () => Text(Key(NodeKind.Area)))}",
                6 => $"topics: {List(3, () => Text(Key(NodeKind.Topic)))}",
                7 => $"allTopics: {List(2, () => Text(Key(NodeKind.Topic)))}",
                8 => $"concepts: {List(3, () => Text(Key(NodeKind.Concept)))}",
                9 => $"authors: {List(3, () => Text(Key(NodeKind.Author)))}",
                10 => $"{random.Pick(["hasCode", "hasArxiv"])}: {random.Pick(["true", "false"])}",
                11 => $"and: {List(3, () => Filter(depth - 1))}",
                12 => $"or: {List(3, () => Filter(depth - 1))}",
                _ => $"not: {Filter(depth - 1)}",
            });
        }

        return $"{{ {string.Join(", ", conditions.DistinctBy(condition => condition[..condition.IndexOf(':', StringComparison.Ordinal)]))} }}";
    }

    private string ConceptFilter() => random.Next(3) switch
    {
        0 => $"{{ kinds: {List(3, () => random.Pick(["METHOD", "TASK", "DATASET", "MODEL", "KEYWORD", "TERM"]))} }}",
        1 => $"{{ nameContains: {Text(random.Pick(["a", "LL", "预", "\\", "-2", "none such"]))}, minPapers: {Number(0, 4)} }}",
        _ => $"{{ minPapers: {Number(0, 5)} }}",
    };

    private static bool HasLast(FieldType field) => field.Arguments!.Find("last") is not null;

    private static string? Cursor(FieldType field, IReadOnlyDictionary<string, string> cursors) =>
        cursors.TryGetValue(field.ResolvedType!.GetNamedType().Name, out string? cursor) ? Text(cursor!) : null;

    private NodeRef AnyNode() =>
        random.Next(10) == 0 || content.NodeCount == 0 ? new NodeRef(random.Pick(NodeKinds.All), "no such key")
        : random.Next(2) == 0 && content.Papers.Count > 0 ? random.Pick(content.Papers).Ref
        : content.NodeAt(random.Next(content.NodeCount)).Ref;

    private string Key(NodeKind kind)
    {
        int first = content.FirstOf(kind);
        int count = content.EndOf(kind) - first;
        return count == 0 || random.Next(12) == 0 ? "no such key" : content.NodeAt(first + random.Next(count)).Ref.Key;
    }

    private static NodeKind KindOf(string type) => Enum.Parse<NodeKind>(type);

    private string Number(int low, int high) => random.Next(low, high + 1).ToString(CultureInfo.InvariantCulture);

    private string List(int most, Func<string> item) =>
        $"[{string.Join(", ", Enumerable.Range(0, random.Next(most + 1)).Select(_ => item()))}]";

    private static string Text(string text) => JsonSerializer.Serialize(text);
}
