using GraphQL;
using PaperNotes.Graph.Server.Errors;

namespace PaperNotes.Graph.Server.Documents;

/// <summary>
/// Makes the errors of named documents. Apollo and urql know those of automatic ones by their message or code, which are theirs.
/// </summary>
internal static class DocumentErrors
{
    /// <summary>The client sends the text then, with its hash.</summary>
    public static ExecutionError AutomaticNotFound() => new DocumentError("PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");

    /// <summary>The client sends texts alone from then on.</summary>
    public static ExecutionError AutomaticNotSupported() =>
        new DocumentError("PERSISTED_QUERY_NOT_SUPPORTED", "PersistedQueryNotSupported");

    public static ExecutionError HashMismatch() => new HttpError(
        StatusCodes.Status400BadRequest, "PERSISTED_QUERY_HASH_MISMATCH",
        "provided sha does not match query. Send the SHA-256 of the document's bytes in UTF-8, as 64 hexadecimal digits.");

    public static ExecutionError VersionUnknown() => new HttpError(
        StatusCodes.Status400BadRequest, "PERSISTED_QUERY_VERSION_UNKNOWN", "Unsupported persisted query version. Send version 1.");

    public static ExecutionError NotFound(string id) =>
        new HttpError(
            StatusCodes.Status404NotFound,
            "PERSISTED_DOCUMENT_NOT_FOUND",
            $"There is no document '{(id.Length <= 80 ? id : $"{id[..80]}…")}'. Send the document as the string \"query\", or have the server's operator add it to PaperNotes:Documents:Folder."
        );

    public static ExecutionError NotAllowed() =>
        new HttpError(
            StatusCodes.Status403Forbidden,
            "DOCUMENT_NOT_ALLOWED",
            "This server only runs documents that its operator stored. Name one by \"documentId\".");

    // Its status is that of any document that cannot be run.
    private sealed class DocumentError : ExecutionError
    {
        public DocumentError(string code, string message)
            : base(message) => Code = code;
    }
}
