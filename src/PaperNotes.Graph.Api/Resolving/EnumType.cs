using GraphQL.Types;

namespace PaperNotes.Graph.Api.Resolving;

/// <summary>An enum whose values are the upper-case names of a type's, each with a description.</summary>
internal class EnumType<TEnum> : EnumerationGraphType
    where TEnum : struct, Enum
{
    /// <summary>Names the enum, and names and describes each value.</summary>
    protected EnumType(string name, string description, IEnumerable<(string Name, TEnum Value, string Description)> values)
    {
        (Name, Description) = (name, description);
        foreach ((string of, TEnum value, string text) in values)
        {
            Add(of, value, text);
        }
    }

    /// <summary>Names the enum and describes each value.</summary>
    protected EnumType(string name, string description, params ReadOnlySpan<(TEnum Value, string Description)> values)
    {
        (Name, Description) = (name, description);
        foreach ((TEnum value, string text) in values)
        {
            Add(UpperSnake(value.ToString()), value, text);
        }
    }

    private static string UpperSnake(string name) =>
        string.Concat(name.Select((letter, i) => i > 0 && char.IsUpper(letter) ? $"_{letter}" : $"{char.ToUpperInvariant(letter)}"));
}
