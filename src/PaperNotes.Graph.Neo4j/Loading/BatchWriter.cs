using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Loading;

/// <summary>
/// Writes batches of one load over one connection, as many in a transaction as make it worth its commit. Not thread-safe.
/// </summary>
internal sealed class BatchWriter(ICypherRunner runner, int load) : IAsyncDisposable
{
    private const int Attempts = 3;
    private const int RowsATransaction = 20_000;

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(10);

    private readonly List<Batch> _uncommitted = [];
    private ICypherTransaction? _transaction;

    /// <summary>Writes one batch; its answer is read once more where the transaction is tried again.</summary>
    public async ValueTask WriteAsync(Batch batch, CancellationToken cancellationToken)
    {
        batch.Parameters["load"] = load;
        _uncommitted.Add(batch);
        List<Batch> missing = [batch];
        for (int attempt = 1; missing.Count > 0; attempt++)
        {
            try
            {
                await RunAsync(missing, cancellationToken).ConfigureAwait(false);
                missing = [];
            }
            catch (GraphStoreException exception) when (exception.Fault == GraphStoreFault.Unavailable && attempt < Attempts)
            {
                // A deadlock with the other connection, mostly: nothing of the transaction is there any more.
                await DisposeAsync().ConfigureAwait(false);
                missing = _uncommitted;
            }
        }

        if (_uncommitted.Sum(written => written.Rows) >= RowsATransaction)
        {
            await CommitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Commits what was written.</summary>
    public async ValueTask CommitAsync(CancellationToken cancellationToken)
    {
        if (_transaction is not null)
        {
            // Whether a commit that failed took effect is not known: the load ends there and is swept away by the next.
            await _transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            await DisposeAsync().ConfigureAwait(false);
            _uncommitted.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_transaction is not null)
        {
            await _transaction.DisposeAsync().ConfigureAwait(false);
            _transaction = null;
        }
    }

    private async ValueTask RunAsync(List<Batch> batches, CancellationToken cancellationToken)
    {
        _transaction ??= await runner.BeginAsync(CypherAccess.Write, cancellationToken).ConfigureAwait(false);
        foreach (Batch batch in batches)
        {
            CypherStatement statement = new(batch.Text, batch.Parameters, CypherAccess.Write) { TimeLimit = s_limit };
            batch.Read(await _transaction.RunAsync(statement, cancellationToken).ConfigureAwait(false));
        }
    }
}

/// <summary>One statement over many rows.</summary>
/// <param name="Text">The statement.</param>
/// <param name="Parameters">Its parameters but for the load.</param>
/// <param name="Rows">How many rows it writes.</param>
/// <param name="Read">Takes its answer.</param>
internal sealed record Batch(string Text, Dictionary<string, object?> Parameters, int Rows, Action<CypherResult> Read);
