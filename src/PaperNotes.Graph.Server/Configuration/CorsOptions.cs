namespace PaperNotes.Graph.Server.Configuration;

/// <summary>The configuration section <c>PaperNotes:Cors</c>: what browsers let pages of other origins do.</summary>
internal sealed record CorsOptions
{
    /// <summary>The most seconds that <see cref="MaxAgeSeconds"/> may be: a day.</summary>
    public const int MostSeconds = 86_400;

    /// <summary>
    /// The origins whose pages may ask this server, like <c>https://example.org</c>, or <c>*</c> alone for any; empty: none.
    /// </summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>The headers that those pages may send; empty: any.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>The headers of answers that those pages may read, beside those that this server sets itself.</summary>
    public IReadOnlyList<string> ExposedHeaders { get; init; } = [];

    /// <summary>Whether those pages may send cookies and other credentials, for a proxy that looks at them; this server does not.</summary>
    public bool Credentials { get; init; }

    /// <summary>How many seconds browsers may keep what they were told about an origin.</summary>
    public int MaxAgeSeconds { get; init; } = 7_200;

    /// <summary>Whether a text is an origin: scheme, host and, where it is not the scheme's own, port.</summary>
    public static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? uri)
        && uri.Scheme is ("http" or "https")
        && uri.GetLeftPart(UriPartial.Authority) == text;
}
