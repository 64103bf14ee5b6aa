using System.Collections;
using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;

namespace PaperNotes.Graph.Api.Limits;

/// <summary>What a field costs for each object that has it, beside the values of its answer. Declared where the field is.</summary>
internal sealed record FieldCost
{
    private const string Key = "paper-notes-cost";

    /// <summary>What finding its value costs, in values.</summary>
    public long Work { get; init; }

    /// <summary>What each item costs beside its fields, in values.</summary>
    public long ItemWork { get; init; }

    /// <summary>How many items it is taken to have; null where its type says it: one, or ten in a list.</summary>
    public int? Items { get; init; }

    /// <summary>The argument that says how many items it has; null where none does.</summary>
    public CountArgument? Count { get; init; }

    /// <summary>The argument whose size adds work; null where none does.</summary>
    public SizeArgument? Size { get; init; }

    /// <summary>Whether its items are those of the page that the field around it asks for.</summary>
    public bool IsPage { get; init; }

    /// <summary>What the field declares; what its type says where it declares nothing.</summary>
    public static FieldCost Of(FieldType field) => field.GetMetadata<FieldCost>(Key) ?? new FieldCost();

    /// <summary>Declares the cost of a field.</summary>
    public static void Declare(FieldType field, FieldCost cost) => field.Metadata[Key] = cost;

    /// <summary>Whether an argument of this name changes the cost.</summary>
    public bool DependsOn(string argument) => Size?.Name == argument || Count?.Names.Contains(argument) == true;

    /// <summary>What one of these fields costs without its items, in tenths.</summary>
    public long WorkOf(FieldArguments arguments) =>
        Cost.Multiply(Cost.Value, Cost.Add(Work, Size is { } size ? Cost.Multiply(size.Work, size.Read(arguments[size.Name])) : 0));

    /// <summary>How many items one of these fields has.</summary>
    public long ItemsOf(FieldArguments arguments, int otherwise) => Count?.Read(arguments) ?? Items ?? otherwise;
}

/// <summary>Numbers of items that arguments give: whole numbers, or lists of as many values.</summary>
/// <param name="Names">The arguments, of which one is given.</param>
/// <param name="Default">How many without any.</param>
/// <param name="Most">More than this is an error of the field, and costs no more.</param>
internal sealed record CountArgument(IReadOnlyList<string> Names, int Default, int Most)
{
    /// <summary>The number.</summary>
    public long Read(FieldArguments arguments)
    {
        foreach (string name in Names)
        {
            int? given = arguments[name] switch
            {
                int number => number,
                ICollection values => values.Count,
                _ => null,
            };
            if (given is { } count)
            {
                return Math.Clamp(count, 0, Most);
            }
        }

        return Default;
    }
}

/// <summary>An argument whose size adds work: so much for each unit of the size that <paramref name="Read"/> finds.</summary>
internal sealed record SizeArgument(string Name, long Work, Func<object?, long> Read);

/// <summary>Declares costs along with fields.</summary>
internal static class CostDeclarations
{
    /// <summary>Changes what the field costs.</summary>
    public static FieldBuilder<TSource, object> Cost<TSource>(this FieldBuilder<TSource, object> field, Func<FieldCost, FieldCost> change)
    {
        FieldCost.Declare(field.FieldType, change(FieldCost.Of(field.FieldType)));
        return field;
    }
}
