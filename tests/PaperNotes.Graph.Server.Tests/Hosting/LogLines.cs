using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace PaperNotes.Graph.Server.Tests.Hosting;

/// <summary>What a running server logs from now on, line by line.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly Channel<string> lines = Channel.CreateUnbounded<string>();

    /// <summary>The next line that holds a text, once it is there; lines before it are dropped.</summary>
    public async Task<string> NextAsync(string text, CancellationToken cancellationToken) =>
        await lines.Reader.ReadAllAsync(cancellationToken)
            .FirstAsync(line => line.Contains(text, StringComparison.Ordinal), cancellationToken);

    /// <summary>All lines so far that were not asked for, up to the one that holds a text, once that is there.</summary>
    public async Task<IReadOnlyList<string>> UpToAsync(string text, CancellationToken cancellationToken)
    {
        List<string> read = [];
        do
        {
            read.Add(await lines.Reader.ReadAsync(cancellationToken));
        }
        while (!read[^1].Contains(text, StringComparison.Ordinal));
        return read;
    }

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => true;

    /// <inheritdoc/>
    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => lines.Writer.TryWrite(exception is null ? formatter(state, null) : $"{formatter(state, exception)}\n{exception}");

    /// <inheritdoc/>
    public void Dispose() => lines.Writer.TryComplete();
}
