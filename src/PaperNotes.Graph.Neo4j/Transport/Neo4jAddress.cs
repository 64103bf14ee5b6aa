using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Transport;

/// <summary>Where the Query API of a server is, found from any address that Neo4j's tools take.</summary>
/// <param name="Root">Scheme, host, port and path in front of <c>/db/…</c>; ends in a slash.</param>
/// <param name="AnyCertificate">Whether a certificate is taken unseen (<c>+ssc</c>).</param>
internal sealed record Neo4jAddress(Uri Root, bool AnyCertificate)
{
    private const int Bolt = 7687;
    private const string HostedDomain = ".databases.neo4j.io";

    /// <summary>
    /// Bolt's port (or none) becomes the port of HTTP, 7474, or of HTTPS, 7473 (443 at Aura, which has no other); any other port is
    /// taken as the Query API's own. http:// and https:// stay as they are. Throws <see cref="GraphStoreException"/>.
    /// </summary>
    public static Neo4jAddress Parse(string text)
    {
        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out Uri? uri) || uri.Host.Length == 0)
        {
            throw Neo4jErrors.AddressMalformed();
        }

        if (uri.UserInfo.Length > 0)
        {
            throw Neo4jErrors.AddressWithSecret();
        }

        return uri.Scheme.ToLowerInvariant() switch
        {
            "neo4j" or "bolt" => Mapped(uri, "http", 7474, anyCertificate: false),
            "neo4j+s" or "bolt+s" => Mapped(uri, "https", SecurePort(uri), anyCertificate: false),
            "neo4j+ssc" or "bolt+ssc" => Mapped(uri, "https", SecurePort(uri), anyCertificate: true),
            "http" or "https" => Mapped(uri, uri.Scheme, uri.Port, anyCertificate: false),
            _ => throw Neo4jErrors.AddressMalformed(),
        };
    }

    private static int SecurePort(Uri uri) => uri.Host.EndsWith(HostedDomain, StringComparison.OrdinalIgnoreCase) ? 443 : 7473;

    private static Neo4jAddress Mapped(Uri uri, string scheme, int port, bool anyCertificate)
    {
        string path = uri.AbsolutePath.TrimEnd('/') + "/";
        UriBuilder root = new(scheme, uri.Host, uri.Port is -1 or Bolt ? port : uri.Port, path);
        return new Neo4jAddress(root.Uri, anyCertificate);
    }
}
