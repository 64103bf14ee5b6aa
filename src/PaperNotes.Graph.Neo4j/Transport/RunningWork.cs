using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace PaperNotes.Graph.Neo4j.Transport;

/// <summary>
/// Ends statements in the database whose callers no longer wait: all of them by one statement at a time, which runs at most ten times a
/// second, less often where the database is slow to answer it. Thread-safe.
/// </summary>
internal sealed class RunningWork(QueryApi api, ILogger logger) : IDisposable
{
    // Closing the connection does not end a statement in Neo4j 5, nor does its maxExecutionTime.
    private const string Terminate = """
        SHOW TRANSACTIONS YIELD transactionId AS id, parameters
        WHERE parameters._request IN $marks
        TERMINATE TRANSACTIONS id YIELD message
        RETURN message
        """;

    // What cannot be ended for so long is given up: the connection is closed, and its place is free again.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();
    private readonly List<Abandoned> _abandoned = [];
    private bool _watching;

    /// <summary>Cancelled when the runner is disposed of.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>Ends the statement with a mark; returns at once. Where that fails, <paramref name="sending"/> is cancelled.</summary>
    public void End(Task running, string mark, CancellationTokenSource sending)
    {
        lock (_gate)
        {
            _abandoned.Add(new Abandoned(running, mark, sending, Stopwatch.GetTimestamp()));
            if (_watching)
            {
                return;
            }

            _watching = true;
        }

        _ = Task.Run(WatchAsync, CancellationToken.None);
    }

    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
    }

    private async Task WatchAsync()
    {
        // Again and again: a statement may not have reached the database yet.
        while (Remaining() is { Length: > 0 } marks)
        {
            long began = Stopwatch.GetTimestamp();
            try
            {
                await TerminateAsync(marks).ConfigureAwait(false);
                TimeSpan took = Stopwatch.GetElapsedTime(began);
                await Task.Delay(
                        took < s_pause ? s_pause
                            : took > s_longestPause ? s_longestPause
                            : took,
                        _stopping.Token
                    )
                    .ConfigureAwait(false);
            }
            catch (ObjectDisposedException)
            {
                return;
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task TerminateAsync(string[] marks)
    {
        try
        {
            using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
            limit.CancelAfter(s_limit);
            CypherStatement terminate = new(Terminate, new Dictionary<string, object?> { ["marks"] = marks });
            await api.SendAsync(HttpMethod.Post, api.Query, CypherRequest.Of(terminate, "end", [], s_limit), null, limit.Token)
                .ConfigureAwait(false);
        }
        catch (Exception exception)
            when (!_stopping.IsCancellationRequested && (exception is OperationCanceledException || CypherFaults.IsFault(exception)))
        {
            // The database is busy or gone: next time.
            Log.WorkNotEnded(logger, marks.Length, exception.GetType().Name);
        }
    }

    private string[] Remaining()
    {
        List<Abandoned> late = [];
        string[] marks;
        lock (_gate)
        {
            _abandoned.RemoveAll(one => one.Running.IsCompleted && one.Running.Exception is var _);
            late.AddRange(_abandoned.Where(one => Stopwatch.GetElapsedTime(one.Since) > s_patience));
            _abandoned.RemoveAll(late.Contains);
            marks = [.. _abandoned.Select(one => one.Mark)];
            _watching = marks.Length > 0;
        }

        foreach (Abandoned one in late)
        {
            GiveUp(one);
        }

        return marks;
    }

    private void GiveUp(Abandoned one)
    {
        try
        {
            one.Sending.Cancel();
            Log.WorkGivenUp(logger, (int)s_patience.TotalSeconds);
        }
        catch (ObjectDisposedException)
        {
            // It has ended just now.
        }
    }

    private sealed record Abandoned(Task Running, string Mark, CancellationTokenSource Sending, long Since);
}
