using System.Runtime.InteropServices;
using Microsoft.Extensions.Hosting;
using PaperNotes.Graph.Server.Configuration;
using PaperNotes.Graph.Server.Logging;

namespace PaperNotes.Graph.Server.Hosting;

/// <summary>
/// The end of a server that was asked to stop: readiness fails first, then no new connections are taken, and what is under way
/// is finished. A second signal ends it at once. Thread-safe.
/// </summary>
internal sealed class Shutdown : IHostLifetime
{
    private volatile bool _hasBegun;

    /// <summary>Whether the server was asked to stop.</summary>
    public bool HasBegun => _hasBegun;

    /// <summary>Waits until the command line or the application asks to stop, and stops.</summary>
    public async Task RunAsync(WebApplication app, ShutdownTimes times, CancellationToken cancellationToken)
    {
        using CancellationTokenSource asked = CancellationTokenSource.CreateLinkedTokenSource(
            cancellationToken, app.Lifetime.ApplicationStopping);
        await Task.Delay(Timeout.InfiniteTimeSpan, asked.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _hasBegun = true;
        Log.Stopping(app.Logger, times.DrainSeconds);

        using CancellationTokenSource atOnce = new();
        using PosixSignalRegistration interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using PosixSignalRegistration terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        await Task.Delay(TimeSpan.FromSeconds(times.NoticeSeconds), atOnce.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await app.StopAsync(atOnce.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Log.Stopped(app.Logger);

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            atOnce.Cancel();
        }
    }

    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
