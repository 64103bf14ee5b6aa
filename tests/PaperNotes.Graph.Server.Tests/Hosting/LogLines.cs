using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace PaperNotes.Graph.Server.Tests.Hosting;

/// <summary>What a running server logs from now on, line by line.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly Channel<string> lines = Channel.CreateUnbounded<string>();

    /// <summary>The next line that holds a text, once it is there; lines before it are dropped.</summary>
    public async Task<string> NextAsync(string text, CancellationToken cancellationToken) =>
        await lines.Reader.ReadAllAsync(cancellationToken).FirstAsync(line => line.Contains(text, StringComparison.Ordinal), cancellationToken);

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => true;

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Writer.TryWrite(formatter(state, exception));

    /// <inheritdoc/>
    public void Dispose() => lines.Writer.TryComplete();
}
