namespace PaperNotes.Graph.Neo4j.Loading;

/// <summary>The pointer to the current load.</summary>
internal static class PointerCypher
{
    /// <summary>What the graph is at; no row where there is none.</summary>
    public const string Read = """
        MATCH (g:Graph {name: $graph})
        RETURN g.load, g.version, g.papers, g.venues, g.areas, g.topics, g.concepts, g.authors, g.edges,
          g.keep, g.facts, g.factParts, g.layout
        """;

    /// <summary>Makes a load the current one, if the lock is still the writer's; no row where it is not.</summary>
    public const string Switch = """
        MATCH (lock:Lock {name: $graph, owner: $owner})
        SET lock.until = timestamp() + $lease
        MERGE (g:Graph {name: $graph})
        WITH g, g.load AS before
        SET g += $pointer
        WITH g, before
        MATCH (current:Load {number: g.load})
        SET current.state = 'live', current.at = timestamp()
        WITH before
        OPTIONAL MATCH (replaced:Load {number: before})
        SET replaced.state = 'retired', replaced.at = timestamp()
        RETURN 1
        """;

    /// <summary>Whether a load is still whole: no import has begun to remove it.</summary>
    public const string IsWhole = """
        MATCH (load:Load {number: $load})
        WHERE load.state IN ['live', 'retired']
        RETURN count(load)
        """;
}
