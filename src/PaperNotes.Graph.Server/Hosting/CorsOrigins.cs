namespace PaperNotes.Graph.Server.Hosting;

/// <summary>The configuration section <c>PaperNotes:Cors</c>.</summary>
internal sealed record CorsOrigins
{
    /// <summary>The origins whose pages may ask this server, like <c>https://example.org</c>, or <c>*</c> alone for any; empty: none.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];
}
