namespace PaperNotes.Graph.Importing.Sources;

// What a walk over the sources gives, in its order. Name is for messages; Path is the path inside the source, with slashes.
internal abstract record SourceItem(string Name, int Source);

// A file that was read whole.
internal sealed record SourceDocument(string Name, int Source, string Path, byte[] Content) : SourceItem(Name, Source)
{
    // The path within the checkout, folder or archive, whatever lies above it.
    public string? Within { get; init; }

    // The commit of the checkout, or the name of the archive.
    public string? Revision { get; init; }
}

// Some lines of a file of JSON lines, the first with its number.
internal sealed record SourceLines(string Name, int Source, int FirstLine, IReadOnlyList<byte[]> Lines) : SourceItem(Name, Source);

// The end of a file of JSON lines, so that it counts as one file.
internal sealed record SourceLinesEnd(string Name, int Source) : SourceItem(Name, Source);

internal sealed record SourceProblem(string Name, int Source, int? Line, string Reason) : SourceItem(Name, Source);

internal sealed record SourceSkip(string Name, int Source, string Reason) : SourceItem(Name, Source);
