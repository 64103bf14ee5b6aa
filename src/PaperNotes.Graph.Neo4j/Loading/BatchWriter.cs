using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Loading;

/// <summary>Writes batches of one load, each in a transaction of its own.</summary>
internal sealed class BatchWriter(ICypherRunner runner, int load)
{
    private const int Attempts = 3;

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(10);

    /// <summary>Writes one batch; before its commit it can be tried again.</summary>
    public async ValueTask<CypherResult> WriteAsync(
        string text, Dictionary<string, object?> parameters, CancellationToken cancellationToken)
    {
        parameters["load"] = load;
        for (int attempt = 1; ; attempt++)
        {
            await using ICypherTransaction transaction = await runner.BeginAsync(CypherAccess.Write, cancellationToken).ConfigureAwait(false);
            CypherResult result;
            try
            {
                result = await transaction.RunAsync(Statement(text, parameters, CypherAccess.Write), cancellationToken).ConfigureAwait(false);
            }
            catch (GraphStoreException exception) when (exception.Fault == GraphStoreFault.Unavailable && attempt < Attempts)
            {
                continue;
            }

            // Whether a commit that failed took effect is not known: the load ends there and is swept away by the next.
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return result;
        }
    }

    /// <summary>Reads something of the load.</summary>
    public ValueTask<CypherResult> ReadAsync(string text, CancellationToken cancellationToken) =>
        runner.RunAsync(Statement(text, new Dictionary<string, object?> { ["load"] = load }, CypherAccess.Read), cancellationToken);

    private static CypherStatement Statement(string text, Dictionary<string, object?> parameters, CypherAccess access) =>
        new(text, parameters, access) { TimeLimit = s_limit };
}
