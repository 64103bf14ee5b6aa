using System.Text.Json;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Transport;

/// <summary>Turns what went wrong on the way or in the database into the store's faults.</summary>
internal static class CypherFaults
{
    public static bool IsFault(Exception exception) => exception is CypherException or HttpRequestException or IOException or JsonException;

    /// <summary>Whether the database is not there.</summary>
    public static bool IsAway(Exception exception) =>
        exception is HttpRequestException or IOException || exception is CypherException { IsUnavailable: true };

    /// <summary>Whether trying again may help and cannot do anything twice.</summary>
    public static bool IsRetried(Exception? exception, CypherAccess access) => exception switch
    {
        CypherException error => (error.IsTransient && !error.IsOutOfMemory) || error.IsForeignBookmark,
        // Nothing listened, so nothing was done.
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => true,
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError or HttpRequestError.NameResolutionError } => false,
        HttpRequestException or IOException => access == CypherAccess.Read,
        _ => false,
    };

    public static async ValueTask<GraphStoreException> OfAsync(Exception exception, Uri address, Neo4jOptions options) => exception switch
    {
        CypherException error => Of(error, address, options),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => Neo4jErrors.Untrusted(address, exception),
        HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded or HttpRequestError.InvalidResponse }
            when await BoltPort.AnswersAsync(address).ConfigureAwait(false) => Neo4jErrors.BoltPort(address, exception),
        HttpRequestException { StatusCode: { } status } when (int)status < 500 => Neo4jErrors.NoQueryApi(address, exception),
        JsonException => Neo4jErrors.NoQueryApi(address, exception),
        _ => Neo4jErrors.Unreachable(address, exception),
    };

    private static GraphStoreException Of(CypherException error, Uri address, Neo4jOptions options) => error.Code switch
    {
        "Neo.ClientError.Security.Forbidden" => Neo4jErrors.NotAllowed(error),
        "Neo.ClientError.Security.CredentialsExpired" => Neo4jErrors.PasswordExpired(address, error),
        "Neo.ClientError.Database.DatabaseNotFound" => Neo4jErrors.DatabaseUnknown(options.Database, address, error),
        "Neo.ClientError.Transaction.TransactionTimedOut" or "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration" =>
            Neo4jErrors.TimedOutThere(error),
        // The database is being stopped, or an operator ended the statement.
        "Neo.ClientError.Transaction.Terminated" => Neo4jErrors.Busy(error.Code, error),
        _ when error.IsLoginLock => Neo4jErrors.LoginLocked(address, error),
        string code when code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal) => options.HasSecret
            ? Neo4jErrors.CredentialsRefused(address, options.Token is { Length: > 0 } ? "Token" : "Password", error)
            : Neo4jErrors.NoCredentials(address, error),
        string code when error.IsTransient => Neo4jErrors.Busy(code, error),
        // What a database says that is being stopped; it may pass, or not.
        string code when code.StartsWith("Neo.DatabaseError.Transaction.", StringComparison.Ordinal)
            || code is "Neo.DatabaseError.General.UnknownError" => Neo4jErrors.FailedNow(code, error),
        // The database's own word for what does not pass by itself.
        string code when code.StartsWith("Neo.DatabaseError.", StringComparison.Ordinal) => Neo4jErrors.Failed(code, error),
        // Of its HTTP server, which has no codes of its own.
        "N/A" => Neo4jErrors.DriverFailed(address, error),
        string code => Neo4jErrors.StatementRefused(code, error),
    };
}
