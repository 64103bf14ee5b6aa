using PaperNotes.Graph.Building;
using PaperNotes.Graph.Embedded;
using PaperNotes.Graph.Stores.Tests.Contract;

namespace PaperNotes.Graph.Stores.Tests.Embedded;

/// <summary>Embedded stores for the suites.</summary>
public sealed class EmbeddedStores : StoreUnderTest
{
    public static EmbeddedStores Instance { get; } = new();

    protected override Task<IGraphStore> LoadAsync(GraphContent content) => Task.FromResult<IGraphStore>(new EmbeddedStore(content));
}
