using System.Runtime.InteropServices;
using System.Text.Json;
using GraphQL;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Server.Configuration;
using PaperNotes.Graph.Server.Documents;
using PaperNotes.Graph.Server.Errors;
using PaperNotes.Graph.Server.Http;

namespace PaperNotes.Graph.Server.Requests;


/// <summary>Reads GraphQL requests from HTTP; what is malformed is an <see cref="HttpErrorException"/>. Thread-safe.</summary>
internal sealed class RequestReading(
    IGraphQLSerializer serializer, RequestDocuments documents, HttpLimits limits, VariableLimits variableLimits)
{
    // Relay's network layers are written by hand: its own documentation calls the id doc_id, others id.
    private static readonly string[] s_ids = ["documentId", "id", "doc_id"];
    private static readonly string[] s_members = ["query", "operationName", "variables", "extensions", .. s_ids];

    // The variables stand in an object, which may stand in a batch; two levels more are told with how many they are.
    private readonly JsonDocumentOptions _json = new() { MaxDepth = limits.VariableNesting + 4 };

    /// <summary>Whether a query string has any member of a request.</summary>
    public static bool IsRequest(IQueryCollection query) => s_members.Any(query.ContainsKey);

    /// <summary>The request in the query string; variables and extensions are JSON there.</summary>
    /// <param name="query">The query string.</param>
    /// <param name="document">The id of its document, where the address itself has it.</param>
    public GraphCall ReadQueryString(IQueryCollection query, string? document = null)
    {
        foreach (string name in s_members)
        {
            if (query[name].Count > 1)
            {
                throw new HttpErrorException(HttpErrors.ParameterRepeated(name));
            }
        }

        return Call(
            document is null ? OrNull(query["query"]) : null,
            document ?? s_ids.Select(id => OrNull(query[id])).FirstOrDefault(id => id is not null),
            OrNull(query["operationName"]),
            Map("variables"),
            Map("extensions"));

        Inputs? Map(string name) => OrNull(query[name]) is { } json ? ParseMap(name, json) : null;
    }

    /// <summary>The request or the batch in the body.</summary>
    public async ValueTask<GraphCalls> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypes.IsJson(request.ContentType) || request.Headers.ContentEncoding.Count > 0)
        {
            throw new HttpErrorException(HttpErrors.MediaTypeUnsupported());
        }

        using RequestBody bytes = await ReadBytesAsync(request, cancellationToken).ConfigureAwait(false);
        // Making a document of many values takes several times what counting them takes.
        if (variableLimits.FindIn(bytes.Json.Span, limits.BatchSize) is { } tooMuch)
        {
            throw new HttpErrorException(HttpErrors.Of(tooMuch));
        }

        using JsonDocument body = Parse(bytes.Json);
        JsonElement root = body.RootElement;
        if (root.ValueKind == JsonValueKind.Array)
        {
            return new GraphCalls([.. Batch(root).Select(ReadCall)], IsBatch: true);
        }

        return
            root.ValueKind == JsonValueKind.Object
            && root.TryGetProperty("variables", out JsonElement variables)
            && variables.ValueKind == JsonValueKind.Array
            ? new GraphCalls(ReadForEach(root, variables), IsBatch: true)
            : new GraphCalls([ReadCall(root)], IsBatch: false);
    }

    private JsonElement.ArrayEnumerator Batch(JsonElement list)
    {
        int count = list.GetArrayLength();
        return count == 0 ? throw new HttpErrorException(HttpErrors.BatchEmpty())
            : count > limits.BatchSize ? throw new HttpErrorException(HttpErrors.BatchTooLarge(count, limits.BatchSize))
            : list.EnumerateArray();
    }

    // GraphQL over HTTP, appendix B: one document, run once for each object of variables.
    private GraphCall[] ReadForEach(JsonElement request, JsonElement variables)
    {
        JsonElement[] each = [.. Batch(variables)];
        if (each.Any(one => one.ValueKind != JsonValueKind.Object))
        {
            throw new HttpErrorException(HttpErrors.ParameterWrong("variables", "an object, or a list of objects"));
        }

        GraphCall call = ReadCall(request, variables: null);
        return [.. each.Select(one => call with { Variables = ToInputs("variables", one) })];
    }

    private async ValueTask<RequestBody> ReadBytesAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limits.BodyBytes)
        {
            throw new HttpErrorException(HttpErrors.BodyTooLarge(limits.BodyBytes));
        }

        try
        {
            return await RequestBody.ReadAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (BadHttpRequestException broken)
        {
            throw new HttpErrorException(
                broken.StatusCode == StatusCodes.Status413PayloadTooLarge
                    ? HttpErrors.BodyTooLarge(limits.BodyBytes)
                    : HttpErrors.BodyBroken()
            );
        }
    }

    private JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json, _json);
        }
        catch (JsonException malformed)
        {
            throw new HttpErrorException(OfJson(malformed, "body"));
        }
    }

    private GraphCall ReadCall(JsonElement call) =>
        call.ValueKind == JsonValueKind.Object
            ? ReadCall(call, Map(call, "variables"))
            : throw new HttpErrorException(HttpErrors.RequestNotObject());

    private GraphCall ReadCall(JsonElement call, Inputs? variables)
    {
        RefuseRepeated(call);
        string? query = Text(call, "query") is { Length: > 0 } text ? text : null;
        return Call(query, query is null ? IdOf(call) : null, Text(call, "operationName"), variables, Map(call, "extensions"));
    }

    private static string? IdOf(JsonElement call) => s_ids.Select(name => Text(call, name)).FirstOrDefault(id => id is { Length: > 0 });

    private GraphCall Call(string? query, string? id, string? operationName, Inputs? variables, Inputs? extensions)
    {
        if (query is null && id is null && !RequestDocuments.IsNamed(extensions))
        {
            throw new HttpErrorException(HttpErrors.QueryMissing());
        }

        (string? text, ExecutionError? refused) = documents.Find(query, id, extensions);
        return new GraphCall(text, refused, operationName, variables, extensions);
    }

    // JSON readers differ in which of two members of one name they take.
    private static void RefuseRepeated(JsonElement call)
    {
        int seen = 0;
        foreach (JsonProperty member in call.EnumerateObject())
        {
            int place = Array.FindIndex(s_members, member.NameEquals);
            if (place >= 0 && (seen & (1 << place)) != 0)
            {
                throw new HttpErrorException(HttpErrors.ParameterRepeated(s_members[place]));
            }

            seen |= place < 0 ? 0 : 1 << place;
        }
    }

    private static string? Text(JsonElement call, string name)
    {
        if (!call.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        try
        {
            return value.ValueKind == JsonValueKind.String
                ? value.GetString()
                : throw new HttpErrorException(HttpErrors.ParameterWrong(name, "a string"));
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair is JSON, but no text.
            throw new HttpErrorException(HttpErrors.JsonMalformed("body"));
        }
    }

    private Inputs? Map(JsonElement call, string name)
    {
        if (!call.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Object
            ? ToInputs(name, value)
            : throw new HttpErrorException(HttpErrors.ParameterWrong(name, "an object"));
    }

    private Inputs? ParseMap(string name, string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, _json);
            return document.RootElement.ValueKind switch
            {
                JsonValueKind.Null => null,
                JsonValueKind.Object => ToInputs(name, document.RootElement),
                _ => throw new HttpErrorException(HttpErrors.ParameterWrong(name, "an object")),
            };
        }
        catch (JsonException malformed)
        {
            throw new HttpErrorException(OfJson(malformed, $"parameter {name}"));
        }
    }

    private Inputs ToInputs(string name, JsonElement value)
    {
        if (variableLimits.Find(JsonMarshal.GetRawUtf8Value(value)) is { } tooMuch)
        {
            throw new HttpErrorException(HttpErrors.Of(tooMuch));
        }

        try
        {
            return serializer.ReadNode<Inputs>(value)!;
        }
        catch (ArgumentException)
        {
            throw new HttpErrorException(HttpErrors.NameRepeated(name));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or OverflowException)
        {
            throw new HttpErrorException(HttpErrors.JsonMalformed($"parameter {name}"));
        }
    }

    // The exception for JSON that nests too deep differs from others by its text alone.
    private HttpError OfJson(JsonException malformed, string where) =>
        malformed.Message.Contains("maximum configured depth", StringComparison.Ordinal)
            ? HttpErrors.JsonTooDeep(where, limits.VariableNesting)
            : HttpErrors.JsonMalformed(where);

    private static string? OrNull(Microsoft.Extensions.Primitives.StringValues value) => value is [{ Length: > 0 } text] ? text : null;
}
