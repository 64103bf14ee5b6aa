using System.CommandLine;
using System.CommandLine.Invocation;
using PaperNotes.Graph.Server.Configuration;
using PaperNotes.Graph.Server.Errors;
using PaperNotes.Graph.Stores;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Server.Commands;

/// <summary>The program's commands, and how what they throw becomes a message and an exit code.</summary>
internal static class CommandLine
{
    private const string Debug = "PAPERNOTES_DEBUG";

    private static readonly TimeSpan CommandEnd = TimeSpan.FromSeconds(10);

    /// <summary>Runs one command line; without a command name it is <c>serve</c>.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        if (!Normalization.IsAvailable)
        {
            await error.WriteLineAsync(
                "papernotes: the runtime has no ICU and cannot compare names; install libicu and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT."
            );
            return ExitCode.Refused;
        }

        try
        {
            return await InvokeAsync(args, output, error);
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
#pragma warning disable CA1031 // The program's last catch: a stack trace is for those who ask for it.
        catch (Exception exception)
        {
            await error.WriteLineAsync($"papernotes: {Unexpected(exception)}");
            return ExitCode.Failed;
        }
#pragma warning restore CA1031
    }

    /// <summary>The root with every command. A new command is one class here and one line below.</summary>
    public static RootCommand Root()
    {
        RootCommand root = new("A knowledge graph of paper notes: serve it, fill it, take it with you.")
        {
            new ServeCommand(),
            new ImportCommand(),
            new GenerateCommand(),
            new ExportCommand(),
            new StatsCommand(),
        };
        HelpWithSettings.AddTo(root);
        return root;
    }

    private static async Task<int> InvokeAsync(string[] args, TextWriter output, TextWriter error)
    {
        RootCommand root = Root();
        // A file may be called @notes: no response files.
        ParseResult parsed = root.Parse(WithDefaultCommand(args, root), new ParserConfiguration { ResponseFileTokenReplacer = null });
        WrongCall.CheckNotEmpty(parsed);
        if (parsed.Action is ParseErrorAction)
        {
            throw WrongCall.Of(parsed);
        }

        InvocationConfiguration invocation = new()
        {
            EnableDefaultExceptionHandler = false,
            Output = output,
            Error = error,
            // After a signal: how long the command may take to end before the process is ended.
            ProcessTerminationTimeout = parsed.CommandResult.Command is ServeCommand ? ShutdownTimes.Longest : CommandEnd,
        };
        return await parsed.InvokeAsync(invocation);
    }

    // Options without a command are those of serve; what asks about the program itself, and directives, stay with the root.
    private static string[] WithDefaultCommand(string[] args, RootCommand root) => args switch
    {
        [] => ["serve"],
        ["help"] => ["--help"],
        ["help", var command, ..] => root.Subcommands.Any(known => known.Name == command) ? [command, "--help"] : [command],
        ["--help" or "-h" or "-?" or "/?" or "/h" or "--version", ..] => args,
        [['-', ..], ..] => ["serve", .. args],
        _ => args,
    };

    private static string Unexpected(Exception exception)
    {
        if (Environment.GetEnvironmentVariable(Debug) is { Length: > 0 } and not "0")
        {
            return exception.ToString();
        }

        string reason = exception.Message.ReplaceLineEndings(" ");
        return exception is IOException or UnauthorizedAccessException
            ? reason
            : $"something went wrong that should not ({exception.GetType().Name}: {reason}); {Debug}=1 shows where.";
    }
}
