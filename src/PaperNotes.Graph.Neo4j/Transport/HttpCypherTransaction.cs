namespace PaperNotes.Graph.Neo4j.Transport;

/// <summary>An explicit transaction of the Query API.</summary>
internal sealed class HttpCypherTransaction(HttpCypherRunner runner, string path, IReadOnlyList<string> sent, Affinity affinity)
    : ICypherTransaction
{
    private static readonly TimeSpan s_rollbackLimit = TimeSpan.FromSeconds(10);

    private bool _done;

    /// <inheritdoc/>
    public async ValueTask<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken) =>
        (await runner.RunOnceAsync(path, statement, affinity, cancellationToken).ConfigureAwait(false)).Result;

    /// <inheritdoc/>
    public async ValueTask CommitAsync(CancellationToken cancellationToken)
    {
        await runner.FinishAsync(HttpMethod.Post, $"{path}/commit", affinity, sent, cancellationToken).ConfigureAwait(false);
        _done = true;
    }

    /// <inheritdoc/>
    public async ValueTask RollbackAsync(CancellationToken cancellationToken)
    {
        if (_done)
        {
            return;
        }

        _done = true;
        await runner.FinishAsync(HttpMethod.Delete, path, affinity, sent, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using CancellationTokenSource limit = new(s_rollbackLimit);
        try
        {
            await RollbackAsync(limit.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is GraphStoreException or OperationCanceledException)
        {
            // It is gone already, or the database ends it when it has been idle for a minute.
        }
    }
}
