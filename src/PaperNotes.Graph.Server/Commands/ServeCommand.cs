using System.CommandLine;
using PaperNotes.Graph.Server.Hosting;

namespace PaperNotes.Graph.Server.Commands;

/// <summary><c>papernotes serve</c>: the graph over HTTP until the process is asked to stop.</summary>
internal sealed class ServeCommand : Command
{
    private const int FirstOrigin = 1_000_000;

    private readonly Option<string?> store = new("--store")
    {
        Description = "Where the graph is kept: embedded or neo4j. [default: PaperNotes__Store, else embedded]",
        HelpName = "embedded|neo4j",
    };

    private readonly Option<string?> data = new("--data")
    {
        Description = "The folder of the embedded graph. [default: PaperNotes__Data, else seed]",
        HelpName = "FOLDER",
    };

    private readonly Option<string?> notes = new("--notes")
    {
        Description = "The folder of the notes that were imported, from which evidence is quoted. [default: PaperNotes__Notes, else none]",
        HelpName = "FOLDER",
    };

    private readonly Option<string?> urls = new("--urls")
    {
        Description = "The addresses to listen on, parted by semicolons. [default: http://localhost:5000]",
        HelpName = "ADDRESSES",
    };

    private readonly Option<string[]> cors = new("--cors")
    {
        Description =
            "An origin whose pages may ask, like https://example.org, beside those of PaperNotes__Cors__Origins; * for any. Can be given several times.",
        HelpName = "ORIGIN",
    };

    private readonly Option<bool> strict = new("--strict")
    {
        Description = "Refuse to start where a line of the data cannot be read, instead of leaving it out.",
    };

    private readonly Option<bool> noMigrate = new("--no-migrate")
    {
        Description = "Leave Neo4j's constraints and indexes as they are.",
    };

    public ServeCommand()
        : base("serve", "Serve the graph over HTTP; the default command.")
    {
        Add(store);
        Add(data);
        Add(notes);
        Add(urls);
        Add(cors);
        Add(strict);
        Add(noMigrate);
        this.Does(ServeAsync);
    }

    private async Task<int> ServeAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var overrides = new Dictionary<string, string?>
        {
            ["PaperNotes:Store"] = arguments.GetValue(store),
            ["PaperNotes:Data"] = arguments.GetValue(data),
            ["PaperNotes:Notes"] = arguments.GetValue(notes),
            ["PaperNotes:Strict"] = arguments.GetValue(strict) ? "true" : null,
            ["PaperNotes:Migrate"] = arguments.GetValue(noMigrate) ? "false" : null,
            ["urls"] = arguments.GetValue(urls),
        };

        string[] origins = arguments.GetValue(cors) ?? [];
        for (int i = 0; i < origins.Length; i++)
        {
            // Behind any that the configuration counts.
            overrides[$"PaperNotes:Cors:Origins:{FirstOrigin + i}"] = origins[i];
        }

        return await GraphServer.RunAsync(overrides, cancellationToken);
    }
}
