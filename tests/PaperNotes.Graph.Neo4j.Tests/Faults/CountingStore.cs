using System.Reflection;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Tests.Faults;

/// <summary>A store of which only the version and the statistics are asked; these come from counting, not from the pointer.</summary>
public class CountingStore : DispatchProxy
{
    private ICypherRunner _runner = null!;
    private GraphPointer _pointer = null!;

    public static IGraphStore Of(ICypherRunner runner, GraphPointer current)
    {
        IGraphStore store = Create<IGraphStore, CountingStore>();
        ((CountingStore)(object)store)._runner = runner;
        ((CountingStore)(object)store)._pointer = current;
        return store;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name switch
    {
        "get_Version" => _pointer.Stats.Version,
        nameof(IGraphStore.GetStatsAsync) => new ValueTask<GraphStats>(CountAsync((CancellationToken)args![0]!)),
        _ => throw new NotSupportedException(targetMethod.Name),
    };

    private async Task<GraphStats> CountAsync(CancellationToken cancellationToken)
    {
        CypherStatement count = new(
            "MATCH (n:Paper {load: $load}) RETURN count(n)",
            new Dictionary<string, object?> { ["load"] = _pointer.Load }
        );
        return _pointer.Stats with
        {
            Nodes = [(await _runner.RunAsync(count, cancellationToken)).Only.AsInt(), .. _pointer.Stats.Nodes.Skip(1)],
        };
    }
}
