using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Transport;

/// <summary>
/// Runs statements in one database: all that the rest of this project knows of how Neo4j is reached. Thread-safe. Faults are
/// <see cref="GraphStoreException"/>; cancellation is <see cref="OperationCanceledException"/> and ends the work in the database too.
/// </summary>
public interface ICypherRunner
{
    /// <summary>Runs one statement in a transaction of its own; what is transient is tried again.</summary>
    ValueTask<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken);

    /// <summary>Begins a transaction; nothing of it is seen by others before its commit.</summary>
    ValueTask<ICypherTransaction> BeginAsync(CypherAccess access, CancellationToken cancellationToken);
}

/// <summary>A transaction of several statements, one at a time. Disposing of it rolls back what was not committed.</summary>
public interface ICypherTransaction : IAsyncDisposable
{
    /// <summary>Runs one statement; after a fault only <see cref="RollbackAsync"/> is of use.</summary>
    ValueTask<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken);

    /// <summary>Makes everything visible and durable at once.</summary>
    ValueTask CommitAsync(CancellationToken cancellationToken);

    /// <summary>Undoes everything; safe to repeat.</summary>
    ValueTask RollbackAsync(CancellationToken cancellationToken);
}
