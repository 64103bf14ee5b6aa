using PaperNotes.Graph.Stores.Tests.Contract;
using PaperNotes.Graph.Testing.Neo4j;

namespace PaperNotes.Graph.Stores.Tests.Neo4j;

public sealed class Neo4jNodesTests(Neo4jServer server) : NodesContract(Neo4jStores.On(server));

public sealed class Neo4jStatsTests(Neo4jServer server) : StatsContract(Neo4jStores.On(server));

public sealed class Neo4jPapersTests(Neo4jServer server) : PapersContract(Neo4jStores.On(server));

public sealed class Neo4jRelatedTests(Neo4jServer server) : RelatedContract(Neo4jStores.On(server));

public sealed class Neo4jFacetsTests(Neo4jServer server) : FacetsContract(Neo4jStores.On(server));

public sealed class Neo4jPathsTests(Neo4jServer server) : PathsContract(Neo4jStores.On(server));

public sealed class Neo4jNeighborhoodsTests(Neo4jServer server) : NeighborhoodsContract(Neo4jStores.On(server));

public sealed class Neo4jNodeListsTests(Neo4jServer server) : NodeListsContract(Neo4jStores.On(server));

public sealed class Neo4jEdgesTests(Neo4jServer server) : EdgesContract(Neo4jStores.On(server));

public sealed class Neo4jScanTests(Neo4jServer server) : ScanContract(Neo4jStores.On(server));

public sealed class Neo4jSharedTests(Neo4jServer server) : SharedContract(Neo4jStores.On(server));

public sealed class Neo4jSearchTests(Neo4jServer server) : SearchContract(Neo4jStores.On(server));

public sealed class Neo4jSuggestTests(Neo4jServer server) : SuggestContract(Neo4jStores.On(server));

public sealed class Neo4jHostileTextsTests(Neo4jServer server) : HostileTextsContract(Neo4jStores.On(server));
