using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using PaperNotes.Graph.Api;
using PaperNotes.Graph.Api.Requests;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Requests;

/// <summary>
/// Names answers to GET by the version of the graph, this build and the request: what has the same name is the same answer.
/// Thread-safe.
/// </summary>
internal static class AnswerTags
{
    // Another build may answer otherwise.
    private static readonly string Build = typeof(GraphApiSchema).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    /// <summary>
    /// The name of the answer to a call; null where the answer will be an error, since no graph can be read or the call has no document.
    /// </summary>
    public static async ValueTask<EntityTagHeaderValue?> TagAsync(
        HttpContext http, string mediaType, GraphCall call, CancellationToken cancellationToken)
    {
        if (call.Query is null)
        {
            return null;
        }

        try
        {
            IGraphStore store = await http.RequestServices.GetRequiredService<PinnedGraph>().OpenAsync(cancellationToken);
            // An id may mean another document after a restart.
            string document = http.Request.Query.ContainsKey("query") ? "" : call.Query;
            return Of(store, $"{mediaType}\n{http.Request.QueryString.Value}\n{document}");
        }
        catch (GraphStoreException)
        {
            return null;
        }
    }

    /// <summary>The name of what a graph answers to a request.</summary>
    public static EntityTagHeaderValue Of(IGraphStore store, string request)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(request));
        return new EntityTagHeaderValue($"\"{store.Version}-{Build}-{Convert.ToHexStringLower(hash.AsSpan(0, 12))}\"", isWeak: true);
    }

    /// <summary>Whether the client has the answer already.</summary>
    public static bool IsKnown(HttpContext http, EntityTagHeaderValue tag) =>
        http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false));

    /// <summary>Whether the client has some answer already and asks for none, whatever there is: RFC 9110, 13.1.2.</summary>
    public static bool IsAny(HttpContext http) =>
        http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any));

    /// <summary>
    /// Says that the answer may be kept, and asked for again by its name: each time, unless it was said for how long it is fresh.
    /// </summary>
    public static void Set(HttpContext http, EntityTagHeaderValue tag)
    {
        http.Response.GetTypedHeaders().ETag = tag;
        if (http.Response.Headers.CacheControl.Count == 0)
        {
            http.Response.Headers.CacheControl = "no-cache";
        }
    }
}
