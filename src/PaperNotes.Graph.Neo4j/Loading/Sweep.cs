using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Neo4j.Loading;

/// <summary>Removes what loads left behind that nobody reads.</summary>
internal static class Sweep
{
    /// <summary>
    /// Marks the loads to remove: those that died, and those whose readers have had their time. Asks for the lock once more: where it was
    /// lost, a load that looks dead is its new owner's.
    /// </summary>
    private const string Mark = """
        MATCH (lock:Lock {name: $graph, owner: $owner})
        SET lock.until = timestamp() + $lease
        WITH lock
        MATCH (load:Load {graph: $graph})
        WHERE load.state IN ['writing', 'dropped'] OR load.state = 'retired' AND load.at + load.keep <= timestamp()
        SET load.state = 'dropped'
        RETURN load.number ORDER BY load.number
        """;

    /// <summary>Forgets a load of which nothing is left.</summary>
    private const string Forget = "MATCH (load:Load {number: $load, state: 'dropped'}) DELETE load";

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Papers first: nearly all edges are theirs. Each removes a batch and says how many. An index of two properties is only used where
    /// both are asked for.
    /// </summary>
    public static IReadOnlyList<(string Text, int Batch)> Removals { get; } =
    [
        .. NodeKinds.All.Select(kind => Removal(NodeKinds.Of(kind).Label, "key", kind == NodeKind.Paper ? 2_000 : 20_000, "DETACH DELETE")),
        Removal("Spelling", "form", 20_000),
        Removal("Alias", "key", 20_000),
        Removal("Facts", "part", 50),
    ];

    /// <summary>Removes them, if the lock is still the owner's; else nothing.</summary>
    public static async ValueTask RunAsync(ICypherRunner runner, string graph, string owner, CancellationToken cancellationToken)
    {
        Dictionary<string, object?> parameters = new() { ["graph"] = graph, ["owner"] = owner, ["lease"] = LoadLock.LeaseMilliseconds };
        CypherResult marked = await runner.RunAsync(Write(Mark, parameters), cancellationToken).ConfigureAwait(false);
        foreach (CypherValue[] row in marked.Rows)
        {
            await RemoveAsync(runner, row[0].AsInt(), cancellationToken).ConfigureAwait(false);
        }
    }

    private static async ValueTask RemoveAsync(ICypherRunner runner, int load, CancellationToken cancellationToken)
    {
        foreach ((string text, int batch) in Removals)
        {
            Dictionary<string, object?> parameters = new() { ["load"] = load, ["batch"] = batch };
            while (await IsFullAsync(runner, Write(text, parameters), batch, cancellationToken).ConfigureAwait(false))
            {
                // The next batch.
            }
        }

        await runner.RunAsync(Write(Forget, new Dictionary<string, object?> { ["load"] = load }), cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<bool> IsFullAsync(
        ICypherRunner runner, CypherStatement statement, int batch, CancellationToken cancellationToken) =>
        (await runner.RunAsync(statement, cancellationToken).ConfigureAwait(false)).Only.AsInt() == batch;

    private static (string Text, int Batch) Removal(string label, string key, int batch, string delete = "DELETE") =>
        ($"MATCH (n:{label}) WHERE n.load = $load AND n.{key} IS NOT NULL WITH n LIMIT $batch {delete} n RETURN count(*)", batch);

    private static CypherStatement Write(string text, Dictionary<string, object?> parameters) =>
        new(text, parameters, CypherAccess.Write) { TimeLimit = s_limit };
}
