using System.Reflection;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Testing;

/// <summary>Counts the calls of a real store; open and not sealed, as a proxy has to be.</summary>
public class CountedGraph : DispatchProxy
{
    private IGraphStore store = null!;
    private int calls;

    /// <summary>A source of the store, and how many calls it had since that was asked last.</summary>
    public static (IGraphSource Source, Func<int> Calls) Around(IGraphStore store)
    {
        IGraphStore proxy = Create<IGraphStore, CountedGraph>();
        CountedGraph counted = (CountedGraph)(object)proxy;
        counted.store = store;
        return (new Source(proxy), () => Interlocked.Exchange(ref counted.calls, 0));
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        Interlocked.Increment(ref calls);
        return targetMethod!.Invoke(store, args);
    }

    private sealed class Source(IGraphStore store) : IGraphSource
    {
        public ValueTask<IGraphStore> OpenAsync(CancellationToken cancellationToken) => ValueTask.FromResult(store);
    }
}
