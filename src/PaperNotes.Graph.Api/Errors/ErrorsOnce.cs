using GraphQL;
using GraphQL.DI;

namespace PaperNotes.Graph.Api.Errors;

/// <summary>
/// Tells one fault once: of errors that say the same of one field of the document, for the many objects and items that have it, only the
/// first is kept. Thread-safe.
/// </summary>
internal sealed class ErrorsOnce : IConfigureExecution
{
    // Around everything that makes errors.
    /// <inheritdoc/>
    public float SortOrder => -100;

    /// <inheritdoc/>
    public async Task<ExecutionResult> ExecuteAsync(ExecutionOptions options, ExecutionDelegate next)
    {
        ExecutionResult result = await next(options).ConfigureAwait(false);
        if (result.Errors is { Count: > 1 } errors)
        {
            ExecutionErrors once = [];
            once.AddRange(errors.DistinctBy(PlaceAndMessage));
            result.Errors = once;
        }

        return result;
    }

    private static object PlaceAndMessage(ExecutionError error) =>
        error is { Path: not null, Locations: [{ } place, ..] } ? (place, error.Code, error.Message) : error;
}
