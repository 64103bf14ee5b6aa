using System.CommandLine;

namespace PaperNotes.Graph.Server.Commands;

/// <summary>How commands are run.</summary>
internal static class CommandActions
{
    /// <summary>
    /// Sets what a command does. System.CommandLine listens for signals only once the action has given way for the first time, so it
    /// gives way before anything else: else Ctrl+C would kill a command that starts without waiting.
    /// </summary>
    public static void Does(this Command command, Func<ParseResult, CancellationToken, Task<int>> action) =>
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await Task.Yield();
            return await action(parsed, cancellationToken);
        });
}
