using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Loading;

/// <summary>Signs an import's transactions with the owner of its lock, so that the next owner can end them. Thread-safe.</summary>
internal sealed class SigningRunner(ICypherRunner runner, string graph, string owner) : ICypherRunner
{
    /// <summary>Says of a transaction which import of which graph it belongs to.</summary>
    public const string Sign = "CALL tx.setMetaData({importInto: $graph, importBy: $owner})";

    private const int Attempts = 3;

    public ValueTask<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken) =>
        runner.RunAsync(statement, cancellationToken);

    public async ValueTask<ICypherTransaction> BeginAsync(CypherAccess access, CancellationToken cancellationToken)
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            if (await TrySignedAsync(access, cancellationToken).ConfigureAwait(false) is { } signed)
            {
                return signed;
            }
        }

        // Unsigned it does its work as well; should this import die, the database only takes longer to miss it.
        return await runner.BeginAsync(access, cancellationToken).ConfigureAwait(false);
    }

    // Null where the database did not take the signature, which it refuses now and then when two connections are the first to sign.
    private async ValueTask<ICypherTransaction?> TrySignedAsync(CypherAccess access, CancellationToken cancellationToken)
    {
        ICypherTransaction transaction = await runner.BeginAsync(access, cancellationToken).ConfigureAwait(false);
        try
        {
            CypherStatement sign = new(Sign, new Dictionary<string, object?> { ["graph"] = graph, ["owner"] = owner }, access);
            await transaction.RunAsync(sign, cancellationToken).ConfigureAwait(false);
            return transaction;
        }
        catch (GraphStoreException)
        {
            await transaction.DisposeAsync().ConfigureAwait(false);
            return null;
        }
        catch
        {
            await transaction.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
