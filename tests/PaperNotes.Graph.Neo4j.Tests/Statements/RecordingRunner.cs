using System.Collections.Concurrent;
using PaperNotes.Graph.Neo4j.Transport;

namespace PaperNotes.Graph.Neo4j.Tests.Statements;

/// <summary>Keeps what is run, and runs it.</summary>
internal sealed class RecordingRunner(ICypherRunner runner) : ICypherRunner
{
    /// <summary>The statements so far.</summary>
    public ConcurrentQueue<CypherStatement> Statements { get; } = [];

    public ValueTask<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken)
    {
        Statements.Enqueue(statement);
        return runner.RunAsync(statement, cancellationToken);
    }

    public async ValueTask<ICypherTransaction> BeginAsync(CypherAccess access, CancellationToken cancellationToken) =>
        new Transaction(this, await runner.BeginAsync(access, cancellationToken));

    private sealed class Transaction(RecordingRunner recorder, ICypherTransaction transaction) : ICypherTransaction
    {
        public ValueTask<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken)
        {
            recorder.Statements.Enqueue(statement);
            return transaction.RunAsync(statement, cancellationToken);
        }

        public ValueTask CommitAsync(CancellationToken cancellationToken) => transaction.CommitAsync(cancellationToken);

        public ValueTask RollbackAsync(CancellationToken cancellationToken) => transaction.RollbackAsync(cancellationToken);

        public ValueTask DisposeAsync() => transaction.DisposeAsync();
    }
}
