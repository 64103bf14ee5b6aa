using System.Text.RegularExpressions;
using PaperNotes.Graph.Neo4j.Transport;

namespace PaperNotes.Graph.Neo4j.Migration;

/// <summary>The constraints and indexes of <c>schema/neo4j/*.cypher</c>, as this program was built with them.</summary>
public static partial class Neo4jSchema
{
    private const string Existing = "SHOW INDEXES YIELD name, state, labelsOrTypes RETURN name, state, labelsOrTypes";
    private const string Await = "CALL db.awaitIndexes(600)";

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(11);

    /// <summary>The statements, by the name of the constraint or index that each makes or removes.</summary>
    public static IReadOnlyDictionary<string, string> Statements { get; } =
        Enum.GetValues<SchemaPart>().SelectMany(Read).ToDictionary(StringComparer.Ordinal);

    /// <summary>
    /// Makes what is missing or is of other kinds of nodes, waits until all of it can be used and removes what earlier versions made in its
    /// place. Returns the names of what was missing.
    /// </summary>
    public static ValueTask<IReadOnlyList<string>> EnsureAsync(ICypherRunner runner, CancellationToken cancellationToken) =>
        EnsureAsync(runner, Statements, cancellationToken);

    /// <summary>The same of one part.</summary>
    internal static ValueTask<IReadOnlyList<string>> EnsureAsync(
        ICypherRunner runner,
        SchemaPart part,
        CancellationToken cancellationToken
    ) => EnsureAsync(runner, new Dictionary<string, string>(Read(part), StringComparer.Ordinal), cancellationToken);

    private static async ValueTask<IReadOnlyList<string>> EnsureAsync(
        ICypherRunner runner, IReadOnlyDictionary<string, string> wanted, CancellationToken cancellationToken)
    {
        CypherResult existing = await runner.RunAsync(Statement(Existing, CypherAccess.Read), cancellationToken).ConfigureAwait(false);
        HashSet<string> names = [.. existing.Rows.Select(row => row[0].AsText())];
        string[] ofOthers =
            [.. existing.Rows.Where(row => IsOfOthers(wanted, row[0].AsText(), row[2].AsTexts())).Select(row => row[0].AsText())];
        foreach (string name in ofOthers)
        {
            await runner.RunAsync(Statement($"DROP INDEX {name} IF EXISTS", CypherAccess.Write), cancellationToken).ConfigureAwait(false);
            names.Remove(name);
        }

        string[] missing = [.. wanted.Keys.Where(name => !IsRemoval(wanted[name]) && !names.Contains(name))];
        foreach (string name in missing)
        {
            await runner.RunAsync(Statement(wanted[name], CypherAccess.Write), cancellationToken).ConfigureAwait(false);
        }

        if (missing.Length > 0 || existing.Rows.Any(row => wanted.ContainsKey(row[0].AsText()) && row[1].AsText() != "ONLINE"))
        {
            await runner.RunAsync(Statement(Await, CypherAccess.Read), cancellationToken).ConfigureAwait(false);
        }

        foreach (string name in wanted.Keys.Where(name => IsRemoval(wanted[name]) && names.Contains(name)))
        {
            await runner.RunAsync(Statement(wanted[name], CypherAccess.Write), cancellationToken).ConfigureAwait(false);
        }

        return missing;
    }

    // An index of this program's that an earlier version made of other kinds of nodes: "IF NOT EXISTS" would leave it as it is.
    private static bool IsOfOthers(IReadOnlyDictionary<string, string> wanted, string name, IReadOnlyList<string> labels) =>
        wanted.TryGetValue(name, out string? statement)
        && IndexLabels().Match(statement) is { Success: true } made
        && !made.Groups["labels"].Value.Split('|').ToHashSet(StringComparer.Ordinal).SetEquals(labels);

    private static bool IsRemoval(string statement) => statement.StartsWith("DROP", StringComparison.Ordinal);

    private static CypherStatement Statement(string text, CypherAccess access) =>
        new(text, new Dictionary<string, object?>(), access) { TimeLimit = s_patience };

    private static IEnumerable<KeyValuePair<string, string>> Read(SchemaPart part)
    {
        using StreamReader reader = new(
            typeof(Neo4jSchema).Assembly.GetManifestResourceStream($"schema/{part.ToString().ToLowerInvariant()}.cypher")!);
        return
        [
            .. Comment()
                .Replace(reader.ReadToEnd(), "")
                .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(statement => KeyValuePair.Create(Name().Match(statement).Groups[1].Value, statement)),
        ];
    }

    [GeneratedRegex(@"^//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^CREATE \w+ INDEX \w+ IF NOT EXISTS FOR \(\w+:(?<labels>[\w|]+)\)")]
    private static partial Regex IndexLabels();

    [GeneratedRegex(@"^(?:CREATE|DROP) [A-Z ]+ (\w+) IF (?:NOT )?EXISTS")]
    private static partial Regex Name();
}

/// <summary>What the constraints and indexes are for, a file each.</summary>
internal enum SchemaPart
{
    /// <summary>What keeps imports apart: without it two could take the lock at once.</summary>
    Locks,

    /// <summary>The keys of nodes.</summary>
    Keys,

    /// <summary>What finds and orders nodes.</summary>
    Indexes,
}
