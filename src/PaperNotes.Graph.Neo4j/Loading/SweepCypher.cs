namespace PaperNotes.Graph.Neo4j.Loading;

/// <summary>The removal of loads that nobody reads.</summary>
internal static class SweepCypher
{
    /// <summary>
    /// Marks the loads to remove: those that died, and those whose readers have had their time. The caller holds the lock, so that
    /// none is still being written.
    /// </summary>
    public const string Mark = """
        MATCH (load:Load {graph: $graph})
        WHERE load.state IN ['writing', 'dropped'] OR load.state = 'retired' AND load.at + load.keep <= timestamp()
        SET load.state = 'dropped'
        RETURN load.number ORDER BY load.number
        """;

    /// <summary>Forgets a load of which nothing is left.</summary>
    public const string Forget = "MATCH (load:Load {number: $load, state: 'dropped'}) DELETE load";

    /// <summary>Papers first: nearly all edges are theirs. Each removes a batch and says how many.</summary>
    public static IReadOnlyList<(string Text, int Batch)> Removals { get; } =
    [
        ("MATCH (n:Paper {load: $load}) WITH n LIMIT $batch DETACH DELETE n RETURN count(*)", 2_000),
        ("MATCH (n:Concept {load: $load}) WITH n LIMIT $batch DETACH DELETE n RETURN count(*)", 20_000),
        ("MATCH (n:Author {load: $load}) WITH n LIMIT $batch DETACH DELETE n RETURN count(*)", 20_000),
        ("MATCH (n:Topic {load: $load}) WITH n LIMIT $batch DETACH DELETE n RETURN count(*)", 20_000),
        ("MATCH (n:Venue {load: $load}) WITH n LIMIT $batch DETACH DELETE n RETURN count(*)", 20_000),
        ("MATCH (n:Area {load: $load}) WITH n LIMIT $batch DETACH DELETE n RETURN count(*)", 20_000),
        ("MATCH (n:Spelling {load: $load}) WITH n LIMIT $batch DELETE n RETURN count(*)", 20_000),
        ("MATCH (n:Alias {load: $load}) WITH n LIMIT $batch DELETE n RETURN count(*)", 20_000),
        ("MATCH (n:Facts {load: $load}) WITH n LIMIT $batch DELETE n RETURN count(*)", 50),
    ];
}
