using PaperNotes.Graph.Neo4j.Transport;

namespace PaperNotes.Graph.Neo4j.Loading;

/// <summary>Signs an import's transactions with the owner of its lock, so that the next owner can end them. Thread-safe.</summary>
internal sealed class SigningRunner(ICypherRunner runner, string graph, string owner) : ICypherRunner
{
    public ValueTask<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken) =>
        runner.RunAsync(statement, cancellationToken);

    public async ValueTask<ICypherTransaction> BeginAsync(CypherAccess access, CancellationToken cancellationToken)
    {
        ICypherTransaction transaction = await runner.BeginAsync(access, cancellationToken).ConfigureAwait(false);
        try
        {
            CypherStatement sign = new(LockCypher.Sign, new Dictionary<string, object?> { ["graph"] = graph, ["owner"] = owner }, access);
            await transaction.RunAsync(sign, cancellationToken).ConfigureAwait(false);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
