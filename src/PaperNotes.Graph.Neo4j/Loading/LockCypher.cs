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
        SET lock.owner = $owner, lock.until = timestamp() + $lease
        RETURN lock.owner
        """;

    /// <summary>Who holds it.</summary>
    public const string Owner = "MATCH (lock:Lock {name: $graph}) RETURN lock.owner";

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
}
