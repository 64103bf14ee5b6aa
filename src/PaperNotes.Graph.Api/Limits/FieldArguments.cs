using GraphQL.Execution;

namespace PaperNotes.Graph.Api.Limits;

/// <summary>
/// The arguments of a field at one place of the document, with the values of variables; null where none or null was given.
/// </summary>
internal readonly struct FieldArguments(IDictionary<string, ArgumentValue>? values)
{
    /// <summary>The value of an argument.</summary>
    public object? this[string name] => values is not null && values.TryGetValue(name, out ArgumentValue given) ? given.Value : null;
}
