using System.Text.RegularExpressions;
using PaperNotes.Graph.Neo4j.Transport;

namespace PaperNotes.Graph.Neo4j.Migration;

/// <summary>The constraints and indexes of <c>schema/neo4j/*.cypher</c>, as this program was built with them.</summary>
public static partial class Neo4jSchema
{
    private const string Existing = "SHOW INDEXES YIELD name, state RETURN name, state";
    private const string Await = "CALL db.awaitIndexes(600)";

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(11);
    private static readonly string[] s_locks = ["graph_name", "load_number", "lock_name"];

    /// <summary>The statements, by the name of the constraint or index that each makes.</summary>
    public static IReadOnlyDictionary<string, string> Statements { get; } = Read();

    /// <summary>Makes what is missing and waits until all of it can be used. Returns the names of what was missing.</summary>
    public static ValueTask<IReadOnlyList<string>> EnsureAsync(ICypherRunner runner, CancellationToken cancellationToken) =>
        EnsureAsync(runner, Statements.Keys, cancellationToken);

    /// <summary>The same of what keeps imports apart, without which two could take the lock at once.</summary>
    internal static async ValueTask EnsureLocksAsync(ICypherRunner runner, CancellationToken cancellationToken) =>
        await EnsureAsync(runner, s_locks, cancellationToken).ConfigureAwait(false);

    private static async ValueTask<IReadOnlyList<string>> EnsureAsync(
        ICypherRunner runner, IEnumerable<string> wanted, CancellationToken cancellationToken)
    {
        CypherResult existing = await runner.RunAsync(Statement(Existing, CypherAccess.Read), cancellationToken).ConfigureAwait(false);
        HashSet<string> names = [.. existing.Rows.Select(row => row[0].AsText())];
        string[] missing = [.. wanted.Where(name => !names.Contains(name))];
        foreach (string name in missing)
        {
            await runner.RunAsync(Statement(Statements[name], CypherAccess.Write), cancellationToken).ConfigureAwait(false);
        }

        if (missing.Length > 0 || existing.Rows.Any(row => Statements.ContainsKey(row[0].AsText()) && row[1].AsText() != "ONLINE"))
        {
            await runner.RunAsync(Statement(Await, CypherAccess.Read), cancellationToken).ConfigureAwait(false);
        }

        return missing;
    }

    private static CypherStatement Statement(string text, CypherAccess access) =>
        new(text, new Dictionary<string, object?>(), access) { TimeLimit = s_patience };

    private static Dictionary<string, string> Read()
    {
        Dictionary<string, string> statements = new(StringComparer.Ordinal);
        foreach (string resource in typeof(Neo4jSchema).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using StreamReader reader = new(typeof(Neo4jSchema).Assembly.GetManifestResourceStream(resource)!);
            string text = Comment().Replace(reader.ReadToEnd(), "");
            foreach (string statement in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                statements.Add(Name().Match(statement).Groups[1].Value, statement);
            }
        }

        return statements;
    }

    [GeneratedRegex(@"^//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^CREATE [A-Z ]+ (\w+) IF NOT EXISTS")]
    private static partial Regex Name();
}
