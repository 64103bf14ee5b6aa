using PaperNotes.Graph.Stores.Tests.Contract;

namespace PaperNotes.Graph.Stores.Tests.Embedded;

public sealed class EmbeddedNodesTests() : NodesContract(EmbeddedStores.Instance);

public sealed class EmbeddedStatsTests() : StatsContract(EmbeddedStores.Instance);

public sealed class EmbeddedPapersTests() : PapersContract(EmbeddedStores.Instance);
