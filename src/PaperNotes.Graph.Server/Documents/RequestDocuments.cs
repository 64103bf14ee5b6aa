using System.Text;
using GraphQL;
using PaperNotes.Graph.Api.Requests;
using PaperNotes.Graph.Server.Configuration;

namespace PaperNotes.Graph.Server.Documents;

/// <summary>
/// Finds the document of a request: sent as text, named by an id, or by its hash as the automatic persisted queries of Apollo and
/// urql are. Texts that come with their hash are kept, bounded by memory. Thread-safe.
/// </summary>
internal sealed class RequestDocuments(StoredDocuments stored, DocumentOptions options, HttpLimits limits)
{
    private const string Persisted = "persistedQuery";

    // An estimate above what the hash and the entry's places in two collections take.
    private const int BytesOfEntry = 400;

    private readonly BoundedCache<string> _automatic = new(limits.AutomaticDocumentBytes);

    /// <summary>How much memory the texts take that came with their hash, as it is counted.</summary>
    public long Bytes => _automatic.Bytes;

    /// <summary>Whether a request's extensions name a document by its hash.</summary>
    public static bool IsNamed(Inputs? extensions) => HashOf(extensions) is not null;

    /// <summary>
    /// The text of a request's document, of at least one way to name it; or why there is none. A text goes before an id, which other
    /// members of the request may be called too.
    /// </summary>
    public (string? Text, ExecutionError? Refused) Find(string? query, string? id, Inputs? extensions)
    {
        if (HashOf(extensions) is { IsKnownVersion: false })
        {
            return (null, DocumentErrors.VersionUnknown());
        }

        string? hash = HashOf(extensions)?.Hash;

        if (query is not null)
        {
            return hash is null ? Allowed(query) : Keep(query, hash);
        }

        if (id is not null)
        {
            return stored.Find(id) is { } known ? (known, null) : (null, DocumentErrors.NotFound(id));
        }

        return (stored.Find(hash!) ?? _automatic.Find(hash!)) is { } text ? (text, null)
            : options.Only ? (null, DocumentErrors.NotAllowed())
            : limits.AutomaticDocumentBytes == 0 ? (null, DocumentErrors.AutomaticNotSupported())
            : (null, DocumentErrors.AutomaticNotFound());
    }

    private (string? Text, ExecutionError? Refused) Allowed(string query) =>
        !options.Only || stored.Find(StoredDocuments.HashOf(query)) is not null ? (query, null) : (null, DocumentErrors.NotAllowed());

    private (string? Text, ExecutionError? Refused) Keep(string query, string hash)
    {
        if (Allowed(query) is { Refused: not null } refused)
        {
            return refused;
        }

        if (_automatic.Holds(hash) && _automatic.Find(hash) == query)
        {
            return (query, null);
        }

        if (StoredDocuments.HashOf(query) != hash)
        {
            return (null, DocumentErrors.HashMismatch());
        }

        if (!options.Only && Encoding.UTF8.GetByteCount(query) <= limits.DocumentBytes)
        {
            _automatic.Keep(hash, query, BytesOfEntry + (sizeof(char) * (long)query.Length));
        }

        return (query, null);
    }

    private static (string Hash, bool IsKnownVersion)? HashOf(Inputs? extensions) =>
        extensions is not null
        && extensions.TryGetValue(Persisted, out object? value)
        && value is IReadOnlyDictionary<string, object?> persisted
        && persisted.GetValueOrDefault("sha256Hash") is string hash
            ? (hash.ToLowerInvariant(), persisted.GetValueOrDefault("version") is 1)
            : null;
}
