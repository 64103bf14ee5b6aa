using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;

namespace PaperNotes.Graph.Neo4j.Papers;

/// <summary>The shapes of scopes: those of one shape are asked for in one statement.</summary>
internal enum ScopeShape
{
    /// <summary>All papers.</summary>
    All,

    /// <summary>The papers of venues.</summary>
    Venue,

    /// <summary>The papers of areas of venues.</summary>
    VenueArea,

    /// <summary>The papers of areas.</summary>
    Area,

    /// <summary>The papers of topics.</summary>
    Topic,

    /// <summary>The papers of concepts.</summary>
    Concept,

    /// <summary>The papers of authors.</summary>
    Author,

    /// <summary>Scopes that have no papers.</summary>
    None,
}

/// <summary>Scopes of one shape.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="Scopes">Each once.</param>
internal sealed record ScopeGroup(ScopeShape Shape, IReadOnlyList<PaperScope> Scopes)
{
    /// <summary>Where the papers of these scopes are looked for.</summary>
    public string Entry => Shape switch
    {
        ScopeShape.Venue => ScopeCypher.Venue,
        ScopeShape.VenueArea => ScopeCypher.VenueArea,
        ScopeShape.Area => ScopeCypher.Area,
        ScopeShape.Topic => ScopeCypher.Topic,
        ScopeShape.Concept => ScopeCypher.Concept,
        ScopeShape.Author => ScopeCypher.Author,
        ScopeShape.All => ScopeCypher.All,
        _ => throw new InvalidOperationException($"There are no papers of {Shape}."),
    };

    /// <summary>What the statement takes of each scope.</summary>
    public string[][] Keys =>
        [.. Scopes.Select(scope => scope.Area is { } area ? (string[])[scope.Node!.Value.Key, area.Value] : [scope.Node?.Key ?? ""])];

    /// <summary>Scopes by shape; mostly all are of one.</summary>
    public static IEnumerable<ScopeGroup> Of(IReadOnlyCollection<PaperScope> scopes) =>
        scopes.Distinct().GroupBy(ShapeOf).Select(group => new ScopeGroup(group.Key, [.. group]));

    private static ScopeShape ShapeOf(PaperScope scope) => scope.Node is not { } node ? ScopeShape.All : node.Kind switch
    {
        NodeKind.Venue => scope.Area is null ? ScopeShape.Venue : ScopeShape.VenueArea,
        NodeKind.Area => ScopeShape.Area,
        NodeKind.Topic => ScopeShape.Topic,
        NodeKind.Concept => ScopeShape.Concept,
        NodeKind.Author => ScopeShape.Author,
        NodeKind.Paper => ScopeShape.None,
        _ => throw new ArgumentOutOfRangeException(nameof(scope), node.Kind, null),
    };
}
