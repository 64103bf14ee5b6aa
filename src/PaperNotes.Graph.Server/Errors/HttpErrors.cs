using PaperNotes.Graph.Api.Errors;

namespace PaperNotes.Graph.Server.Errors;

/// <summary>Makes every error of HTTP: one method a cause, one stable code a cause.</summary>
internal static class HttpErrors
{
    /// <summary>More requests came than the server executes at once.</summary>
    public const string ServerBusyCode = "SERVER_BUSY";

    /// <summary>When a refused client should ask again, as <c>Retry-After</c> says it.</summary>
    public const string RetryAfter = "1";

    public static HttpError JsonMalformed(string where) =>
        new(
            StatusCodes.Status400BadRequest,
            "JSON_MALFORMED",
            $"The {where} is not JSON. Send an object like {{\"query\": \"{{ __typename }}\"}}, in UTF-8.");

    public static HttpError JsonTooDeep(string where, int limit) =>
        new(
            StatusCodes.Status400BadRequest,
            GraphErrors.VariablesTooDeepCode,
            $"The {where} nests too deep: variables may nest at most {limit} levels. Send flatter values.");

    public static HttpError RequestNotObject() =>
        Invalid("The request is neither a JSON object nor an array of objects. Send {\"query\": \"…\"}.");

    public static HttpError QueryMissing() => Invalid("There is no query. Send the document as the string \"query\".");

    public static HttpError ParameterWrong(string name, string type) => Invalid($"{name} must be {type}.");

    public static HttpError ParameterRepeated(string name) => Invalid($"{name} is given more than once. Give it once.");

    public static HttpError NameRepeated(string parameter) =>
        Invalid($"A name stands more than once in one object of {parameter}. Give each name once.");

    /// <summary>What the API refuses before it runs anything.</summary>
    public static HttpError Of(GraphError error) => new(StatusCodes.Status400BadRequest, error.Code!, error.Message);

    public static HttpError BatchEmpty() => new(
        StatusCodes.Status400BadRequest, "BATCH_EMPTY", "The batch holds no request. Send at least one.");

    public static HttpError BatchTooLarge(int given, int limit) =>
        new(
            StatusCodes.Status400BadRequest,
            "BATCH_TOO_LARGE",
            $"The batch holds {given} requests, but at most {limit} can be sent at once. Send {limit} or fewer.");

    public static HttpError BodyTooLarge(int limit) => new(
        StatusCodes.Status413PayloadTooLarge, "BODY_TOO_LARGE", $"The body is larger than {limit} bytes. Send less at once.");

    public static HttpError BodyBroken() => Invalid("The body could not be read to its end. Send it again.");

    public static HttpError MediaTypeUnsupported() =>
        new(
            StatusCodes.Status415UnsupportedMediaType,
            "MEDIA_TYPE_UNSUPPORTED",
            "The body must be JSON in UTF-8, uncompressed. Send Content-Type: application/json.");

    public static HttpError NotAcceptable() =>
        new(
            StatusCodes.Status406NotAcceptable,
            "NOT_ACCEPTABLE",
            "Answers come as application/graphql-response+json or application/json in UTF-8. Accept one of them.");

    public static HttpError MethodNotAllowed(string method) => new(
        StatusCodes.Status405MethodNotAllowed, "METHOD_NOT_ALLOWED", $"{method} is not answered here. Use POST, or GET for queries.");

    public static HttpError QueriesOnly() => new(
        StatusCodes.Status405MethodNotAllowed, "QUERIES_ONLY", "GET only runs queries. Send other operations by POST.");

    public static HttpError HostNotAllowed(string host) =>
        new(
            StatusCodes.Status400BadRequest,
            "HOST_NOT_ALLOWED",
            $"This server does not answer to the name '{host}'. Ask it by another name, or have its operator add this one to AllowedHosts."
        );

    public static HttpError AddressTooLong(int given, int limit) => new(
        StatusCodes.Status414UriTooLong, "ADDRESS_TOO_LONG",
        $"The address has {given} characters, but at most {limit} are read. Send the request by POST, or name its document by documentId.");

    public static HttpError ServerBusy() => new(
        StatusCodes.Status503ServiceUnavailable, ServerBusyCode, $"The server has too much to do at once. Try again in {RetryAfter} s.");

    public static HttpError AnswerTooLarge(long given, int limit) =>
        new(
            StatusCodes.Status400BadRequest,
            "ANSWER_TOO_LARGE",
            $"The answer has more than the {limit} bytes that are sent at most: it had {given} when it was given up. Ask for less: smaller pages, fewer levels."
        );

    public static HttpError Internal() =>
        new(StatusCodes.Status500InternalServerError, GraphErrors.InternalCode, GraphErrors.InternalMessage);

    private static HttpError Invalid(string message) => new(StatusCodes.Status400BadRequest, GraphErrors.RequestInvalidCode, message);
}
