using PaperNotes.Graph.Neo4j;
using Xunit;

namespace PaperNotes.Graph.Testing.Neo4j;

/// <summary>
/// A real Neo4j for the tests of an assembly (<c>[assembly: AssemblyFixture(typeof(Neo4jServer))]</c>), started when first asked for:
/// the one that PAPERNOTES_TEST_NEO4J names; else a private one of the installation at NEO4J_HOME (or beside the repository); else one
/// in Docker. Where there is none the test skips with the reason, or fails where PAPERNOTES_TEST_REQUIRE names neo4j. Thread-safe.
/// </summary>
public sealed class Neo4jServer : IAsyncLifetime
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly List<string> _reasons = [];
    private INeo4jInstance? _instance;
    private bool _sought;

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>
    /// How to reach the server. The graph is one of its own by that name, so that tests don't see each other's. Skips the test
    /// where there is no server.
    /// </summary>
    public async Task<Neo4jOptions> ReachAsync(string graph)
    {
        INeo4jInstance instance = await FindAsync();
        return new Neo4jOptions { Uri = instance.Uri, User = instance.User, Password = instance.Password, Graph = graph };
    }

    /// <summary>The server as something that can be stopped and started; skips the test where it is not ours.</summary>
    public async Task<InstalledNeo4j> ControlAsync() =>
        await FindAsync() as InstalledNeo4j ?? throw Skip("The server is not ours to stop and start.");

    /// <summary>The folder of an installation, whose tools can be run; skips the test where there is none.</summary>
    public static string Home() => Installation() ?? throw (IsRequired
        ? new NoNeo4jException("NEO4J_HOME names no installation.")
        : Skip("NEO4J_HOME names no installation."));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_instance is not null)
        {
            await _instance.DisposeAsync();
        }

        _gate.Dispose();
    }

    private static NoNeo4jException Skip(string reason) => new NoNeo4jException($"{Xunit.v3.DynamicSkipToken.Value}{reason}");

    private async Task<INeo4jInstance> FindAsync()
    {
        await _gate.WaitAsync();
        try
        {
            if (!_sought)
            {
                _instance = await SeekAsync();
                _sought = true;
            }
        }
        finally
        {
            _gate.Release();
        }

        string reason = $"No Neo4j: {string.Join("; ", _reasons)}.";
        return _instance ?? throw (IsRequired ? new NoNeo4jException(reason) : Skip(reason));
    }

    private static bool IsRequired =>
        Environment.GetEnvironmentVariable("PAPERNOTES_TEST_REQUIRE")?.Contains("neo4j", StringComparison.OrdinalIgnoreCase) is true;

    private static string? Installation()
    {
        string? home = Environment.GetEnvironmentVariable("NEO4J_HOME") is { Length: > 0 } named ? named
            : Repository.Shared is { } shared ? Path.Combine(shared, "neo4j") : null;
        return home is not null && File.Exists(Path.Combine(home, "bin", "neo4j")) ? home : null;
    }

    private async Task<INeo4jInstance?> SeekAsync()
    {
        if (Environment.GetEnvironmentVariable("PAPERNOTES_TEST_NEO4J") is { Length: > 0 } address)
        {
            return new GivenNeo4j(address);
        }

        _reasons.Add("PAPERNOTES_TEST_NEO4J names no server");
        if (Installation() is { } home)
        {
            return await InstalledNeo4j.StartAsync(home);
        }

        _reasons.Add("NEO4J_HOME names no installation");
        try
        {
            return await ContainedNeo4j.StartAsync();
        }
        catch (Exception exception) when (exception is not NoNeo4jException)
        {
            _reasons.Add($"Docker does not run one ({exception.GetType().Name})");
            return null;
        }
    }
}

/// <summary>There is no Neo4j to test with.</summary>
public sealed class NoNeo4jException(string message) : Exception(message);

/// <summary>A server that answers.</summary>
internal interface INeo4jInstance : IAsyncDisposable
{
    string Uri { get; }

    string User { get; }

    string Password { get; }
}

/// <summary>A server that the caller of the tests gives; it keeps running.</summary>
internal sealed class GivenNeo4j(string address) : INeo4jInstance
{
    public string Uri => address;

    public string User => Environment.GetEnvironmentVariable("PAPERNOTES_TEST_NEO4J_USER") ?? "neo4j";

    public string Password => Environment.GetEnvironmentVariable("PAPERNOTES_TEST_NEO4J_PASSWORD") ?? "paper-notes";

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
