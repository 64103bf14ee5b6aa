using PaperNotes.Graph.Neo4j.Transport;

namespace PaperNotes.Graph.Neo4j.Reading;

/// <summary>
/// Reads of one load that are whole or a fault: once the load may have been replaced so long ago that an import removes it, each
/// read is followed by a look at whether it is still whole.
/// </summary>
internal sealed class PinnedRunner(ICypherRunner runner, GraphPointer pointer, long since) : ICypherRunner
{
    /// <summary>Whether a load is still whole: no import has begun to remove it.</summary>
    private const string IsWhole = """
        MATCH (load:Load {number: $load})
        WHERE load.state IN ['live', 'retired']
        RETURN count(load)
        """;

    private long _since = since;

    /// <summary>The load was still the current one at a later time.</summary>
    public void Confirm(long at) => Volatile.Write(ref _since, at);

    /// <inheritdoc/>
    public async ValueTask<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken)
    {
        CypherResult result = await runner.RunAsync(statement, cancellationToken).ConfigureAwait(false);
        // Half of the time, so that clocks that run apart don't matter.
        if (Environment.TickCount64 - Volatile.Read(ref _since) > pointer.KeptFor.TotalMilliseconds / 2)
        {
            CypherStatement look = new(IsWhole, new Dictionary<string, object?> { ["load"] = pointer.Load });
            if ((await runner.RunAsync(look, cancellationToken).ConfigureAwait(false)).Only.AsInt() == 0)
            {
                throw Neo4jErrors.Replaced();
            }
        }

        return result;
    }

    /// <inheritdoc/>
    public ValueTask<ICypherTransaction> BeginAsync(CypherAccess access, CancellationToken cancellationToken) =>
        runner.BeginAsync(access, cancellationToken);
}
