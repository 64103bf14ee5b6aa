using PaperNotes.Graph.Neo4j.Transport;

namespace PaperNotes.Graph.Neo4j.Loading;

/// <summary>Removes what loads left behind that nobody reads.</summary>
internal static class Sweep
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);

    /// <summary>Removes them, if the lock is still the owner's; else nothing.</summary>
    public static async ValueTask RunAsync(ICypherRunner runner, string graph, string owner, CancellationToken cancellationToken)
    {
        Dictionary<string, object?> parameters = new() { ["graph"] = graph, ["owner"] = owner, ["lease"] = LoadLock.LeaseMilliseconds };
        CypherResult marked = await runner.RunAsync(Write(SweepCypher.Mark, parameters), cancellationToken).ConfigureAwait(false);
        foreach (CypherValue[] row in marked.Rows)
        {
            await RemoveAsync(runner, row[0].AsInt(), cancellationToken).ConfigureAwait(false);
        }
    }

    private static async ValueTask RemoveAsync(ICypherRunner runner, int load, CancellationToken cancellationToken)
    {
        foreach ((string text, int batch) in SweepCypher.Removals)
        {
            Dictionary<string, object?> parameters = new() { ["load"] = load, ["batch"] = batch };
            while (await IsFullAsync(runner, Write(text, parameters), batch, cancellationToken).ConfigureAwait(false))
            {
                // The next batch.
            }
        }

        await runner.RunAsync(Write(SweepCypher.Forget, new Dictionary<string, object?> { ["load"] = load }), cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<bool> IsFullAsync(
        ICypherRunner runner, CypherStatement statement, int batch, CancellationToken cancellationToken) =>
        (await runner.RunAsync(statement, cancellationToken).ConfigureAwait(false)).Only.AsInt() == batch;

    private static CypherStatement Write(string text, Dictionary<string, object?> parameters) =>
        new(text, parameters, CypherAccess.Write) { TimeLimit = s_limit };
}
