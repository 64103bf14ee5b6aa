using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Errors;
using GraphQL.Validation.Rules;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Visitors;
using PaperNotes.Graph.Api.Errors;

namespace PaperNotes.Graph.Api.Limits;

/// <summary>
/// GraphQL 5.3.2: fields of one response name must be one field. The engine's rule compares every field with every other; this
/// one groups those of one name and compares each with the first of its group, level by level. It says of two fields what the
/// engine's rule says. Thread-safe.
/// </summary>
internal sealed class FieldMerging : ValidationRuleBase
{
    private readonly MatchingNodeVisitor<GraphQLOperationDefinition> _visitor;

    /// <summary>The rule, which reports at most so many errors of one operation.</summary>
    public FieldMerging(int mostErrors) => _visitor = new MatchingNodeVisitor<GraphQLOperationDefinition>(
        (operation, context) => new FieldMergingCheck(context, mostErrors).Check(operation));

    /// <inheritdoc/>
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(_visitor);
}

/// <summary>One run of the rule over one operation. Not thread-safe.</summary>
internal sealed class FieldMergingCheck(ValidationContext context, int mostErrors)
{
    // No document within the limits comes near it; it ends the check where fields are grouped by many types on many levels.
    private const int MostSteps = 100_000;

    private static readonly SDLPrinter s_printer = new();

    private readonly Dictionary<GraphQLField, string> _printed = [];
    private readonly HashSet<(GraphQLField, GraphQLField)> _told = [];
    private int _steps;

    /// <summary>Reports each field that differs from another of its response name.</summary>
    public void Check(GraphQLOperationDefinition operation)
    {
        IGraphType? root = operation.Operation switch
        {
            OperationType.Query => context.Schema.Query,
            OperationType.Mutation => context.Schema.Mutation,
            OperationType.Subscription => context.Schema.Subscription,
            _ => null,
        };
        List<(IGraphType?, GraphQLSelectionSet)> roots = [(root, operation.SelectionSet)];
        CheckShapes(roots);
        CheckSameFields(roots);
    }

    // Answers must have one shape even where two fields can never meet in one object.
    private void CheckShapes(List<(IGraphType? Type, GraphQLSelectionSet Set)> parents)
    {
        foreach (List<Selected> group in ByResponseName(parents))
        {
            Selected first = group.Find(selected => selected.Definition is not null);
            foreach (Selected other in group)
            {
                if (other.Definition?.ResolvedType is { } type
                    && first.Definition!.ResolvedType is { } expected
                    && DoConflict(expected, type))
                {
                    Report(first, other, $"they return conflicting types {expected} and {type}");
                }
            }

            if (Inside(group) is { Count: > 0 } sets)
            {
                CheckShapes(sets);
            }
        }
    }

    private void CheckSameFields(List<(IGraphType? Type, GraphQLSelectionSet Set)> parents)
    {
        foreach (List<Selected> group in ByResponseName(parents))
        {
            foreach (List<Selected> meeting in ThatMeet(group))
            {
                Selected first = meeting[0];
                foreach (Selected other in meeting.Skip(1))
                {
                    if (first.Field.Name != other.Field.Name)
                    {
                        Report(first, other, $"{first.Field.Name.Value} and {other.Field.Name.Value} are different fields");
                    }
                    else if (Arguments(first.Field) != Arguments(other.Field))
                    {
                        Report(first, other, "they have differing arguments");
                    }
                }

                if (Inside(meeting) is { Count: > 0 } sets)
                {
                    CheckSameFields(sets);
                }
            }
        }
    }

    // Fields of two object types never meet; fields of an interface meet those of all types.
    private static List<List<Selected>> ThatMeet(List<Selected> group)
    {
        if (group.Count == 1)
        {
            return [group];
        }

        List<Selected> ofAny = group.FindAll(selected => selected.Parent is not IObjectGraphType);
        List<List<Selected>> byType = [.. group
            .Where(selected => selected.Parent is IObjectGraphType)
            .GroupBy(selected => selected.Parent)
            .Select(ofType => ofType.Concat(ofAny).ToList())];
        return byType.Count > 0 ? byType : [ofAny];
    }

    private List<List<Selected>> ByResponseName(List<(IGraphType? Type, GraphQLSelectionSet Set)> parents)
    {
        Dictionary<ROM, List<Selected>> groups = [];
        HashSet<ROM> fragments = [];
        Stack<(IGraphType? Type, GraphQLSelectionSet Set)> open = new(Enumerable.Reverse(parents));
        while (open.TryPop(out (IGraphType? Type, GraphQLSelectionSet Set) next))
        {
            foreach (ASTNode selection in next.Set.Selections)
            {
                if (++_steps > MostSteps)
                {
                    throw GraphErrors.DocumentTooLarge("fields to compare", _steps, MostSteps);
                }

                switch (selection)
                {
                    case GraphQLField field:
                        ROM name = field.Alias?.Name.Value ?? field.Name.Value;
                        (groups.TryGetValue(name, out List<Selected>? group) ? group : groups[name] = [])
                            .Add(new Selected(next.Type, field, DefinitionOf(next.Type, field.Name.Value)));
                        break;
                    case GraphQLInlineFragment fragment:
                        open.Push(
                            (
                                fragment.TypeCondition is { } condition ? context.Schema.AllTypes[condition.Type.Name.Value] : next.Type,
                                fragment.SelectionSet));
                        break;
                    case GraphQLFragmentSpread spread when fragments.Add(spread.FragmentName.Name.Value)
                            && context.Document.FindFragmentDefinition(spread.FragmentName.Name.Value) is { } definition:
                        open.Push((context.Schema.AllTypes[definition.TypeCondition.Type.Name.Value], definition.SelectionSet));
                        break;
                }
            }
        }

        return [.. groups.Values];
    }

    private FieldType? DefinitionOf(IGraphType? parent, ROM name) =>
        name == "__schema" ? context.Schema.SchemaMetaFieldType
        : name == "__type" ? context.Schema.TypeMetaFieldType
        : (parent as IComplexGraphType)?.Fields.Find(name);

    private static List<(IGraphType?, GraphQLSelectionSet)> Inside(List<Selected> group) =>
    [
        .. group.Where(selected => selected.Field.SelectionSet is not null)
            .Select(selected => (selected.Definition?.ResolvedType?.GetNamedType(), selected.Field.SelectionSet!)),
    ];

    private string Arguments(GraphQLField field)
    {
        if (!_printed.TryGetValue(field, out string? printed))
        {
            printed = string.Join(
                ", ",
                (field.Arguments?.Items ?? [])
                    .OrderBy(argument => argument.Name.StringValue, StringComparer.Ordinal)
                    .Select(s_printer.Print)
            );
            _printed.Add(field, printed);
        }

        return printed;
    }

    private static bool DoConflict(IGraphType first, IGraphType second) => (first, second) switch
    {
        (ListGraphType one, ListGraphType other) => DoConflict(one.ResolvedType!, other.ResolvedType!),
        (NonNullGraphType one, NonNullGraphType other) => DoConflict(one.ResolvedType!, other.ResolvedType!),
        (ListGraphType or NonNullGraphType, _) or (_, ListGraphType or NonNullGraphType) => true,
        _ => (first.IsLeafType() || second.IsLeafType()) && !first.Equals(second),
    };

    private void Report(Selected first, Selected other, string reason)
    {
        if (first.Field == other.Field || _told.Count == mostErrors || !_told.Add((first.Field, other.Field)))
        {
            return;
        }

        context.ReportError(new OverlappingFieldsCanBeMergedError(context, new OverlappingFieldsCanBeMerged.Conflict
        {
            Reason = new OverlappingFieldsCanBeMerged.ConflictReason
            {
                Name = (first.Field.Alias?.Name ?? first.Field.Name).StringValue,
                Message = new OverlappingFieldsCanBeMerged.Message { Msg = reason },
            },
            FieldsLeft = [first.Field],
            FieldsRight = [other.Field],
        }));
    }

    private readonly record struct Selected(IGraphType? Parent, GraphQLField Field, FieldType? Definition);
}
