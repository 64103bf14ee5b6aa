using Microsoft.Extensions.Configuration;
using PaperNotes.Graph.Neo4j;

namespace PaperNotes.Graph.Benchmarks;

/// <summary>The database that is measured.</summary>
internal static class Database
{
    /// <summary>How it is reached, by the environment (<c>PaperNotes__Neo4j__…</c>).</summary>
    public static Neo4jOptions Options() =>
        new ConfigurationBuilder().AddEnvironmentVariables().Build().GetSection(Neo4jOptions.Section).Get<Neo4jOptions>() ?? new();
}
