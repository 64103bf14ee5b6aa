using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j;

/// <summary>Every fault this project reports, in words for the operator; what anybody may read is the fault's public message.</summary>
internal static class Neo4jErrors
{
    public static GraphStoreException AddressMalformed() => Configuration(
        "Uri", "is no address of a Neo4j server; write it as neo4j://host:7687, neo4j+s://host, http://host:7474 or https://host");

    public static GraphStoreException AddressWithSecret() => Configuration(
        "Uri", "must not hold a user or password; they belong in PaperNotes:Neo4j:User and PaperNotes:Neo4j:Password");

    public static GraphStoreException OutOfRange(string key, string problem, string range) =>
        Configuration(key, $"{problem}; it must be {range}");

    public static GraphStoreException NoQueryApi(Uri address, Exception? inner) => Configuration(
        "Uri", $"leads to {Authority(address)}, which does not answer as Neo4j's Query API (Neo4j 5.26 or later, HTTP enabled)", inner);

    public static GraphStoreException BoltPort(Uri address, Exception inner) =>
        Configuration(
            "Uri",
            $"leads to {Authority(address)}, which is Bolt's port; give the one of HTTP (server.http.listen_address, 7474 unless changed): neo4j://{address.Host}:7474",
            inner);

    public static GraphStoreException Untrusted(Uri address, Exception inner) =>
        Configuration(
            "Uri",
            $"leads to {Authority(address)}, whose certificate is not trusted or which speaks no TLS (neo4j+ssc:// takes any certificate)",
            inner);

    public static GraphStoreException NoCredentials(Uri address, Exception inner) =>
        Configuration(
            "Password",
            $"is not set, and {Authority(address)} asks for one; set it (PaperNotes__Neo4j__Password in the environment), or PaperNotes:Neo4j:Token",
            inner);

    public static GraphStoreException CredentialsRefused(Uri address, string key, Exception inner) =>
        Configuration(
            key,
            $"is refused by {Authority(address)}; check {(key == "Token" ? "the token" : "PaperNotes:Neo4j:User and PaperNotes:Neo4j:Password")}",
            inner);

    public static GraphStoreException PasswordExpired(Uri address, Exception inner) =>
        Configuration(
            "Password",
            $"is the first one of {Authority(address)}, which must be changed there before anything else (ALTER CURRENT USER SET PASSWORD)",
            inner);

    public static GraphStoreException NotAllowed(Exception inner) => Configuration(
        "User", "names a user who may not do what is needed: read for serving, write and schema for importing", inner);

    public static GraphStoreException DatabaseUnknown(string database, Uri address, Exception inner) => Configuration(
        "Database", $"names '{database}', which {Authority(address)} does not have", inner);

    public static GraphStoreException LoginLocked(Uri address, Exception inner) =>
        new(
            GraphStoreFault.Unavailable,
            $"{Authority(address)} takes no logins for some seconds, after too many with a wrong password; if that goes on, somebody uses a wrong one: check PaperNotes:Neo4j:Password.",
            inner);

    public static GraphStoreException Unreachable(Uri address, Exception inner) =>
        new(
            GraphStoreFault.Unavailable,
            $"Neo4j at {Authority(address)} cannot be reached; try again later, or check PaperNotes:Neo4j:Uri.",
            inner);

    public static GraphStoreException Busy(string code, Exception inner) => new(
        GraphStoreFault.Unavailable, $"Neo4j cannot answer now ({code}); try again later.", inner);

    public static GraphStoreException Crowded(int places, TimeSpan limit) =>
        new(
            GraphStoreFault.Timeout,
            $"No statement could be sent within {limit.TotalSeconds:0.###} seconds: {places} were running (PaperNotes:Neo4j:Connections) and did not end."
        );

    public static GraphStoreException TimedOut(TimeSpan limit, Exception? inner) => new(
        GraphStoreFault.Timeout, $"Neo4j did not answer within {limit.TotalSeconds:0.###} seconds.", inner);

    public static GraphStoreException TimedOutThere(Exception inner) => new(
        GraphStoreFault.Timeout, "Neo4j's own time limit for statements passed (db.transaction.timeout).", inner);

    public static GraphStoreException StatementRefused(string code, Exception inner) => new(
        GraphStoreFault.Data, $"Neo4j refused a statement ({code}).", inner);

    public static GraphStoreException DriverFailed(Uri address, Exception inner) =>
        new(
            GraphStoreFault.Unavailable,
            $"Neo4j at {Authority(address)} answers, but cannot run statements: its HTTP server needs Bolt (server.bolt.enabled); its log says more.",
            inner);

    public static GraphStoreException Failed(string code, Exception inner) => new(
        GraphStoreFault.Data, $"Neo4j failed ({code}), and will again until that is mended; its log says what is wrong.", inner);

    public static GraphStoreException FailedNow(string code, Exception inner) => new(
        GraphStoreFault.Unavailable, $"Neo4j failed ({code}); its log says what is wrong.", inner);

    public static GraphStoreException Empty() => new(
        GraphStoreFault.Unavailable, "The database has no graph yet; run papernotes import into it.")
    {
        PublicMessage = "There is no graph yet. Try again later.",
    };

    public static GraphStoreException Replaced() => new(
        GraphStoreFault.Unavailable, "The graph was replaced while this request was reading it; send it again.")
    {
        PublicMessage = "The graph was replaced while this request was reading it. Send it again.",
    };

    public static GraphStoreException NewerLayout(int found, int known) => new(
        GraphStoreFault.Data, $"The database was written by a newer version of this program (layout {found}, known {known}).");

    public static GraphStoreException OlderLayout(int found, int known) =>
        new(
            GraphStoreFault.Data,
            $"The database was written by an older version of this program (layout {found}, known {known}); run papernotes import into it, which writes it anew "
                + "from the facts that it keeps.");

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
