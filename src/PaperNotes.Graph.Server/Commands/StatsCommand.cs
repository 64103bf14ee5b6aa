using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Server.Exporting;

namespace PaperNotes.Graph.Server.Commands;

/// <summary><c>papernotes stats</c>: the counts and the version of a data folder's graph.</summary>
internal sealed class StatsCommand : Command
{
    private readonly Option<string?> data = new("--data") { Description = "The data folder. [default: PaperNotes__Data, else seed]", HelpName = "FOLDER" };
    private readonly Option<bool> json = new("--json") { Description = "One JSON object, with the names of GraphStats." };

    public StatsCommand()
        : base("stats", "Count what a graph holds, and name its version.")
    {
        Add(data);
        Add(json);
        SetAction(CountAsync);
    }

    private async Task<int> CountAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        GraphContent graph = (await ExportSource.ReadAsync(arguments.GetValue(data), cancellationToken)).Content;
        (string Name, object Value)[] rows =
        [
            ("version", graph.Version), ("papers", graph.Papers.Count), ("venues", graph.Venues.Count), ("areas", graph.Areas.Count),
            ("topics", graph.Topics.Count), ("concepts", graph.Concepts.Count), ("authors", graph.Authors.Count), ("edges", graph.EdgeCount),
            ("store", "embedded"), ("pendingLinks", graph.PendingLinks),
        ];
        TextWriter output = arguments.InvocationConfiguration.Output;
        if (arguments.GetValue(json))
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(rows.ToDictionary(row => row.Name, row => row.Value)));
            return ExitCode.Done;
        }

        foreach ((string name, object value) in rows)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name,-14}{value}"));
        }

        return ExitCode.Done;
    }
}
