using System.Globalization;
using System.Text;
using System.Text.Json;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Server.Tests.Requests;

/// <summary>
/// An attack as a file of <c>malicious/</c>: <c>query</c> or <c>body</c> in parts, each a text or a text to repeat, in which
/// <c>{i}</c> is the number of the repetition; <c>get</c> where it comes by GET; <c>expected</c> is the code of its refusal, null
/// where it is answered.
/// </summary>
internal sealed record MaliciousRequest(string? Expected, bool IsGet, string? Query, string? Body)
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "PaperNotes.Graph.Server.Tests", "malicious");

    /// <summary>The names of all files.</summary>
    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(s_folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!).Order();

    /// <summary>Reads a file.</summary>
    public static MaliciousRequest Read(string name)
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(s_folder, $"{name}.json")));
        JsonElement root = file.RootElement;
        return new MaliciousRequest(
            root.GetProperty("expected").GetString(),
            root.TryGetProperty("get", out JsonElement get) && get.GetBoolean(),
            root.TryGetProperty("query", out JsonElement query) ? Text(query) : null,
            root.TryGetProperty("body", out JsonElement body) ? Text(body) : null);
    }

    /// <summary>The HTTP request, for an answer that tells refusals by their status.</summary>
    public HttpRequestMessage ToHttp()
    {
        HttpRequestMessage request = IsGet
            ? new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(Query!)}")
            : new HttpRequestMessage(HttpMethod.Post, "/graphql")
            {
                Content = new StringContent(Body ?? JsonSerializer.Serialize(new { query = Query }), Encoding.UTF8, "application/json"),
            };
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        return request;
    }

    private static string Text(JsonElement parts)
    {
        StringBuilder text = new();
        foreach (JsonElement part in parts.EnumerateArray())
        {
            if (part.ValueKind == JsonValueKind.String)
            {
                text.Append(part.GetString());
                continue;
            }

            string repeated = part.GetProperty("repeat").GetString()!;
            for (int i = 0; i < part.GetProperty("times").GetInt32(); i++)
            {
                text.Append(repeated
                    .Replace("{i}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                    .Replace("{i+1}", (i + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
            }
        }

        return text.ToString();
    }
}
