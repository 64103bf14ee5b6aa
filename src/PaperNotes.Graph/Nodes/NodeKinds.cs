namespace PaperNotes.Graph.Nodes;

/// <summary>
/// The one table of the kinds of nodes: ids, stores, exports and the schema derive from it what they know of a kind. Thread-safe.
/// </summary>
public static class NodeKinds
{
    private static readonly NodeDefinition[] s_table =
    [
        new(NodeKind.Paper, 'p', "papers", "A paper."),
        new(NodeKind.Venue, 'v', "venues", "A venue of one year."),
        new(NodeKind.Area, 'a', "areas", "An area of research, as the note site divides it."),
        new(NodeKind.Topic, 't', "topics", "A topic of the curated vocabulary.") { IsByPaperCount = true },
        new(NodeKind.Concept, 'c', "concepts", "A method, task, data set, model, keyword or term.") { IsByPaperCount = true },
        new(NodeKind.Author, 'u', "authors", "An author."),
    ];

    /// <summary>Every kind, in order.</summary>
    public static IReadOnlyList<NodeKind> All { get; } = [.. s_table.Select(row => row.Kind)];

    /// <summary>The last of them.</summary>
    public static NodeKind Last => All[^1];

    /// <summary>What a kind is.</summary>
    public static NodeDefinition Of(NodeKind kind) => s_table[(int)kind];

    /// <summary>The kind with a letter; null where none has it.</summary>
    public static NodeKind? WithLetter(char letter) => Array.Find(s_table, row => row.Letter == letter)?.Kind;
}

/// <summary>What one kind of node is.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Letter">The letter of its ids, and of its nodes in the texts of statements.</param>
/// <param name="Plural">Many of them, in lower case: the name of counts, tables and files.</param>
/// <param name="Description">A sentence on it for clients.</param>
public sealed record NodeDefinition(NodeKind Kind, char Letter, string Plural, string Description)
{
    /// <summary>Its label in Neo4j.</summary>
    public string Label { get; } = Kind.ToString();

    /// <summary>Its name in the schema and in exports.</summary>
    public string Name { get; } = Kind.ToString().ToUpperInvariant();

    /// <summary>Whether its lists begin with the largest paper count, not with the first key.</summary>
    public bool IsByPaperCount { get; init; }
}
