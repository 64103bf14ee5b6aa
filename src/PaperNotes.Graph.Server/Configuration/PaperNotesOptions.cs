namespace PaperNotes.Graph.Server.Configuration;

/// <summary>The configuration section <c>PaperNotes</c>: environment variables are named <c>PaperNotes__Store</c> and so on.</summary>
internal sealed record PaperNotesOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "PaperNotes";

    /// <summary>Where the graph is kept: <c>embedded</c> or <c>neo4j</c>.</summary>
    public string Store { get; init; } = "embedded";

    /// <summary>The folder of the embedded graph.</summary>
    public string Data { get; init; } = "seed";

    /// <summary>The folder of the notes that were imported, from which evidence is quoted; null where there is none.</summary>
    public string? Notes { get; init; }

    /// <summary>Whether a line that cannot be read is fatal at start.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether Neo4j's constraints and indexes are created where they are missing.</summary>
    public bool Migrate { get; init; } = true;

    /// <summary>What one request may cost.</summary>
    public HttpLimits Limits { get; init; } = new();

    /// <summary>Whose pages may ask, and how.</summary>
    public CorsOptions Cors { get; init; } = new();

    /// <summary>What clients may name instead of sending it.</summary>
    public DocumentOptions Documents { get; init; } = new();

    /// <summary>How the server stops.</summary>
    public ShutdownTimes Shutdown { get; init; } = new();
}
