using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using PaperNotes.Graph.Neo4j.Transport;

namespace PaperNotes.Graph.Neo4j.Tests.Statements;

/// <summary>How the database would run a statement.</summary>
internal sealed class QueryPlan
{
    private static readonly HttpClient s_http = new();

    private readonly string _text;

    private QueryPlan(JsonElement root)
    {
        StringBuilder text = new();
        Operators = [.. Read(root, 0, text)];
        _text = text.ToString();
    }

    public IReadOnlyList<Operator> Operators { get; }

    public IEnumerable<Operator> Leaves => Operators.Where(one => one.IsLeaf);

    /// <summary>Asks the database for the plan (EXPLAIN).</summary>
    public static async Task<QueryPlan> OfAsync(Neo4jOptions options, CypherStatement statement, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, $"{Neo4jAddress.Parse(options.Uri).Root}db/{options.Database}/query/v2")
        {
            Content = CypherRequest.Of(statement with { Text = $"EXPLAIN {statement.Text}" }, "plan", [], TimeSpan.FromSeconds(30)),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password}")));
        using HttpResponseMessage response = await s_http.SendAsync(request, cancellationToken);
        using JsonDocument answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
        return answer.RootElement.TryGetProperty("queryPlan", out JsonElement plan)
            ? new QueryPlan(plan)
            : throw new InvalidOperationException(answer.RootElement.ToString());
    }

    public override string ToString() => _text;

    private static IEnumerable<Operator> Read(JsonElement node, int depth, StringBuilder text)
    {
        string type = node.GetProperty("operatorType").GetString()!.Split('@')[0];
        string details = node.GetProperty("arguments").TryGetProperty("Details", out JsonElement given)
            ? given.ValueKind == JsonValueKind.String ? given.GetString()! : given.ToString()
            : "";
        JsonElement[] children = [.. node.GetProperty("children").EnumerateArray()];
        text.Append(' ', 2 * depth).Append(type).Append(' ').AppendLine(details);
        return [new Operator(type, details, children.Length == 0), .. children.SelectMany(child => Read(child, depth + 1, text))];
    }

    /// <summary>One step of a plan.</summary>
    public sealed record Operator(string Type, string Details, bool IsLeaf)
    {
        /// <summary>Whether it finds nodes of the load by an index, or nodes that an index found before by the database's own id.</summary>
        public bool IsIndex => Type switch
        {
            "NodeIndexSeek" or "NodeUniqueIndexSeek" or "NodeIndexSeekByRange" or "NodeUniqueIndexSeekByRange" =>
                Details.Contains("WHERE load = ", StringComparison.Ordinal),
            "NodeByElementIdSeek" => true,
            "ProcedureCall" => Details.Contains("db.index.fulltext.queryNodes", StringComparison.Ordinal),
            _ => false,
        };

        /// <summary>Whether a statement may begin there: at an index, or at rows it was given.</summary>
        public bool IsEntry => IsIndex || Type is "Argument" or "Unwind" or "EmptyRow";
    }
}
