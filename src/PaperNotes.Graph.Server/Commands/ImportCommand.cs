using System.CommandLine;
using PaperNotes.Graph.Importing;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Server.Errors;
using PaperNotes.Graph.Server.Importing;
using PaperNotes.Graph.Server.Stores;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Commands;

/// <summary><c>papernotes import</c>: notes, data sets and area pages into a data folder or into Neo4j, all or nothing.</summary>
internal sealed class ImportCommand : Command
{
    private const int LongestWait = 86_400;

    private readonly Argument<string[]> paths = new("PATH")
    {
        Description =
            "Files, folders and archives: data sets (.jsonl, .jsonl.gz), notes (.md, a checkout or .tar.gz/.zip of one), area pages (.txt, .md, .html).",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> into = new("--into")
    {
        Description =
            "The data folder to add to, or neo4j, or the address of one (settings PaperNotes__Neo4j__…). [default: PaperNotes__Data]",
        HelpName = "FOLDER|neo4j|ADDRESS",
    };

    private readonly Option<bool> strict = new("--strict") { Description = "Write nothing where anything cannot be read." };
    private readonly Option<bool> prune = new("--prune")
    {
        Description = "Remove papers of the imported venues that no source has any more.",
    };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Only say what would be done." };
    private readonly Option<bool> quiet = new("--quiet") { Description = "Say nothing but problems." };
    private readonly Option<bool> verbose = new("--verbose")
    {
        Description = "Name every problem and every skipped file, not only the first.",
    };
    private readonly Option<bool> factsOnly = new("--facts-only") { Description = "Leave out the sources' sentences (summaries)." };
    private readonly Option<string?> venue = new("--venue")
    {
        Description = "The venue of everything imported, e.g. ACL2025.",
        HelpName = "VENUE",
    };
    private readonly Option<string?> area = new("--area")
    {
        Description = "The area key of everything imported, e.g. llm_pretraining.",
        HelpName = "AREA",
    };
    private readonly Option<string?> site = new("--site")
    {
        Description = "The address of the site that shows the notes, where no configuration of theirs says it.",
        HelpName = "ADDRESS",
    };

    private readonly Option<int> wait = new("--wait")
    {
        Description = "Seconds to wait for another import.",
        DefaultValueFactory = _ => 30,
        HelpName = "SECONDS",
    };

    public ImportCommand()
        : base("import", "Add notes, data sets and area pages to a graph.")
    {
        wait.Within(0, LongestWait);
        Add(paths);
        foreach (Option option in (Option[])[into, strict, prune, dryRun, quiet, verbose, factsOnly, venue, area, site, wait])
        {
            Add(option);
        }

        this.Does(ImportAsync);
    }

    private async Task<int> ImportAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var sources = arguments.GetValue(paths) ?? [];
        if (sources.Length == 0)
        {
            throw new CommandException(ExitCode.Refused, "say what to import: papernotes import PATH…");
        }

        if (Array.Find(sources, path => !File.Exists(path) && !Directory.Exists(path)) is { } missing)
        {
            throw missing.StartsWith('-') ? WrongCall.NoOption(this, missing) : Missing(missing);
        }

        var output = arguments.InvocationConfiguration.Output;
        var error = arguments.InvocationConfiguration.Error;
        using IGraphLocation target = StoreFactory.OpenTarget(arguments.GetValue(into));
        var request = new ImportRequest
        {
            Paths = sources,
            Venue = KeyOf("--venue", arguments.GetValue(venue), "ACL2025"),
            Area = KeyOf("--area", arguments.GetValue(area), "llm_pretraining"),
            Site = SiteOf(arguments.GetValue(site)),
            Prune = arguments.GetValue(prune),
            DryRun = arguments.GetValue(dryRun),
            Strict = arguments.GetValue(strict),
            FactsOnly = arguments.GetValue(factsOnly),
            Wait = TimeSpan.FromSeconds(arguments.GetValue(wait)),
            Known = await SeedFolder.ReadAsync(cancellationToken),
        };

        var isQuiet = arguments.GetValue(quiet);
        WorkMeter meter = new();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var report = await WorkProgress.ShowAsync(
            meter, Importer.RunAsync(request, target.Writer, meter, cancellationToken), error, isQuiet);
        await ImportTable.WriteProblemsAsync(report, error, arguments.GetValue(verbose));
        if (!isQuiet)
        {
            await ImportTable.WriteSkippedAsync(report, error, arguments.GetValue(verbose));
            await ImportTable.WriteAsync(report, target.Name, watch.Elapsed, output);
        }

        return report.Outcome switch
        {
            ImportOutcome.Refused => await EndAsync(
                error, ExitCode.Failed, "nothing was written: --strict, and not everything could be read."),
            ImportOutcome.Nothing => await EndAsync(
                error, ExitCode.Refused, "nothing was written: the sources hold no notes, facts or area pages."),
            _ => ExitCode.Done,
        };
    }

    private static string? SiteOf(string? address) =>
        address is null || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http")
            ? address
            : throw new CommandException(ExitCode.Refused, $"--site: '{address}' is no address; give one like https://notes.example.org/");

    private static CommandException Missing(string path) =>
        new(
            ExitCode.Refused,
            Path.IsPathFullyQualified(path)
                ? $"there is no file or folder '{path}'."
                : $"there is no file or folder '{path}': looked at {Path.GetFullPath(path)}.");

    private static string? KeyOf(string option, string? given, string example)
    {
        string? key = KeyText.Key(given);
        return given is not null && KeyText.WhyNoPart(key) is { } reason
            ? throw new CommandException(ExitCode.Refused, $"the value of {option} {reason}; give a key such as {example}.")
            : key;
    }

    private static async Task<int> EndAsync(TextWriter error, int code, string message)
    {
        await error.WriteLineAsync($"papernotes: {message}");
        return code;
    }
}
