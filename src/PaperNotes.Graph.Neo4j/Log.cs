using Microsoft.Extensions.Logging;

namespace PaperNotes.Graph.Neo4j;

/// <summary>Every log line of this project; none holds a secret or a parameter.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "A statement nobody waits for was ended in the database ({How}).")]
    public static partial void WorkEnded(ILogger logger, string how);
}
