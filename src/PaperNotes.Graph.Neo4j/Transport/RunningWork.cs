using Microsoft.Extensions.Logging;

namespace PaperNotes.Graph.Neo4j.Transport;

/// <summary>Ends statements in the database whose callers no longer wait. Thread-safe.</summary>
internal sealed class RunningWork(QueryApi api, ILogger logger) : IDisposable
{
    // Closing the connection does not end a statement in Neo4j 5, nor does its maxExecutionTime.
    private const string Terminate = """
        SHOW TRANSACTIONS YIELD transactionId AS id, parameters
        WHERE parameters._request = $mark
        TERMINATE TRANSACTIONS id YIELD message
        RETURN message
        """;

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource _stopping = new();

    /// <summary>Cancelled when the runner is disposed of.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>Ends the statement with a mark; returns at once.</summary>
    public void End(Task running, string mark) => _ = EndAsync(running, mark);

    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
    }

    private async Task EndAsync(Task running, string mark)
    {
        try
        {
            using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(Stopping);
            limit.CancelAfter(s_limit);
            // Again and again: the statement may not have reached the database yet.
            while (!running.IsCompleted)
            {
                CypherStatement terminate = new(Terminate, new Dictionary<string, object?> { ["mark"] = mark });
                await api.SendAsync(HttpMethod.Post, api.Query, CypherRequest.Of(terminate, "end", []), null, limit.Token).ConfigureAwait(false);
                await Task.WhenAny(running, Task.Delay(s_pause, limit.Token)).ConfigureAwait(false);
            }

            await running.ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException || CypherFaults.IsFault(exception))
        {
            // Mostly the statement's own "terminated"; else the database is gone and the work with it.
            Log.WorkEnded(logger, exception.GetType().Name);
        }
    }
}
