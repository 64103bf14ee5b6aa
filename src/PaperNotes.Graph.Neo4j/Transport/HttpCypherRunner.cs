using System.Diagnostics;
using Microsoft.Extensions.Logging;
using PaperNotes.Graph.Stores;
using Polly;
using Polly.Retry;

namespace PaperNotes.Graph.Neo4j.Transport;

/// <summary>
/// Runs statements through Neo4j's HTTP Query API, at most <see cref="Neo4jOptions.Connections"/> at once. Thread-safe; one is enough for
/// a program. Faults that the database calls transient and refused connections are tried again with growing, jittered pauses, as long
/// as the caller waits.
/// </summary>
public sealed class HttpCypherRunner : ICypherRunner, IDisposable
{
    private static readonly ResiliencePropertyKey<CypherAccess> s_access = new("access");

    private readonly QueryApi _api;
    private readonly Neo4jOptions _options;
    private readonly RunningWork _work;
    private readonly Bulkhead _bulkhead;
    private readonly Presence _presence;
    private readonly Bookmarks _bookmarks = new();
    private readonly ResiliencePipeline _retries;

    /// <summary>Reads the address at once (<see cref="GraphStoreException"/>), connects with the first statement.</summary>
    public HttpCypherRunner(Neo4jOptions options, ILogger<HttpCypherRunner> logger)
    {
        _options = options;
        _api = new QueryApi(options.Checked());
        _bulkhead = new Bulkhead(options.Connections);
        _presence = new Presence(logger);
        _work = new RunningWork(_api, logger);
        _retries = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = 4,
            Delay = TimeSpan.FromMilliseconds(50),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = arguments => ValueTask.FromResult(CypherFaults.IsRetried(
                arguments.Outcome.Exception, arguments.Context.Properties.GetValue(s_access, CypherAccess.Write))),
            OnRetry = arguments =>
            {
                if (arguments.Outcome.Exception is CypherException { IsForeignBookmark: true })
                {
                    _bookmarks.Forget();
                }

                return ValueTask.CompletedTask;
            },
        }).Build();
    }

    /// <inheritdoc/>
    public async ValueTask<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken)
    {
        return await RetryAsync(
            statement.Access,
            async token =>
            {
                IReadOnlyList<string> sent = _bookmarks.Current;
                CypherAnswer answer = await SendAsync(_api.Query, statement, sent, null, token).ConfigureAwait(false);
                if (statement.Followed || statement.Access == CypherAccess.Write)
                {
                    _bookmarks.Advance(sent, answer.Bookmarks);
                }

                return answer.Result;
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<ICypherTransaction> BeginAsync(CypherAccess access, CancellationToken cancellationToken)
    {
        return await RetryAsync(
            access,
            async token =>
            {
                IReadOnlyList<string> sent = _bookmarks.Current;
                Affinity affinity = new();
                CypherAnswer answer = await SendAsync(
                    HttpMethod.Post, $"{_api.Query}/tx", CypherRequest.Begin(access, sent), affinity, token).ConfigureAwait(false);
                return new HttpCypherTransaction(this, $"{_api.Query}/tx/{answer.Transaction}", sent, affinity);
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _work.Dispose();
        _api.Dispose();
    }

    /// <summary>Sends one statement once; throws the store's faults. Used by transactions, where nothing can be tried again.</summary>
    internal Task<CypherAnswer> RunOnceAsync(
        string path, CypherStatement statement, Affinity affinity, CancellationToken cancellationToken) =>
        MappedAsync(() => SendAsync(path, statement, [], affinity, cancellationToken));

    /// <summary>Commits or rolls back.</summary>
    internal async Task FinishAsync(
        HttpMethod method, string path, Affinity affinity, IReadOnlyList<string> sent, CancellationToken cancellationToken)
    {
        CypherAnswer answer = await MappedAsync(() => SendAsync(
            method, path, method == HttpMethod.Post ? CypherRequest.Commit() : null, affinity, cancellationToken)).ConfigureAwait(false);
        _bookmarks.Advance(sent, answer.Bookmarks);
    }

    private async ValueTask<T> RetryAsync<T>(
        CypherAccess access, Func<CancellationToken, ValueTask<T>> attempt, CancellationToken cancellationToken)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(s_access, access);
        try
        {
            return await MappedAsync(async () =>
                    await _retries.ExecuteAsync(static (context, attempt) => attempt(context.CancellationToken), context, attempt)
                        .ConfigureAwait(false)
                )
                .ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<CypherAnswer> SendAsync(
        HttpMethod method,
        string path,
        HttpContent? content,
        Affinity? affinity,
        CancellationToken cancellationToken
    ) =>
        await (
            await _bulkhead
                .StartAsync(() => _api.SendAsync(method, path, content, affinity, cancellationToken), _options.Timeout, cancellationToken)
                .ConfigureAwait(false)).ConfigureAwait(false);

    private async Task<CypherAnswer> SendAsync(
        string path, CypherStatement statement, IReadOnlyList<string> bookmarks, Affinity? affinity, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        string mark = Guid.NewGuid().ToString("N");
        long began = Stopwatch.GetTimestamp();
        TimeSpan limit = statement.TimeLimit ?? _options.Timeout;
        CancellationTokenSource sending = CancellationTokenSource.CreateLinkedTokenSource(_work.Stopping);
        Task<CypherAnswer>? running = null;
        try
        {
            running = await _bulkhead.StartAsync(Send, limit, cancellationToken).ConfigureAwait(false);
            // The time in the queue counts.
            TimeSpan waited = Stopwatch.GetElapsedTime(began);
            return await running.WaitAsync(waited < limit ? limit - waited : TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException exception)
        {
            throw Neo4jErrors.TimedOut(limit, exception);
        }
        finally
        {
            if (running is null)
            {
                sending.Dispose();
            }
            else if (!running.IsCompleted)
            {
                // The connection stays open until the database says that the work has ended; the caller need not wait for it.
                _work.End(running, mark, sending);
            }
        }

        async Task<CypherAnswer> Send()
        {
            using (sending)
            {
                return await _api.SendAsync(
                        HttpMethod.Post,
                        path,
                        CypherRequest.Of(statement, mark, bookmarks, limit),
                        affinity,
                        sending.Token
                    )
                    .ConfigureAwait(false);
            }
        }
    }

    private async Task<T> MappedAsync<T>(Func<Task<T>> send)
    {
        long began = Stopwatch.GetTimestamp();
        try
        {
            T answer = await send().ConfigureAwait(false);
            _presence.Answered(began);
            return answer;
        }
        catch (Exception exception) when (CypherFaults.IsFault(exception))
        {
            GraphStoreException fault = await CypherFaults.OfAsync(exception, _api.Root, _options).ConfigureAwait(false);
            if (CypherFaults.IsAway(exception))
            {
                _presence.Failed(fault);
            }

            throw fault;
        }
    }
}
