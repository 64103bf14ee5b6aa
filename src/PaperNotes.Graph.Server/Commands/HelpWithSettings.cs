using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace PaperNotes.Graph.Server.Commands;

/// <summary>The help of every command, and below it where settings and documents are.</summary>
internal sealed class HelpWithSettings(HelpAction help) : SynchronousCommandLineAction
{
    private const string Settings = """
        Settings:
          Environment variables, or an appsettings.json in the folder the program
          is run from: PaperNotes__Store, PaperNotes__Data, PaperNotes__Neo4j__Uri,
          PaperNotes__Neo4j__Password, PaperNotes__Cors__Origins__0 and others;
          AllowedHosts; Kestrel__Certificates__Default__Path for https.
          All of them, and what exit codes mean: docs/configuration.md. Importing,
          exporting, Neo4j: docs/importing.md, docs/exporting.md, docs/neo4j.md.
        """;

    /// <summary>Puts this in the place of a root's own help.</summary>
    public static void AddTo(RootCommand root)
    {
        foreach (HelpOption option in root.Options.OfType<HelpOption>())
        {
            option.Action = new HelpWithSettings((HelpAction)option.Action!);
        }
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int code = help.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is ExportCommand)
        {
            output.WriteLine(ExportCommand.Examples);
        }

        output.WriteLine(Settings);
        return code;
    }
}
