namespace PaperNotes.Graph.Importing.Sources;

// What an import reads at most, so that no file can fill the memory or keep it busy for ever.
internal static class SourceLimits
{
    public const int DocumentBytes = 8 * 1024 * 1024;
    public const int ArchiveEntries = 1_000_000;

    // Text packs to a tenth; what grows two-hundredfold over the first 64 MiB is a bomb.
    public const long RatioFreeBytes = 64L * 1024 * 1024;
    public const int Ratio = 200;
}

// The source is not what it says, or goes beyond a limit; the message is the reason for the user.
internal sealed class SourceException(string reason) : Exception(reason);
