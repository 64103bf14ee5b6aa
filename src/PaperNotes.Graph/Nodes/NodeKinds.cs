namespace PaperNotes.Graph.Nodes;

/// <summary>
/// The one table of the kinds of nodes: ids, stores, exports and the schema derive from it what they know of a kind. Thread-safe.
/// </summary>
public static class NodeKinds
{
    private static readonly NodeDefinition[] s_table =
    [
        new(Paper.Table, 'p', "A paper."),
        new(Venue.Table, 'v', "A venue of one year.") { IsFew = true },
        new(Area.Table, 'a', "An area of research, as the note site divides it.") { IsFew = true },
        new(Topic.Table, 't', "A topic of the curated vocabulary.") { IsByPaperCount = true, IsFew = true },
        new(Concept.Table, 'c', "A method, task, data set, model, keyword or term.") { IsByPaperCount = true },
        new(Author.Table, 'u', "An author."),
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
/// <param name="Table">The columns of its nodes.</param>
/// <param name="Letter">The letter of its ids, and of its nodes in the texts of statements.</param>
/// <param name="Description">A sentence on it for clients.</param>
public sealed record NodeDefinition(NodeTable Table, char Letter, string Description)
{
    /// <summary>The kind.</summary>
    public NodeKind Kind => Table.Kind;

    /// <summary>Many of them, in lower case: the name of counts, tables and files.</summary>
    public string Plural => Table.Name;

    /// <summary>Its label in Neo4j.</summary>
    public string Label { get; } = Table.Kind.ToString();

    /// <summary>Its name in the schema and in exports.</summary>
    public string Name { get; } = Table.Kind.ToString().ToUpperInvariant();

    /// <summary>Whether its lists begin with the largest paper count, not with the first key.</summary>
    public bool IsByPaperCount { get; init; }

    /// <summary>
    /// Whether a graph has so few of them that one is found by its name among all; of other kinds the key is the slug of the name.
    /// </summary>
    public bool IsFew { get; init; }
}
