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

    public ValueTask<ICypherTransaction> BeginAsync(CypherAccess access, CancellationToken cancellationToken) =>
        runner.BeginAsync(access, cancellationToken);
}
