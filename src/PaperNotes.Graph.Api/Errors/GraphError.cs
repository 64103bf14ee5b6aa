using GraphQL;

namespace PaperNotes.Graph.Api.Errors;

/// <summary>An error for the client: a stable code, and a message that says what to do.</summary>
public sealed class GraphError : ExecutionError
{
    internal GraphError(string code, string message)
        : base(message) => Code = code;
}
