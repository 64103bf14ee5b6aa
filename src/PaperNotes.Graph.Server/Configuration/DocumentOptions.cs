namespace PaperNotes.Graph.Server.Configuration;

/// <summary>The configuration section <c>PaperNotes:Documents</c>: documents that clients name instead of sending them.</summary>
internal sealed record DocumentOptions
{
    /// <summary>The most seconds that <see cref="MaxAgeSeconds"/> may be: a year.</summary>
    public const int MostSeconds = 31_536_000;

    /// <summary>A folder of documents and manifests beside those that come with the program; null: none.</summary>
    public string? Folder { get; init; }

    /// <summary>Whether nothing but stored documents is run.</summary>
    public bool Only { get; init; }

    /// <summary>How many seconds caches may keep an answer of <c>/graphql/d/…</c> without asking; 0: they ask each time.</summary>
    public int MaxAgeSeconds { get; init; } = 60;
}
