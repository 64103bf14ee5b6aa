namespace PaperNotes.Graph.Neo4j;

/// <summary>
/// How the database is reached: the section <c>PaperNotes:Neo4j</c> of the configuration. Not a record, whose text would show secrets.
/// </summary>
public sealed class Neo4jOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "PaperNotes:Neo4j";

    /// <summary>
    /// Address: neo4j://, neo4j+s://, neo4j+ssc://, bolt://, bolt+s://, bolt+ssc://, http:// or https:// (docs/neo4j.md).
    /// </summary>
    public string Uri { get; set; } = "neo4j://localhost:7687";

    /// <summary>The user; not used with <see cref="Token"/>.</summary>
    public string User { get; set; } = "neo4j";

    /// <summary>The user's password; null where the server asks for none.</summary>
    public string? Password { get; set; }

    /// <summary>A bearer token instead of user and password.</summary>
    public string? Token { get; set; }

    /// <summary>The database.</summary>
    public string Database { get; set; } = "neo4j";

    /// <summary>The name of the graph; several can live in one database, each with its own loads and lock.</summary>
    public string Graph { get; set; } = "papernotes";

    /// <summary>
    /// How many statements this process has the database work on at once, 1 to 1,000; more wait. Neo4j gives each a thread of its web
    /// server, of which it has nine on two cores: where none is left for it, no work can be ended either (docs/neo4j.md).
    /// </summary>
    public int Connections { get; set; } = 6;

    /// <summary>How long one statement may take where the statement says nothing else: above zero and at most an hour.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long an import keeps the graph it replaced, for requests that are still reading it. Those that read longer are told
    /// to try again.
    /// </summary>
    public TimeSpan KeepReplaced { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether there is something to log in with.</summary>
    internal bool HasSecret => Token is { Length: > 0 } || Password is { Length: > 0 };

    /// <summary>These options; throws <see cref="GraphStoreException"/> where one is out of its range.</summary>
    internal Neo4jOptions Checked() =>
        Connections is < 1 or > 1_000 ? throw Neo4jErrors.OutOfRange(nameof(Connections), $"is {Connections}", "1 to 1,000")
        : Timeout <= TimeSpan.Zero || Timeout > TimeSpan.FromHours(1) ? throw Neo4jErrors.OutOfRange(
            nameof(Timeout), $"is {Timeout}", "a time above 0 and at most an hour")
        : KeepReplaced < TimeSpan.Zero || KeepReplaced > TimeSpan.FromDays(1) ? throw Neo4jErrors.OutOfRange(
            nameof(KeepReplaced), $"is {KeepReplaced}", "a time of at most a day")
        : this;
}
