namespace PaperNotes.Graph.Neo4j.Transport;

/// <summary>An error as the database reports it. Never leaves this project but as an inner exception.</summary>
internal sealed class CypherException(string code, string message) : Exception($"{code}: {message}")
{
    public string Code { get; } = code;

    /// <summary>Whether the database asks to try again; nothing was written.</summary>
    public bool IsTransient => Code.StartsWith("Neo.TransientError.", StringComparison.Ordinal)
        || Code is "Neo.ClientError.Cluster.NotALeader" or "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase";

    /// <summary>Whether the bookmarks sent are none of this database's.</summary>
    public bool IsForeignBookmark => Code is "Neo.ClientError.Transaction.InvalidBookmark"
        or "Neo.ClientError.Transaction.InvalidBookmarkMixture" or "Neo.TransientError.Transaction.BookmarkTimeout";
}
