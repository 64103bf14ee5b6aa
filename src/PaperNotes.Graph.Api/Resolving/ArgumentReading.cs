using System.Collections;
using System.Globalization;
using GraphQL;
using GraphQL.Execution;
using PaperNotes.Graph.Api.Errors;
using PaperNotes.Graph.Api.Requests;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Api.Resolving;

/// <summary>Reads the arguments of a field, as the engine parsed them; null where none or null was given.</summary>
internal static class ArgumentReading
{
    /// <summary>A whole number.</summary>
    public static int? Int(this IResolveFieldContext context, string name) => (int?)context.Given(name);

    /// <summary>A text.</summary>
    public static string? Text(this IResolveFieldContext context, string name) => (string?)context.Given(name);

    /// <summary>A text that the schema requires.</summary>
    public static string RequiredText(this IResolveFieldContext context, string name) => (string)context.Given(name)!;

    /// <summary>A key that the schema requires, in the normal form of keys.</summary>
    public static string RequiredKey(this IResolveFieldContext context, string name) => Normalization.Nfc(context.RequiredText(name));

    /// <summary>A required ID. GraphQL allows whole numbers as IDs; they are read as text and match no node.</summary>
    public static string Id(this IResolveFieldContext context, string name) => IdText(context.Given(name));

    /// <summary>An id as text.</summary>
    public static string IdText(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    /// <summary>A parsed input object.</summary>
    public static T? Input<T>(this IResolveFieldContext context, string name)
        where T : class => (T?)context.Given(name);

    /// <summary>A list of values; an error where it is longer than the limit of all lists.</summary>
    public static IReadOnlyList<T>? ListOf<T>(this IResolveFieldContext context, string name) =>
        context.ListOf<T>(name, GraphRequest.Of(context).Limits.ListLength);

    /// <summary>A list of values; an error where it is longer than its own limit, before any of it is looked at.</summary>
    public static IReadOnlyList<T>? ListOf<T>(this IResolveFieldContext context, string name, int most)
    {
        object? given = context.Given(name);
        return given is ICollection values && values.Count > most
            ? throw GraphErrors.ListTooLong(name, values.Count, most)
            : List<T>(given);
    }

    /// <summary>A parsed list as one of its items' type; null stays null.</summary>
    public static IReadOnlyList<T>? List<T>(object? value) => value is IEnumerable items ? [.. items.Cast<T>()] : null;

    /// <summary>A parsed list of keys, in the normal form of keys; null stays null.</summary>
    public static IReadOnlyList<string>? Keys(object? value) =>
        value is IEnumerable keys ? [.. keys.Cast<string>().Select(Normalization.Nfc)] : null;

    private static object? Given(this IResolveFieldContext context, string name) =>
        context.Arguments is { } arguments && arguments.TryGetValue(name, out ArgumentValue value) ? value.Value : null;
}
