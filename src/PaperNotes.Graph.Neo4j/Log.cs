using Microsoft.Extensions.Logging;

namespace PaperNotes.Graph.Neo4j;

/// <summary>Every log line of this project; none holds a secret or a parameter.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "{Count} statements that nobody waits for could not be ended in the database yet ({Why}).")]
    public static partial void WorkNotEnded(ILogger logger, int count, string why);

    [LoggerMessage(
        2,
        LogLevel.Warning,
        "A statement that nobody waits for has not ended in the database within {Seconds} seconds; its connection was closed.")]
    public static partial void WorkGivenUp(ILogger logger, int seconds);

    [LoggerMessage(3, LogLevel.Warning, "The database went away; requests fail until it is back. {Reason}")]
    public static partial void DatabaseAway(ILogger logger, string reason);

    [LoggerMessage(4, LogLevel.Information, "The database is back; it was away for {Seconds} seconds.")]
    public static partial void DatabaseBack(ILogger logger, long seconds);
}
