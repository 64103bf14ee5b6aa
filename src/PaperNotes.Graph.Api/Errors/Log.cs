using Microsoft.Extensions.Logging;

namespace PaperNotes.Graph.Api.Errors;

/// <summary>The log lines of the API. None of them holds text of a document.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "Request {Id}: the field {Field} failed{More}.")]
    public static partial void FieldFailed(ILogger logger, string id, string field, string more, Exception exception);

    [LoggerMessage(2, LogLevel.Error, "Request {Id}: a document failed before its first field{More}.")]
    public static partial void DocumentFailed(ILogger logger, string id, string more, Exception exception);

    [LoggerMessage(3, LogLevel.Warning, "Request {Id}: the store could not answer the field {Field} ({Fault}): {Reason}{More}")]
    public static partial void StoreFailed(ILogger logger, string id, string field, string fault, string reason, string more);
}
