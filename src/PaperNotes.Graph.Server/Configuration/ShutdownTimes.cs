namespace PaperNotes.Graph.Server.Configuration;

/// <summary>The configuration section <c>PaperNotes:Shutdown</c>: how a server that is asked to stop takes its leave.</summary>
internal sealed record ShutdownTimes
{
    /// <summary>The longest that both may be.</summary>
    public const int MostSeconds = 600;

    /// <summary>How long the program may take to end whatever is configured, and a little more.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromSeconds((2 * MostSeconds) + 5);

    /// <summary>How long the server still takes new connections while <c>/readyz</c> already says that it stops, in seconds.</summary>
    public double NoticeSeconds { get; init; } = 1;

    /// <summary>How long requests under way may then take, in seconds.</summary>
    public double DrainSeconds { get; init; } = 30;
}
