using GraphQL.Types;
using PaperNotes.Graph.Api.Errors;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;

namespace PaperNotes.Graph.Api.Concepts;

/// <summary>Conditions on concepts.</summary>
internal sealed class ConceptFilterType : InputObjectGraphType
{
    private const int MaxText = 1_000;

    /// <summary>Declares the fields.</summary>
    public ConceptFilterType()
    {
        Name = "ConceptFilter";
        Description = "All given conditions hold together. An empty list of kinds matches nothing.";
        Field<ListGraphType<NonNullGraphType<ConceptKindType>>>("kinds").Description("Of one of these kinds.");
        Field<StringGraphType>("nameContains").Description("The name or an alias contains this, whatever the case.");
        Field<IntGraphType>("minPapers").Description("Has at least so many papers.");
    }

    /// <summary>The filter, where it is no larger than the limits allow; an error where it is.</summary>
    public static ConceptFilter? Checked(ConceptFilter? filter, GraphLimits limits) =>
        filter?.Kinds is { } kinds && kinds.Count > limits.ListLength
            ? throw GraphErrors.ListTooLong("kinds", kinds.Count, limits.ListLength)
        : filter?.NameContains is { Length: > MaxText } name ? throw GraphErrors.TextTooLong("nameContains", name.Length, MaxText)
        : filter;

    /// <inheritdoc/>
    public override object ParseDictionary(IDictionary<string, object?> value) => new ConceptFilter(
        ArgumentReading.List<ConceptKind>(value.TryGetValue("kinds", out object? kinds) ? kinds : null),
        value.TryGetValue("nameContains", out object? name) ? (string?)name : null,
        value.TryGetValue("minPapers", out object? papers) ? (int?)papers : null);
}
