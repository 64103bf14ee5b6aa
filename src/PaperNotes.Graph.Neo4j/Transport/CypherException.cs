namespace PaperNotes.Graph.Neo4j.Transport;

/// <summary>An error as the database reports it. Never leaves this project but as an inner exception.</summary>
internal sealed class CypherException(string code, string message) : Exception($"{code}: {message}")
{
    public string Code { get; } = code;

    /// <summary>Whether the fault may pass by itself; nothing was written.</summary>
    public bool IsTransient => Code.StartsWith("Neo.TransientError.", StringComparison.Ordinal)
        || IsLoginLock
        || Code is "Neo.ClientError.Cluster.NotALeader" or "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase";

    /// <summary>Whether a limit of the database's memory was reached: trying again at once would only add to it.</summary>
    public bool IsOutOfMemory => Code is "Neo.TransientError.General.OutOfMemoryError"
        or "Neo.TransientError.General.MemoryPoolOutOfMemoryError" or "Neo.TransientError.General.TransactionOutOfMemoryError"
        or "Neo.TransientError.General.StackOverFlowError";

    /// <summary>Whether the database takes no logins for some seconds, after too many wrong ones of whomever.</summary>
    public bool IsLoginLock => Code == "Neo.ClientError.Security.AuthenticationRateLimit";

    /// <summary>Whether the database is starting, stopping or gone, though something of it answers.</summary>
    public bool IsUnavailable =>
        Code is "Neo.TransientError.General.DatabaseUnavailable" or "Neo.TransientError.Database.DatabaseUnavailable";

    /// <summary>Whether the bookmarks sent are none of this database's.</summary>
    public bool IsForeignBookmark => Code is "Neo.ClientError.Transaction.InvalidBookmark"
        or "Neo.ClientError.Transaction.InvalidBookmarkMixture" or "Neo.TransientError.Transaction.BookmarkTimeout";
}
