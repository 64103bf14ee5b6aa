using GraphQL;

namespace PaperNotes.Graph.Server.Errors;

/// <summary>
/// A request that is refused before or instead of its execution: a stable code, a message that says what to do, an HTTP status.
/// </summary>
internal sealed class HttpError : ExecutionError
{
    public HttpError(int status, string code, string message)
        : base(message)
    {
        Status = status;
        Code = code;
    }

    /// <summary>The status of the answer.</summary>
    public int Status { get; }
}

/// <summary>Carries an <see cref="HttpError"/> out of the reading of a request.</summary>
internal sealed class HttpErrorException(HttpError error) : Exception(error.Message)
{
    public HttpError Error { get; } = error;
}
