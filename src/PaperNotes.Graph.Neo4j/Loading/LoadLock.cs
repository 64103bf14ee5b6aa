using System.Diagnostics;
using System.Globalization;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Loading;

/// <summary>
/// The exclusive right to write a graph: a node with an owner and a lease by the database's clock, renewed until disposal. A process
/// that died loses it when the lease ends, on the same machine at once.
/// </summary>
internal sealed class LoadLock : IAsyncDisposable
{
    /// <summary>Takes the lock where it is free, ran out, or belongs to one of the owners that are known to be dead.</summary>
    private const string Take = """
        MERGE (lock:Lock {name: $graph})
        ON CREATE SET lock.owner = '', lock.until = 0
        SET lock.name = lock.name
        WITH lock
        WHERE lock.until < timestamp() OR lock.owner IN $dead
        SET lock.owner = $owner, lock.since = timestamp(), lock.until = timestamp() + $lease
        RETURN lock.owner
        """;

    /// <summary>Who holds it, and since when.</summary>
    private const string FindOwner = "MATCH (lock:Lock {name: $graph}) RETURN lock.owner, lock.since";

    /// <summary>Holds it for a further lease; no row where it was lost.</summary>
    private const string Renew = """
        MATCH (lock:Lock {name: $graph, owner: $owner})
        SET lock.until = timestamp() + $lease
        RETURN lock.owner
        """;

    /// <summary>Gives it back.</summary>
    private const string Release = """
        MATCH (lock:Lock {name: $graph, owner: $owner})
        SET lock.owner = '', lock.until = 0
        """;

    /// <summary>
    /// Ends the transactions that others opened to import into the graph. Who asks holds the lock, so that nothing of theirs can
    /// become the current graph any more; a dead one's would keep its locks until the database misses it.
    /// </summary>
    private const string EndOthers = """
        SHOW TRANSACTIONS YIELD transactionId AS id, metaData
        WHERE metaData.importInto = $graph AND metaData.importBy <> $owner
        TERMINATE TRANSACTIONS id YIELD message
        RETURN message
        """;

    private static readonly TimeSpan s_lease = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_renewal = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(250);

    // Linux tells a start by the time since the boot, and when that was each process reckons a little differently.
    private static readonly TimeSpan s_inexact = TimeSpan.FromMinutes(1);

    private readonly ICypherRunner _runner;
    private readonly string _graph;
    private readonly CancellationTokenSource _released = new();
    private readonly Task _renewal;

    private LoadLock(ICypherRunner runner, string graph, string owner)
    {
        (_runner, _graph, Owner) = (runner, graph, owner);
        _renewal = RenewAsync();
    }

    /// <summary>Names this process and this lock.</summary>
    public string Owner { get; }

    /// <summary>How long the lock holds without renewal.</summary>
    public static long LeaseMilliseconds => (long)s_lease.TotalMilliseconds;

    /// <summary>Waits for the lock; throws <see cref="GraphStoreFault.Locked"/>.</summary>
    public static async ValueTask<LoadLock> TakeAsync(
        ICypherRunner runner, string graph, TimeSpan wait, IProgress<string>? holder, CancellationToken cancellationToken)
    {
        string owner = $"{Environment.MachineName}|{Environment.ProcessId}|{StartOf(Environment.ProcessId)?.Ticks}|{Guid.NewGuid():N}";
        for (Stopwatch waited = Stopwatch.StartNew(); ; await Task.Delay(s_pause, cancellationToken).ConfigureAwait(false))
        {
            CypherResult held = await runner.RunAsync(
                Statement(FindOwner, graph, "", CypherAccess.Read), cancellationToken).ConfigureAwait(false);
            string[] dead = [.. held.Rows.Select(row => row[0].AsText()).Where(IsDead)];
            CypherResult taken = await runner.RunAsync(
                Statement(Take, graph, owner, CypherAccess.Write, dead), cancellationToken).ConfigureAwait(false);
            if (taken.Rows.Count > 0)
            {
                await EndOthersAsync(runner, graph, owner, cancellationToken).ConfigureAwait(false);
                return new LoadLock(runner, graph, owner);
            }

            if (waited.Elapsed >= wait)
            {
                throw Neo4jErrors.LockHeld(Describe(held), waited.Elapsed);
            }

            holder?.Report($"{Describe(held)} is writing to it");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _released.CancelAsync().ConfigureAwait(false);
        await _renewal.ConfigureAwait(false);
        _released.Dispose();
        try
        {
            await _runner.RunAsync(Statement(Release, _graph, Owner, CypherAccess.Write), CancellationToken.None).ConfigureAwait(false);
        }
        catch (GraphStoreException)
        {
            // The lease ends it.
        }
    }

    private async Task RenewAsync()
    {
        while (!_released.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(s_renewal, _released.Token).ConfigureAwait(false);
                await _runner.RunAsync(Statement(Renew, _graph, Owner, CypherAccess.Write), _released.Token).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is GraphStoreException or OperationCanceledException)
            {
                // Tried again in a moment; the switch of the load asks for the lock once more.
            }
        }
    }

    private static async ValueTask EndOthersAsync(ICypherRunner runner, string graph, string owner, CancellationToken cancellationToken)
    {
        try
        {
            await runner.RunAsync(Statement(EndOthers, graph, owner, CypherAccess.Read), cancellationToken).ConfigureAwait(false);
        }
        catch (GraphStoreException)
        {
            // A server that does not let its users do this ends them by itself, only later.
        }
    }

    /// <summary>The holder in words: which process, and since when by the database's clock.</summary>
    private static string Describe(CypherResult holder) =>
        holder.Rows is [[var owner, var since], ..] && owner.AsText().Split('|') is [var machine, var process, _, _]
            ? $"Another import (process {process} on {machine}{(since.IsNull ? "" : $", since {DateTimeOffset.FromUnixTimeMilliseconds(since.AsLong()):yyyy-MM-dd HH:mm:ss}Z")})"
            : "Another import";

    private static CypherStatement Statement(string text, string graph, string owner, CypherAccess access, params string[] dead) => new(
        text,
        new Dictionary<string, object?> { ["graph"] = graph, ["owner"] = owner, ["lease"] = LeaseMilliseconds, ["dead"] = dead },
        access);

    // No process has that number any more, or one that was started at another time.
    private static bool IsDead(string owner) =>
        owner.Split('|') is [var machine, var process, var start, _]
        && machine == Environment.MachineName
        && int.TryParse(process, NumberStyles.None, CultureInfo.InvariantCulture, out int id)
        && long.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out long ticks)
        && (StartOf(id) is not { } found || (found - new DateTime(ticks, DateTimeKind.Utc)).Duration() > s_inexact);

    private static DateTime? StartOf(int process)
    {
        try
        {
            using Process found = Process.GetProcessById(process);
            return found.StartTime.ToUniversalTime();
        }
        catch (Exception exception)
            when (exception is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
