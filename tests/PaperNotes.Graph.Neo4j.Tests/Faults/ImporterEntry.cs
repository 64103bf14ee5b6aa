using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Tests.Loading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Tests.Faults;

/// <summary>What an <see cref="ImporterProcess"/> runs; never part of a test run.</summary>
public sealed class ImporterEntry
{
    [Fact(Explicit = true)]
    public async Task Imports_what_the_environment_says()
    {
        string[]? order = Environment.GetEnvironmentVariable(ImporterProcess.Variable)?.Split('\n');
        Assert.SkipWhen(order is null, "Only for the tests that kill an importer.");
        Neo4jOptions options = new() { Uri = order![0], Password = order[1], Graph = order[2] };
        int number = int.Parse(order[3], CultureInfo.InvariantCulture);
        int papers = int.Parse(order[4], CultureInfo.InvariantCulture);
        await using StreamWriter output = new(Console.OpenStandardOutput()) { AutoFlush = true };
        Steps steps = new(output);
        using HttpCypherRunner runner = new(options, NullLogger<HttpCypherRunner>.Instance);
        Neo4jWriter writer = new(runner, options);
        CancellationToken token = TestContext.Current.CancellationToken;

        steps.Report(default);
        await using IAsyncDisposable held = await writer.LockAsync(TimeSpan.FromMinutes(1), token);
        steps.Report(default);
        await writer.ReplaceAsync(LoadedGraph.Facts(number), RandomGraph.Of(papers, number), steps, token);
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
