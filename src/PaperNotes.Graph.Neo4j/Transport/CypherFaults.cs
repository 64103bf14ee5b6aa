using System.Text.Json;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Transport;

/// <summary>Turns what went wrong on the way or in the database into the store's faults.</summary>
internal static class CypherFaults
{
    public static bool IsFault(Exception exception) => exception is CypherException or HttpRequestException or IOException or JsonException;

    /// <summary>Whether trying again may help and cannot do anything twice.</summary>
    public static bool IsRetried(Exception? exception, CypherAccess access) => exception switch
    {
        CypherException error => error.IsTransient || error.IsForeignBookmark,
        // Nothing listened, so nothing was done.
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => true,
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError or HttpRequestError.NameResolutionError } => false,
        HttpRequestException or IOException => access == CypherAccess.Read,
        _ => false,
    };

    public static GraphStoreException Of(Exception exception, Uri address, string database) => exception switch
    {
        CypherException error => Of(error, address, database),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => Neo4jErrors.Untrusted(address, exception),
        HttpRequestException { StatusCode: { } status } when (int)status < 500 => Neo4jErrors.NoQueryApi(address, exception),
        JsonException => Neo4jErrors.NoQueryApi(address, exception),
        _ => Neo4jErrors.Unreachable(address, exception),
    };

    private static GraphStoreException Of(CypherException error, Uri address, string database) => error.Code switch
    {
        "Neo.ClientError.Security.Forbidden" => Neo4jErrors.NotAllowed(error),
        "Neo.ClientError.Database.DatabaseNotFound" => Neo4jErrors.DatabaseUnknown(database, error),
        "Neo.ClientError.Transaction.TransactionTimedOut" or "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration" =>
            new GraphStoreException(GraphStoreFault.Timeout, "Neo4j's own time limit for statements passed.", error),
        // The database is being stopped, or an operator ended the statement.
        "Neo.ClientError.Transaction.Terminated" => Neo4jErrors.Busy(error.Code, error),
        string code when code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal) => Neo4jErrors.CredentialsRefused(address, error),
        string code when error.IsTransient => Neo4jErrors.Busy(code, error),
        // The database's own word for what does not pass by itself.
        string code when code.StartsWith("Neo.DatabaseError.", StringComparison.Ordinal) => Neo4jErrors.Failed(code, error),
        string code => Neo4jErrors.StatementRefused(code, error),
    };
}
