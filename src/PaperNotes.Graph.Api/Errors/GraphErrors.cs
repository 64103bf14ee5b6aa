using GraphQLParser;
using GraphQLParser.AST;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Api.Errors;

/// <summary>Makes every error of the API: one method a cause, one stable code a cause.</summary>
public static class GraphErrors
{
    /// <summary>More items were asked for than a page can have.</summary>
    public const string PageTooLargeCode = "PAGE_TOO_LARGE";

    /// <summary>Both ends of a list were asked for.</summary>
    public const string PageAmbiguousCode = "PAGE_AMBIGUOUS";

    /// <summary>A number, or the size of a text, is over its limit.</summary>
    public const string ArgumentTooLargeCode = "ARGUMENT_TOO_LARGE";

    /// <summary>A list, or a filter, has more values than are allowed.</summary>
    public const string ListTooLongCode = "LIST_TOO_LONG";

    /// <summary>The operation would cost more than is allowed.</summary>
    public const string CostTooHighCode = "COST_TOO_HIGH";

    /// <summary>The answer would nest more levels than are allowed.</summary>
    public const string AnswerTooDeepCode = "ANSWER_TOO_DEEP";

    /// <summary>An argument has a value of the right type that makes no sense.</summary>
    public const string ArgumentInvalidCode = "ARGUMENT_INVALID";

    /// <summary>An id is none of this server's.</summary>
    public const string IdMalformedCode = "ID_MALFORMED";

    /// <summary>A cursor is none of this server's.</summary>
    public const string CursorMalformedCode = "CURSOR_MALFORMED";

    /// <summary>A cursor belongs to another list.</summary>
    public const string CursorForeignCode = "CURSOR_FOREIGN";

    /// <summary>The graph cannot be read now.</summary>
    public const string StoreUnavailableCode = "STORE_UNAVAILABLE";

    /// <summary>The store could not read its data or its configuration.</summary>
    public const string StoreFailedCode = "STORE_FAILED";

    /// <summary>The time limit of the request passed.</summary>
    public const string TimeoutCode = "TIMEOUT";

    /// <summary>A fault of the server; its log says more.</summary>
    public const string InternalCode = "INTERNAL";

    /// <summary>The document is not GraphQL.</summary>
    public const string ParseFailedCode = "GRAPHQL_PARSE_FAILED";

    /// <summary>The document does not fit the schema.</summary>
    public const string ValidationFailedCode = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>A variable's value does not fit its type.</summary>
    public const string VariableInvalidCode = "BAD_USER_INPUT";

    /// <summary>It is not clear which operation of the document is meant.</summary>
    public const string OperationUnresolvedCode = "OPERATION_RESOLUTION_FAILURE";

    /// <summary>A document asks for more than one request may.</summary>
    public const string DocumentTooLargeCode = "DOCUMENT_TOO_LARGE";

    /// <summary>Too much of a document stands inside each other.</summary>
    public const string DocumentTooDeepCode = "DOCUMENT_TOO_DEEP";

    /// <summary>Too many lists of introspection stand inside each other.</summary>
    public const string IntrospectionTooDeepCode = "INTROSPECTION_TOO_DEEP";

    /// <summary>The variables nest too deep.</summary>
    public const string VariablesTooDeepCode = "VARIABLES_TOO_DEEP";

    /// <summary>The variables hold too many values.</summary>
    public const string VariablesTooLargeCode = "VARIABLES_TOO_LARGE";

    /// <summary>A whole number has too many digits.</summary>
    public const string NumberTooLongCode = "NUMBER_TOO_LONG";

    /// <summary>The request lacks a document or what else it needs.</summary>
    public const string RequestInvalidCode = "BAD_REQUEST";

    /// <summary>The message that clients get for unexpected exceptions; details go to the log only.</summary>
    public const string InternalMessage =
        "Something went wrong on the server; its log says more. Try again, and report the X-Request-Id of this answer if it stays.";

    internal const string TimeoutMessage = "The time limit of the request passed. Ask for less: smaller pages, fewer levels.";

    internal static GraphError PageTooLarge(string argument, int given, int limit) =>
        new(PageTooLargeCode, $"{argument} is {given}, but at most {limit} can be asked for at once. Ask for {limit} or fewer.");

    internal static GraphError PageAmbiguous(int first, int last) =>
        new(
            PageAmbiguousCode,
            $"first is {first} and last is {last}, but only one of them can be given. Use first to read forward, or last to read backward."
        );

    internal static GraphError ArgumentTooLarge(string argument, int given, int limit) =>
        new(ArgumentTooLargeCode, $"{argument} is {given}, but at most {limit} is allowed.");

    internal static GraphError TextTooLong(string argument, int given, int limit) =>
        new(ArgumentTooLargeCode, $"{argument} has {given} characters, but at most {limit} are allowed. Shorten it.");

    internal static GraphError ListTooLong(string argument, int given, int limit) =>
        new(ListTooLongCode, $"{argument} has {given} values, but at most {limit} are allowed. Ask in several requests.");

    internal static GraphError FilterTooLong(string argument, int given, int limit) =>
        new(
            ListTooLongCode,
            $"{argument} has {given} conditions, each value of a list being one, but at most {limit} are allowed. Ask in several requests."
        );

    internal static GraphError FilterTooDeep(string argument, int given, int limit) =>
        new(
            ArgumentTooLargeCode,
            $"{argument} nests {given} levels of and, or and not, but at most {limit} are allowed. Write it with fewer.");

    internal static GraphError CostTooHigh(long requested, int limit, string dearest) =>
        new(
            CostTooHighCode,
            $"The request would cost {requested}, but at most {limit} is allowed. Most of it is {dearest}: ask for smaller pages, fewer levels or fewer fields there."
        )
        {
            Extensions = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["cost"] = new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["requested"] = requested,
                    ["limit"] = limit,
                    ["field"] = dearest,
                },
            },
        };

    internal static GraphError AnswerTooDeep(int given, int limit) =>
        new(
            AnswerTooDeepCode,
            $"The answer would nest {given} levels, but at most {limit} are allowed. Ask for fewer levels, and for the rest by the ids of the nodes there."
        );

    internal static GraphError ArgumentTooSmall(string argument, int given, int least) =>
        new(ArgumentInvalidCode, $"{argument} is {given}, but must be at least {least}.");

    internal static GraphError OrderUnusable() =>
        new(
            ArgumentInvalidCode,
            "RELEVANCE orders the papers of the root by where.text, best first. Give a text in where, order by { field: RELEVANCE, direction: DESC } before anything else, and ask papers of the root."
        );

    internal static GraphError IdMalformed(string id) =>
        new(IdMalformedCode, $"\"{Shown(id)}\" is not an id of this graph. Take ids from the field id of a node.");

    internal static GraphError CursorMalformed(string argument, string cursor) =>
        new(
            CursorMalformedCode,
            $"{argument} \"{Shown(cursor)}\" is not a cursor of this server. Take cursors from the field cursor, startCursor or endCursor."
        );

    internal static GraphError CursorForeign(string argument) =>
        new(
            CursorForeignCode,
            $"{argument} is a cursor of another list. Use a cursor only with the field, the filter and the order it came from; start again without it where they changed."
        );

    internal static GraphError DocumentTooLarge(string what, int given, int limit) =>
        new(
            DocumentTooLargeCode,
            $"The document has {given} {what}, but at most {limit} are allowed. Ask for less at once, and send long values as variables.");

    internal static GraphError DocumentTooDeep(string what, int given, int limit) =>
        new(
            DocumentTooDeepCode,
            $"In the document {given} {what} stand inside each other, but at most {limit} are allowed. Ask for fewer levels at once.");

    internal static GraphError IntrospectionTooDeep(string field, int given, int limit) =>
        new(
            IntrospectionTooDeepCode,
            $"In the introspection {given} times {field} stand inside each other, but at most {limit} is allowed. Ask for all types at once, or take the schema from ?sdl."
        );

    internal static GraphError VariablesTooDeep(int given, int limit) =>
        new(VariablesTooDeepCode, $"The variables nest {given} levels deep, but at most {limit} are allowed. Send flatter values.");

    internal static GraphError VariablesTooLarge(int given, int limit) =>
        new(VariablesTooLargeCode, $"The variables hold {given} values, but at most {limit} are allowed. Send fewer at once.");

    internal static GraphError NumberTooLong(int given, int limit) =>
        new(NumberTooLongCode, $"A number has {given} digits, but at most {limit} are allowed. Send a smaller number, or text in quotes.");

    internal static GraphError FragmentCycle(string name) =>
        new(ValidationFailedCode, $"Cannot spread fragment \"{Shown(name)}\" within itself, directly or through others.");

    internal static GraphError DefinitionNotExecutable(string keyword) =>
        new(ValidationFailedCode, $"The document defines a {keyword}, but only operations and fragments can be run. Leave it out.");

    internal static GraphError DocumentMalformed(string reason, ROM document, int place)
    {
        GraphError error = new(ParseFailedCode, $"Error parsing query: {reason}");
        error.AddLocation(Location.FromLinearPosition(document, place));
        return error;
    }

    internal static GraphError OperationKindUnknown(OperationType kind) =>
        new(OperationUnresolvedCode, $"There is no {kind.ToString().ToLowerInvariant()} here: this graph is only read. Send a query.");

    internal static GraphError Internal() => new(InternalCode, InternalMessage);

    internal static GraphError Timeout() => new(TimeoutCode, TimeoutMessage);

    /// <summary>The code of a store's fault.</summary>
    public static string CodeOf(GraphStoreException fault) => fault.Fault switch
    {
        GraphStoreFault.Unavailable or GraphStoreFault.Locked => StoreUnavailableCode,
        GraphStoreFault.Timeout => TimeoutCode,
        _ => StoreFailedCode,
    };

    internal static GraphError Of(GraphStoreException fault) =>
        fault.Fault == GraphStoreFault.Timeout ? Timeout() : new(CodeOf(fault), fault.PublicMessage);

    // A client's own text is shown back to it, but not pages of it.
    private static string Shown(string text) => text.Length <= 60 ? text : $"{text[..60]}…";
}
