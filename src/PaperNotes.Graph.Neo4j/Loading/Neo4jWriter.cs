using PaperNotes.Graph.Building;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Neo4j.Migration;
using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Loading;

/// <summary>
/// Writes graphs into Neo4j: under a new load number first, then one small transaction makes that load the current one, so that
/// readers see the old graph or the new (docs/neo4j-layout.md). Not thread-safe.
/// </summary>
public sealed class Neo4jWriter(ICypherRunner runner, Neo4jOptions options) : IGraphWriter
{
    /// <summary>Makes a load the current one, if the lock is still the writer's; no row where it is not.</summary>
    private const string Switch = """
        MATCH (lock:Lock {name: $graph, owner: $owner})
        SET lock.until = timestamp() + $lease
        MERGE (g:Graph {name: $graph})
        WITH g, g.load AS before
        SET g += $pointer
        WITH g, before
        MATCH (current:Load {number: g.load})
        SET current.state = 'live', current.at = timestamp()
        WITH before
        OPTIONAL MATCH (replaced:Load {number: before})
        SET replaced.state = 'retired', replaced.at = timestamp()
        RETURN 1
        """;

    private static readonly TimeSpan s_wait = TimeSpan.FromSeconds(30);

    private LoadLock? _lock;
    private Task _ready = Task.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask<IAsyncDisposable> LockAsync(TimeSpan wait, IProgress<string>? holder, CancellationToken cancellationToken)
    {
        await Neo4jSchema.EnsureAsync(runner, SchemaPart.Locks, cancellationToken).ConfigureAwait(false);
        _lock = await LoadLock.TakeAsync(runner, options.Graph, wait, holder, cancellationToken).ConfigureAwait(false);
        // This takes seconds, in which the caller can read his sources and build the graph.
        _ready = PrepareAsync(_lock.Owner, cancellationToken);
        return new Held(this, _lock);
    }

    /// <inheritdoc/>
    public async ValueTask<FactSet> ReadFactsAsync(CancellationToken cancellationToken) =>
        await Pointers.ReadAsync(runner, options.Graph, cancellationToken).ConfigureAwait(false) is { } pointer
            ? await KeptFacts.ReadAsync(runner, pointer, cancellationToken).ConfigureAwait(false)
            : FactSet.Empty;

    /// <inheritdoc/>
    public async ValueTask<bool> ReplaceAsync(
        FactSet facts, Task<GraphContent> content, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        if (_lock is { } held)
        {
            return await ReplaceAsync(held, facts, content, progress, cancellationToken).ConfigureAwait(false);
        }

        await using IAsyncDisposable own = await LockAsync(s_wait, null, cancellationToken).ConfigureAwait(false);
        return await ReplaceAsync(_lock!, facts, content, progress, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<bool> ReplaceAsync(
        LoadLock held, FactSet facts, Task<GraphContent> content, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        // Seconds for many facts, in which the database gets ready.
        Task<KeptFacts> packing = Task.Run(() => KeptFacts.Of(facts), cancellationToken);
        await _ready.ConfigureAwait(false);
        GraphPointer? current = await Pointers.ReadAsync(runner, options.Graph, cancellationToken).ConfigureAwait(false);
        if (current is not null && current.Layout == Pointers.Layout && current.Facts == (await packing.ConfigureAwait(false)).Hash
            && current.Stats.Version == (await content.WaitAsync(cancellationToken).ConfigureAwait(false)).Version)
        {
            return false;
        }

        int load = await BeginAsync(cancellationToken).ConfigureAwait(false);
        SigningRunner signing = new(runner, options.Graph, held.Owner);
        BatchWriters writers = new(signing, load, progress);
        // First what needs no graph: it is still being built.
        KeptFacts kept = await packing.ConfigureAwait(false);
        await writers.WriteAsync(NodeBatches.Facts(kept), kept.Count, cancellationToken).ConfigureAwait(false);
        GraphContent built = await content.WaitAsync(cancellationToken).ConfigureAwait(false);
        GraphLoad graph = new(writers, signing, built, load);
        await graph.WriteNodesAsync(cancellationToken).ConfigureAwait(false);
        // Where indexes are new, the database makes them of all nodes at once, for less than node by node, while it takes the edges.
        Task indexes = Neo4jSchema.EnsureAsync(runner, SchemaPart.Indexes, cancellationToken).AsTask();
        await Task.WhenAll(indexes, graph.WriteEdgesAsync(cancellationToken)).ConfigureAwait(false);
        progress?.Report(new LoadProgress("counting what was written", 0, 0));
        await graph.CheckAsync(cancellationToken).ConfigureAwait(false);
        progress?.Report(new LoadProgress("putting the new graph in the place of the old", 0, 0));
        await SwitchAsync(held, kept.PointerTo(load, built, options.KeepReplaced), cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async Task PrepareAsync(string owner, CancellationToken cancellationToken)
    {
        await Neo4jSchema.EnsureAsync(runner, SchemaPart.Keys, cancellationToken).ConfigureAwait(false);
        await Sweep.RunAsync(runner, options.Graph, owner, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<int> BeginAsync(CancellationToken cancellationToken)
    {
        CypherStatement begin = new(
            LoadCypher.Begin,
            new Dictionary<string, object?> { ["graph"] = options.Graph, ["keep"] = (long)options.KeepReplaced.TotalMilliseconds },
            CypherAccess.Write);
        return (await runner.RunAsync(begin, cancellationToken).ConfigureAwait(false)).Only.AsInt();
    }

    private async ValueTask SwitchAsync(LoadLock held, GraphPointer pointer, CancellationToken cancellationToken)
    {
        CypherStatement change = new(
            Switch,
            new Dictionary<string, object?>
            {
                ["graph"] = options.Graph,
                ["owner"] = held.Owner,
                ["lease"] = LoadLock.LeaseMilliseconds,
                ["pointer"] = Pointers.Properties(pointer),
            },
            CypherAccess.Write);
        // In one request: an importer that dies here leaves no open transaction behind, which would hold the lock.
        if ((await runner.RunAsync(change, cancellationToken).ConfigureAwait(false)).Rows.Count == 0)
        {
            throw Neo4jErrors.LockLost();
        }
    }

    private sealed class Held(Neo4jWriter writer, LoadLock held) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            writer._lock = null;
            // What the preparation throws was thrown by ReplaceAsync already; if nothing was written, it does not matter.
            await writer._ready.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await held.DisposeAsync().ConfigureAwait(false);
        }
    }
}
