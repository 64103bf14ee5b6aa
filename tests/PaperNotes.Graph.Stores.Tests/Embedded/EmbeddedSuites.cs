using PaperNotes.Graph.Stores.Tests.Contract;

namespace PaperNotes.Graph.Stores.Tests.Embedded;

public sealed class EmbeddedNodesTests() : NodesContract(EmbeddedStores.Instance);

public sealed class EmbeddedStatsTests() : StatsContract(EmbeddedStores.Instance);

public sealed class EmbeddedPapersTests() : PapersContract(EmbeddedStores.Instance);

public sealed class EmbeddedRelatedTests() : RelatedContract(EmbeddedStores.Instance);

public sealed class EmbeddedFacetsTests() : FacetsContract(EmbeddedStores.Instance);

public sealed class EmbeddedPathsTests() : PathsContract(EmbeddedStores.Instance);

public sealed class EmbeddedNeighborhoodsTests() : NeighborhoodsContract(EmbeddedStores.Instance);

public sealed class EmbeddedNodeListsTests() : NodeListsContract(EmbeddedStores.Instance);

public sealed class EmbeddedEdgesTests() : EdgesContract(EmbeddedStores.Instance);

public sealed class EmbeddedScanTests() : ScanContract(EmbeddedStores.Instance);

public sealed class EmbeddedSharedTests() : SharedContract(EmbeddedStores.Instance);

public sealed class EmbeddedSearchTests() : SearchContract(EmbeddedStores.Instance);

public sealed class EmbeddedSuggestTests() : SuggestContract(EmbeddedStores.Instance);

public sealed class EmbeddedHostileTextsTests() : HostileTextsContract(EmbeddedStores.Instance);
