namespace PaperNotes.Graph.Neo4j.Loading;

/// <summary>The exclusive right to write a graph, kept by the database's clock.</summary>
internal static class LockCypher
{
    /// <summary>Takes the lock where it is free, ran out, or belongs to one of the owners that are known to be dead.</summary>
    public const string Take = """
        MERGE (lock:Lock {name: $graph})
        ON CREATE SET lock.owner = '', lock.until = 0
        SET lock.name = lock.name
        WITH lock
        WHERE lock.until < timestamp() OR lock.owner IN $dead
        SET lock.owner = $owner, lock.since = timestamp(), lock.until = timestamp() + $lease
        RETURN lock.owner
        """;

    /// <summary>Who holds it, and since when.</summary>
    public const string Owner = "MATCH (lock:Lock {name: $graph}) RETURN lock.owner, lock.since";

    /// <summary>Holds it for a further lease; no row where it was lost.</summary>
    public const string Renew = """
        MATCH (lock:Lock {name: $graph, owner: $owner})
        SET lock.until = timestamp() + $lease
        RETURN lock.owner
        """;

    /// <summary>Gives it back.</summary>
    public const string Release = """
        MATCH (lock:Lock {name: $graph, owner: $owner})
        SET lock.owner = '', lock.until = 0
        """;

    /// <summary>Says of a transaction which import of which graph it belongs to.</summary>
    public const string Sign = "CALL tx.setMetaData({importInto: $graph, importBy: $owner})";

    /// <summary>
    /// Ends the transactions that others opened to import into the graph. Who asks holds the lock, so that nothing of theirs can
    /// become the current graph any more; a dead one's would keep its locks until the database misses it.
    /// </summary>
    public const string EndOthers = """
        SHOW TRANSACTIONS YIELD transactionId AS id, metaData
        WHERE metaData.importInto = $graph AND metaData.importBy <> $owner
        TERMINATE TRANSACTIONS id YIELD message
        RETURN message
        """;
}
