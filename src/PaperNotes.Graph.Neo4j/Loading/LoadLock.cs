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
    private static readonly TimeSpan s_lease = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_renewal = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(250);

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
        ICypherRunner runner, string graph, TimeSpan wait, CancellationToken cancellationToken)
    {
        string owner = $"{Environment.MachineName}|{Environment.ProcessId}|{StartOf(Environment.ProcessId)}|{Guid.NewGuid():N}";
        for (Stopwatch waited = Stopwatch.StartNew(); ; await Task.Delay(s_pause, cancellationToken).ConfigureAwait(false))
        {
            CypherResult holder = await runner.RunAsync(Statement(LockCypher.Owner, graph, "", CypherAccess.Read), cancellationToken).ConfigureAwait(false);
            string[] dead = [.. holder.Rows.Select(row => row[0].AsText()).Where(IsDead)];
            CypherResult taken = await runner.RunAsync(Statement(LockCypher.Take, graph, owner, CypherAccess.Write, dead), cancellationToken).ConfigureAwait(false);
            if (taken.Rows.Count > 0)
            {
                return new LoadLock(runner, graph, owner);
            }

            if (waited.Elapsed >= wait)
            {
                throw Neo4jErrors.LockHeld(waited.Elapsed);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _released.CancelAsync().ConfigureAwait(false);
        await _renewal.ConfigureAwait(false);
        _released.Dispose();
        try
        {
            await _runner.RunAsync(Statement(LockCypher.Release, _graph, Owner, CypherAccess.Write), CancellationToken.None).ConfigureAwait(false);
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
                await _runner.RunAsync(Statement(LockCypher.Renew, _graph, Owner, CypherAccess.Write), _released.Token).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is GraphStoreException or OperationCanceledException)
            {
                // Tried again in a moment; the switch of the load asks for the lock once more.
            }
        }
    }

    private static CypherStatement Statement(string text, string graph, string owner, CypherAccess access, params string[] dead) => new(
        text,
        new Dictionary<string, object?> { ["graph"] = graph, ["owner"] = owner, ["lease"] = LeaseMilliseconds, ["dead"] = dead },
        access);

    private static bool IsDead(string owner) =>
        owner.Split('|') is [var machine, var process, var start, _]
        && machine == Environment.MachineName
        && int.TryParse(process, NumberStyles.None, CultureInfo.InvariantCulture, out int id)
        && StartOf(id) != start;

    private static string StartOf(int process)
    {
        try
        {
            using Process found = Process.GetProcessById(process);
            return found.StartTime.ToUniversalTime().Ticks.ToString(CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return "";
        }
    }
}
