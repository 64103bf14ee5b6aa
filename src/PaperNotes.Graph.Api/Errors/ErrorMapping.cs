using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQL.Validation.Errors;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Api.Errors;

/// <summary>Gives every error its stable code, and keeps what clients must not see out of the message. Thread-safe.</summary>
internal sealed class ErrorMapping : IErrorInfoProvider
{
    private const int LongestMessage = 1_000;

    /// <inheritdoc/>
    public ErrorInfo GetInfo(ExecutionError executionError)
    {
        (string code, string message) = Read(executionError);
        if (message.Length > LongestMessage)
        {
            // The engine's messages quote what the client sent, however long it is.
            message = $"{message[..LongestMessage]}…";
        }

        Dictionary<string, object?> extensions = new(StringComparer.Ordinal) { ["code"] = code };
        foreach ((string name, object? value) in executionError.Extensions ?? [])
        {
            extensions.TryAdd(name, value);
        }

        return new ErrorInfo { Message = message, Extensions = extensions };
    }

    /// <summary>The error for the client that an exception of a resolver becomes.</summary>
    public static GraphError Translate(Exception exception) => exception switch
    {
        GraphError error => error,
        GraphStoreException fault => GraphErrors.Of(fault),
        OperationCanceledException => GraphErrors.Timeout(),
        _ => GraphErrors.Internal(),
    };

    private static (string Code, string Message) Read(ExecutionError error)
    {
        // Errors of other assemblies (limits of the server) come with a code of their own.
        if (error.GetType().Assembly != typeof(ExecutionError).Assembly && error.Code is { Length: > 0 } own)
        {
            return (own, error.Message);
        }

        return error switch
        {
            SyntaxError => (GraphErrors.ParseFailedCode, error.Message),
            InvalidVariableError => (GraphErrors.VariableInvalidCode, error.Message),
            NoOperationError or NoOperationNameError or InvalidOperationNameError or InvalidOperationError =>
                (GraphErrors.OperationUnresolvedCode, error.Message),
            ValidationError => (GraphErrors.ValidationFailedCode, error.Message),
            TimeoutError => (GraphErrors.TimeoutCode, GraphErrors.TimeoutMessage),
            UnhandledError { InnerException: { } inner } => Translate(inner) is var known ? (known.Code!, known.Message) : default,
            DocumentError or RequestError => (GraphErrors.RequestInvalidCode, error.Message),
            _ => (GraphErrors.InternalCode, GraphErrors.InternalMessage),
        };
    }
}
