using System.CommandLine;
using PaperNotes.Graph.Stores;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Server.Commands;

/// <summary>The program's commands, and how what they throw becomes a message and an exit code.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command line; without a command name it is <c>serve</c>.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        if (!Normalization.IsAvailable)
        {
            await error.WriteLineAsync("papernotes: the runtime has no ICU and cannot compare names; install libicu and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.");
            return ExitCode.Refused;
        }

        var invocation = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            Output = output,
            Error = error,
        };

        try
        {
            return await Root().Parse(WithDefaultCommand(args)).InvokeAsync(invocation);
        }
        catch (CommandException exception)
        {
            await error.WriteLineAsync($"papernotes: {exception.Message}");
            return exception.ExitCode;
        }
        catch (GraphStoreException exception)
        {
            await error.WriteLineAsync($"papernotes: {exception.Message}");
            return exception.Fault is GraphStoreFault.Configuration or GraphStoreFault.Data ? ExitCode.Refused : ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
    }

    /// <summary>The root with every command. A new command is one class here and one line below.</summary>
    public static RootCommand Root() => new("A knowledge graph of paper notes: serve it, fill it, take it with you.")
    {
        new ServeCommand(),
        new ImportCommand(),
        new GenerateCommand(),
        new ExportCommand(),
        new StatsCommand(),
    };

    // Options without a command are those of serve; what asks about the program itself stays with the root.
    private static string[] WithDefaultCommand(string[] args) => args switch
    {
        [] => ["serve"],
        ["--help" or "-h" or "-?" or "/?" or "/h" or "--version", ..] => args,
        [['-', ..], ..] => ["serve", .. args],
        _ => args,
    };
}
