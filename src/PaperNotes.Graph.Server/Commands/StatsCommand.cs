using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using PaperNotes.Graph.Server.Hosting;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Commands;

/// <summary><c>papernotes stats</c>: the counts and the version of a graph.</summary>
internal sealed class StatsCommand : Command
{
    private readonly Option<string?> from = CommandOptions.From();
    private readonly Option<bool> json = new("--json") { Description = "One JSON object, with the names of GraphStats in the GraphQL schema." };

    public StatsCommand()
        : base("stats", "Count what a graph holds, and name its version.")
    {
        Add(from);
        Add(json);
        SetAction(CountAsync);
    }

    private async Task<int> CountAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        using IGraphLocation source = StoreFactory.OpenSource(arguments.GetValue(from));
        GraphStats stats = await (await source.OpenAsync(cancellationToken)).GetStatsAsync(cancellationToken);
        TextWriter output = arguments.InvocationConfiguration.Output;
        if (arguments.GetValue(json))
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(stats, JsonSerializerOptions.Web));
            return ExitCode.Done;
        }

        (string Name, object Value)[] rows =
        [
            ("version", stats.Version), ("papers", stats.Papers), ("venues", stats.Venues), ("areas", stats.Areas), ("topics", stats.Topics),
            ("concepts", stats.Concepts), ("authors", stats.Authors), ("edges", stats.Edges), ("store", stats.Store),
        ];
        foreach ((string name, object value) in rows)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name,-10}{value}"));
        }

        return ExitCode.Done;
    }
}
