using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Api.Tests;

public sealed class FaultTests
{
    private const string Matrix = "{ topicMatrix(first: 3) { topics { key } } }";

    [Fact]
    public async Task A_fault_of_our_own_in_the_items_of_a_list_is_one_line_with_its_field_and_its_stack()
    {
        using Lines lines = new();
        AskedGraph graph = new(await FailingGraph.AroundAsync(new InvalidOperationException("broken")), log: lines);

        JsonElement first = await graph.AskAsync(Matrix);
        await graph.AskAsync(Matrix);

        CodesOf(first).Distinct().ShouldBe(["INTERNAL"]);
        string line = lines.Written.ShouldHaveSingleItem();
        line.ShouldStartWith("Request (unnamed): the field Query.topicMatrix.topics failed.");
        line.ShouldContain("broken");
        line.ShouldContain("   at ");
    }

    [Theory]
    [InlineData(GraphStoreFault.Unavailable, "STORE_UNAVAILABLE", 0)]
    [InlineData(GraphStoreFault.Locked, "STORE_UNAVAILABLE", 0)]
    [InlineData(GraphStoreFault.Timeout, "TIMEOUT", 0)]
    [InlineData(GraphStoreFault.Data, "STORE_FAILED", 1)]
    [InlineData(GraphStoreFault.Configuration, "STORE_FAILED", 1)]
    public async Task A_store_that_cannot_answer_tells_clients_no_address_and_the_log_one_line_without_a_stack(
        GraphStoreFault fault, string code, int expected)
    {
        using Lines lines = new();
        AskedGraph graph = new(
            await FailingGraph.AroundAsync(new GraphStoreException(fault, "http://db.internal:7474 has no database papers")), log: lines);

        JsonElement first = await graph.AskAsync(Matrix);
        await graph.AskAsync(Matrix);

        CodesOf(first).Distinct().ShouldBe([code]);
        first.GetRawText().ShouldNotContain("db.internal");
        lines.Written.Count.ShouldBe(expected);
        lines.Written.ShouldAllBe(line => line.Contains("db.internal") && !line.Contains("   at "));
    }

    private static IEnumerable<string?> CodesOf(JsonElement answer) =>
        answer.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("extensions").GetProperty("code").GetString());

    /// <summary>What is logged as warning or worse.</summary>
    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Written { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                Written.Enqueue(exception is null ? formatter(state, null) : $"{formatter(state, exception)}\n{exception}");
            }
        }

        public void Dispose()
        {
            // Holds nothing.
        }
    }
}

/// <summary>A store that answers everything but what nodes are; open and not sealed, as a proxy has to be.</summary>
public class FailingGraph : DispatchProxy
{
    private IGraphStore store = null!;
    private Exception fault = null!;

    public static async Task<IGraphSource> AroundAsync(Exception fault)
    {
        IGraphStore proxy = Create<IGraphStore, FailingGraph>();
        var failing = (FailingGraph)(object)proxy;
        (failing.store, failing.fault) = (await AskedGraph.StoreAsync(), fault);
        return new Source(proxy);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod!.Name == nameof(IGraphStore.GetNodesAsync) ? throw fault : targetMethod.Invoke(store, args);

    private sealed class Source(IGraphStore store) : IGraphSource
    {
        public ValueTask<IGraphStore> OpenAsync(CancellationToken cancellationToken) => ValueTask.FromResult(store);
    }
}
