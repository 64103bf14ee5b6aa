using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Tests.Loading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Stores;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Neo4j.Tests.Faults;

/// <summary>What an <see cref="ImporterProcess"/> runs.</summary>
internal static class ImportToKill
{
    /// <summary>Imports what the order says, and says on its output how far it is.</summary>
    public static async Task RunAsync(string order)
    {
        string[] parts = order.Split('\n');
        Neo4jOptions options = new() { Uri = parts[0], Password = parts[1], Graph = parts[2] };
        int number = int.Parse(parts[3], CultureInfo.InvariantCulture);
        int papers = int.Parse(parts[4], CultureInfo.InvariantCulture);
        await using StreamWriter output = new(Console.OpenStandardOutput()) { AutoFlush = true };
        Steps steps = new(output);
        using HttpCypherRunner runner = new(options, NullLogger<HttpCypherRunner>.Instance);
        Neo4jWriter writer = new(runner, options);

        steps.Report(default);
        await using IAsyncDisposable held = await writer.LockAsync(TimeSpan.FromMinutes(1), null, CancellationToken.None);
        steps.Report(default);
        await writer.ReplaceAsync(LoadedGraph.Facts(number), RandomGraph.Of(papers, number), steps, CancellationToken.None);
        await output.WriteLineAsync(ImporterProcess.Written);
    }

    private sealed class Steps(TextWriter output) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value)
        {
            lock (output)
            {
                output.WriteLine(ImporterProcess.Step);
            }
        }
    }
}
