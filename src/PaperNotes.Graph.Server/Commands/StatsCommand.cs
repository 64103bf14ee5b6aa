using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Server.Errors;
using PaperNotes.Graph.Server.Stores;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Commands;

/// <summary><c>papernotes stats</c>: the counts and the version of a graph.</summary>
internal sealed class StatsCommand : Command
{
    private readonly Option<string?> from = CommandOptions.From();
    private readonly Option<bool> json = new("--json")
    {
        Description = "One JSON object, with the names of GraphStats in the GraphQL schema.",
    };

    public StatsCommand()
        : base("stats", "Count what a graph holds, and name its version.")
    {
        Add(from);
        Add(json);
        this.Does(CountAsync);
    }

    private async Task<int> CountAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        using IGraphLocation source = StoreFactory.OpenSource(arguments.GetValue(from));
        GraphStats stats = await (await source.OpenAsync(cancellationToken)).GetStatsAsync(cancellationToken);
        OrderedDictionary<string, object> rows = new() { ["version"] = stats.Version };
        foreach (NodeKind kind in NodeKinds.All)
        {
            rows[NodeKinds.Of(kind).Plural] = stats[kind];
        }

        (rows["edges"], rows["store"]) = (stats.Edges, stats.Store);
        TextWriter output = arguments.InvocationConfiguration.Output;
        if (arguments.GetValue(json))
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(rows, JsonSerializerOptions.Web));
            return ExitCode.Done;
        }

        foreach ((string name, object value) in rows)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name,-10}{value}"));
        }

        return ExitCode.Done;
    }
}
