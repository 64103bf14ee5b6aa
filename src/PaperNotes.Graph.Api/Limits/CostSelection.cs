using GraphQL.Validation;
using GraphQLParser.AST;

namespace PaperNotes.Graph.Api.Limits;

/// <summary>A selection set of a document as one object type has it. Each fragment is one selection, however often it is spread.</summary>
internal sealed class CostSelection(int number)
{
    /// <summary>Its place among the selections of the plan.</summary>
    public int Number { get; } = number;

    /// <summary>Its fields.</summary>
    public List<CostField> Fields { get; } = [];

    /// <summary>Its fragments.</summary>
    public List<(CostSelection Selection, CostCondition[] Conditions)> Fragments { get; } = [];
}

/// <summary>A field at one place of the document.</summary>
/// <param name="Syntax">The place.</param>
/// <param name="Cost">What its declaration says.</param>
/// <param name="Value">What one value costs, in tenths.</param>
/// <param name="Lists">How many lists its type nests.</param>
/// <param name="Objects">Its selection, once for each type that its objects can have; empty for a scalar.</param>
/// <param name="Conditions">Whether it is skipped.</param>
internal sealed record CostField(
    GraphQLField Syntax, FieldCost Cost, long Value, int Lists, IReadOnlyList<CostSelection> Objects, CostCondition[] Conditions)
{
    /// <summary>The name of the field in the answer.</summary>
    public string Name => (Syntax.Alias?.Name ?? Syntax.Name).StringValue;

    /// <summary>How many items it has where nothing says it.</summary>
    public int UsualItems => Lists == 0 ? 1 : Objects.Count == 0 ? 3 : 10;
}

/// <summary>A <c>@skip</c> or <c>@include</c>.</summary>
/// <param name="Wanted">What the value must be for the field to be answered.</param>
/// <param name="Value">A literal or a variable.</param>
internal readonly record struct CostCondition(bool Wanted, GraphQLValue Value)
{
    /// <summary>Whether the value is known from the document alone.</summary>
    public bool IsConstant => Value is not GraphQLVariable;

    /// <summary>Whether all conditions let a place be answered.</summary>
    public static bool Hold(CostCondition[] conditions, Variables variables)
    {
        foreach (CostCondition condition in conditions)
        {
            bool given = condition.Value switch
            {
                GraphQLVariable variable => variables.Find(variable.Name.Value)?.Value is true,
                _ => condition.Value is GraphQLBooleanValue { BoolValue: true },
            };
            if (given != condition.Wanted)
            {
                return false;
            }
        }

        return true;
    }
}
