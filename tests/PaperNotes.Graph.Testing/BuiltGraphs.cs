using PaperNotes.Graph.Building;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Testing;

/// <summary>For tests that have their graph already.</summary>
public static class BuiltGraphs
{
    /// <summary>Replaces the graph by one that is built.</summary>
    public static ValueTask<bool> ReplaceAsync(
        this IGraphWriter writer,
        FactSet facts,
        GraphContent content,
        IProgress<LoadProgress>? progress,
        CancellationToken cancellationToken
    ) => writer.ReplaceAsync(facts, Task.FromResult(content), progress, cancellationToken);
}
