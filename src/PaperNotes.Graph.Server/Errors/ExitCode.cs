namespace PaperNotes.Graph.Server.Errors;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done as asked.</summary>
    public const int Done = 0;

    /// <summary>Something failed on the way; trying again may help.</summary>
    public const int Failed = 1;

    /// <summary>The data or the configuration is wrong; the message says which part.</summary>
    public const int Refused = 2;

    /// <summary>Stopped from outside, as by Ctrl+C.</summary>
    public const int Cancelled = 130;
}
