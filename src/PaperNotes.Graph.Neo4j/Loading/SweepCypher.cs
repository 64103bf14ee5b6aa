namespace PaperNotes.Graph.Neo4j.Loading;

/// <summary>The removal of loads that nobody reads.</summary>
internal static class SweepCypher
{
    /// <summary>
    /// Marks the loads to remove: those that died, and those whose readers have had their time. Asks for the lock once more: where it was
    /// lost, a load that looks dead is its new owner's.
    /// </summary>
    public const string Mark = """
        MATCH (lock:Lock {name: $graph, owner: $owner})
        SET lock.until = timestamp() + $lease
        WITH lock
        MATCH (load:Load {graph: $graph})
        WHERE load.state IN ['writing', 'dropped'] OR load.state = 'retired' AND load.at + load.keep <= timestamp()
        SET load.state = 'dropped'
        RETURN load.number ORDER BY load.number
        """;

    /// <summary>Forgets a load of which nothing is left.</summary>
    public const string Forget = "MATCH (load:Load {number: $load, state: 'dropped'}) DELETE load";

    /// <summary>
    /// Papers first: nearly all edges are theirs. Each removes a batch and says how many. An index of two properties is only used where
    /// both are asked for.
    /// </summary>
    public static IReadOnlyList<(string Text, int Batch)> Removals { get; } =
    [
        ("MATCH (n:Paper) WHERE n.load = $load AND n.key IS NOT NULL WITH n LIMIT $batch DETACH DELETE n RETURN count(*)", 2_000),
        ("MATCH (n:Concept) WHERE n.load = $load AND n.key IS NOT NULL WITH n LIMIT $batch DETACH DELETE n RETURN count(*)", 20_000),
        ("MATCH (n:Author) WHERE n.load = $load AND n.key IS NOT NULL WITH n LIMIT $batch DETACH DELETE n RETURN count(*)", 20_000),
        ("MATCH (n:Topic) WHERE n.load = $load AND n.key IS NOT NULL WITH n LIMIT $batch DETACH DELETE n RETURN count(*)", 20_000),
        ("MATCH (n:Venue) WHERE n.load = $load AND n.key IS NOT NULL WITH n LIMIT $batch DETACH DELETE n RETURN count(*)", 20_000),
        ("MATCH (n:Area) WHERE n.load = $load AND n.key IS NOT NULL WITH n LIMIT $batch DETACH DELETE n RETURN count(*)", 20_000),
        ("MATCH (n:Spelling) WHERE n.load = $load AND n.form IS NOT NULL WITH n LIMIT $batch DELETE n RETURN count(*)", 20_000),
        ("MATCH (n:Alias) WHERE n.load = $load AND n.key IS NOT NULL WITH n LIMIT $batch DELETE n RETURN count(*)", 20_000),
        ("MATCH (n:Facts) WHERE n.load = $load AND n.part IS NOT NULL WITH n LIMIT $batch DELETE n RETURN count(*)", 50),
    ];
}
