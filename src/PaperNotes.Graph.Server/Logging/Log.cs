using PaperNotes.Graph.Facts;

namespace PaperNotes.Graph.Server.Logging;

/// <summary>The log lines of the server.</summary>
internal static partial class Log
{
    [LoggerMessage(
        1,
        LogLevel.Information,
        "Listening on {Addresses}; Banana Cake Pop at /graphql/; ready {Milliseconds} ms after the start of the program.")]
    public static partial void Listening(ILogger logger, string addresses, long milliseconds);

    [LoggerMessage(
        2,
        LogLevel.Information,
        "Graph {Version} from '{Folder}' (store embedded): {Papers} papers, {Concepts} concepts, {Edges} edges; loaded in {Milliseconds} ms."
    )]
    public static partial void Loaded(
        ILogger logger, string version, string folder, int papers, int concepts, int edges, long milliseconds);

    [LoggerMessage(3, LogLevel.Warning, "Left out {Problem}.")]
    public static partial void LineUnreadable(ILogger logger, FactProblem problem);

    [LoggerMessage(4, LogLevel.Error, "The data folder '{Folder}' changed and cannot be read; the graph stays as it was. {Reason}")]
    public static partial void ReloadFailed(ILogger logger, string folder, string reason);

    [LoggerMessage(5, LogLevel.Debug, "The data folder '{Folder}' changed, the graph {Version} did not.")]
    public static partial void Unchanged(ILogger logger, string folder, string version);

    [LoggerMessage(6, LogLevel.Debug, "The data folder '{Folder}' sends no notices and is looked at twice a second.")]
    public static partial void NoNotices(ILogger logger, string folder, Exception exception);

    [LoggerMessage(
        7,
        LogLevel.Information,
        "Store neo4j at {Address}, database {Database}: {Missing} constraints and indexes were missing and are there now.")]
    public static partial void Migrated(ILogger logger, string address, string database, int missing);

    [LoggerMessage(20, LogLevel.Information, "Store neo4j at {Address}, database {Database}: all constraints and indexes are there.")]
    public static partial void MigratedBefore(ILogger logger, string address, string database);

    [LoggerMessage(
        21,
        LogLevel.Information,
        "Stopping: not ready any more; requests under way may take {Seconds} s. A second signal ends them at once.")]
    public static partial void Stopping(ILogger logger, double seconds);

    [LoggerMessage(22, LogLevel.Information, "Stopped.")]
    public static partial void Stopped(ILogger logger);

    [LoggerMessage(8, LogLevel.Warning, "Store neo4j is not ready; trying again. {Reason}")]
    public static partial void DatabaseAbsent(ILogger logger, string reason);

    [LoggerMessage(
        9,
        LogLevel.Information,
        "Graph {Version} (store neo4j, database {Database}): {Papers} papers, {Concepts} concepts, {Edges} edges.")]
    public static partial void Opened(ILogger logger, string version, string database, int papers, int concepts, int edges);

    [LoggerMessage(10, LogLevel.Error, "Request {Id} failed: {Method} {Route}{More}.")]
    public static partial void RequestFailed(ILogger logger, string id, string method, string route, string more, Exception? exception);

    [LoggerMessage(11, LogLevel.Information, "Program {Program}, store {Store}.")]
    public static partial void Starting(ILogger logger, string program, string store);

    [LoggerMessage(23, LogLevel.Error, "The server is not ready. {Reason}")]
    public static partial void Damaged(ILogger logger, string reason);

    [LoggerMessage(12, LogLevel.Error, "Store neo4j cannot be prepared and will not be tried again before a restart. {Reason}")]
    public static partial void DatabaseRefused(ILogger logger, string reason);

    [LoggerMessage(13, LogLevel.Warning, "Request {Id} of {Bytes} bytes was refused with {Code} after {Milliseconds} ms{More}.")]
    public static partial void RequestRefused(ILogger logger, string id, long bytes, string code, long milliseconds, string more);

    [LoggerMessage(14, LogLevel.Warning, "Request {Id} of {Bytes} bytes was ended at the time limit after {Milliseconds} ms{More}.")]
    public static partial void RequestTimedOut(ILogger logger, string id, long bytes, long milliseconds, string more);

    [LoggerMessage(15, LogLevel.Warning, "Request {Id} of {Bytes} bytes was slow: {Milliseconds} ms{More}.")]
    public static partial void RequestSlow(ILogger logger, string id, long bytes, long milliseconds, string more);

    [LoggerMessage(
        16,
        LogLevel.Warning,
        "Request {Id}: the answer was cut off after {Milliseconds} ms, since its client took too little of it{More}.")]
    public static partial void AnswerCut(ILogger logger, string id, long milliseconds, string more);

    [LoggerMessage(
        17, LogLevel.Information, "Request {Id} of {Bytes} bytes was ended after {Milliseconds} ms, since its client left{More}.")]
    public static partial void RequestLeft(ILogger logger, string id, long bytes, long milliseconds, string more);

    [LoggerMessage(18, LogLevel.Warning, "Request {Id}: the store cannot answer ({Fault}): {Reason}{More}")]
    public static partial void StoreFailed(ILogger logger, string id, string fault, string reason, string more);

    [LoggerMessage(24, LogLevel.Information, "{Documents} documents can be named by id; others {Others}.")]
    public static partial void DocumentsStored(ILogger logger, int documents, string others);

    [LoggerMessage(
        25,
        LogLevel.Warning,
        "Request {Id}: a page of {Origin} asked, but may not read the answer. PaperNotes__Cors__Origins__0={Origin} or --cors {Origin} lets it{More}."
    )]
    public static partial void PageRefused(ILogger logger, string id, string origin, string more);

    [LoggerMessage(
        26,
        LogLevel.Warning,
        "Request {Id}: a page may not send the headers {Headers}. PaperNotes__Cors__Headers__0 and so on name those that it may; none named allows all{More}."
    )]
    public static partial void HeadersRefused(ILogger logger, string id, string headers, string more);
}
