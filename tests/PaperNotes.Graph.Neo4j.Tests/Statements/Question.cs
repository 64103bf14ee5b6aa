using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Tests.Statements;

/// <summary>Something to ask a store with the seed.</summary>
/// <param name="Name">Names the file of its statements; the folder is the feature.</param>
/// <param name="Ask">Asks it.</param>
public sealed record Question(string Name, Func<IGraphStore, CancellationToken, Task> Ask)
{
    /// <summary>Whether an index has to give the order: nothing is sorted.</summary>
    public bool ByIndex { get; init; }

    /// <summary>Whether it is asked once more of a store that has answered it before.</summary>
    public bool IsRepeated { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
