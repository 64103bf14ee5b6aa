using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j;

/// <summary>Every fault this project reports, in words for the user.</summary>
internal static class Neo4jErrors
{
    public static GraphStoreException AddressMalformed() => Configuration(
        "Uri", "is no address of a Neo4j server; write it as neo4j://host:7687, neo4j+s://host, http://host:7474 or https://host");

    public static GraphStoreException AddressWithSecret() => Configuration(
        "Uri", "must not hold a user or password; they belong in PaperNotes:Neo4j:User and PaperNotes:Neo4j:Password");

    public static GraphStoreException NoQueryApi(Uri address, Exception? inner) => Configuration(
        "Uri", $"leads to {Authority(address)}, which does not answer as Neo4j's Query API (Neo4j 5.26 or later, HTTP enabled)", inner);

    public static GraphStoreException Untrusted(Uri address, Exception inner) => Configuration(
        "Uri", $"leads to {Authority(address)}, whose certificate is not trusted or which speaks no TLS (neo4j+ssc:// takes any certificate)", inner);

    public static GraphStoreException CredentialsRefused(Uri address, Exception inner) => Configuration(
        "Password", $"is refused by {Authority(address)}; check PaperNotes:Neo4j:User and PaperNotes:Neo4j:Password, or PaperNotes:Neo4j:Token", inner);

    public static GraphStoreException NotAllowed(Exception inner) => Configuration(
        "User", "names a user who may not do what is needed: read for serving, write and schema for importing", inner);

    public static GraphStoreException DatabaseUnknown(string database, Exception inner) => Configuration(
        "Database", $"names '{database}', which the server does not have", inner);

    public static GraphStoreException Unreachable(Uri address, Exception inner) => new(
        GraphStoreFault.Unavailable, $"Neo4j at {Authority(address)} cannot be reached; try again later, or check PaperNotes:Neo4j:Uri.", inner);

    public static GraphStoreException Busy(string code, Exception inner) => new(
        GraphStoreFault.Unavailable, $"Neo4j cannot answer now ({code}); try again later.", inner);

    public static GraphStoreException Failed(string code, Exception inner) => new(
        GraphStoreFault.Data, $"Neo4j failed ({code}), and will again until that is mended; its log says what is wrong.", inner);

    public static GraphStoreException TimedOut(TimeSpan limit, Exception? inner) => new(
        GraphStoreFault.Timeout, $"Neo4j did not answer within {limit.TotalSeconds:0.###} seconds.", inner);

    public static GraphStoreException StatementRefused(string code, Exception inner) => new(
        GraphStoreFault.Data, $"Neo4j refused a statement ({code}).", inner);

    public static GraphStoreException Empty() => new(
        GraphStoreFault.Unavailable, "The database has no graph yet; run papernotes import into it.");

    public static GraphStoreException Replaced() => new(
        GraphStoreFault.Unavailable, "The graph was replaced while this request was reading it; send it again.");

    public static GraphStoreException NewerLayout(int found, int known) => new(
        GraphStoreFault.Data, $"The database was written by a newer version of this program (layout {found}, known {known}).");

    public static GraphStoreException LockHeld(string holder, TimeSpan waited) => new(
        GraphStoreFault.Locked, $"{holder} is writing to this database; waited {waited.TotalSeconds:0} seconds for it.");

    public static GraphStoreException LockLost() => new(
        GraphStoreFault.Locked, "The right to write was lost to another import; nothing was changed.");

    public static GraphStoreException Miscounted(string what, long expected, long found) => new(
        GraphStoreFault.Data, $"The load wrote {found} {what} where {expected} were expected; the graph was left as it was.");

    public static GraphStoreException FactsUnreadable(Exception inner) => new(
        GraphStoreFault.Data, $"The facts kept in the database cannot be read ({inner.Message}); import into an empty database.", inner);

    private static GraphStoreException Configuration(string key, string problem, Exception? inner = null) => new(
        GraphStoreFault.Configuration, $"{Neo4jOptions.Section}:{key} {problem}.", inner);

    private static string Authority(Uri address) => $"{address.Scheme}://{address.Authority}";
}
