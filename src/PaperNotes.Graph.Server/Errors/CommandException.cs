namespace PaperNotes.Graph.Server.Errors;

/// <summary>Ends a command with a message for the user on the error stream, and an exit code (see <see cref="ExitCode"/>).</summary>
internal sealed class CommandException(int exitCode, string message) : Exception(message)
{
    /// <summary>The exit code.</summary>
    public int ExitCode { get; } = exitCode;
}
