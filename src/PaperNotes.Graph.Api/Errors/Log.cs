using Microsoft.Extensions.Logging;

namespace PaperNotes.Graph.Api.Errors;

/// <summary>The log lines of the API.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "The field {Field} failed.")]
    public static partial void FieldFailed(ILogger logger, string field, Exception exception);

    [LoggerMessage(2, LogLevel.Error, "A document failed before its first field.")]
    public static partial void DocumentFailed(ILogger logger, Exception exception);

    [LoggerMessage(3, LogLevel.Warning, "The store could not answer the field {Field}: {Fault}.")]
    public static partial void StoreFailed(ILogger logger, string field, string fault, Exception exception);
}
