using System.Runtime.CompilerServices;
using GraphQL;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace PaperNotes.Graph.Api.Limits;

/// <summary>Reads an operation of a valid document into a plan of its cost.</summary>
internal sealed class CostPlanner
{
    private static readonly CostCondition[] s_always = [];

    private readonly ISchema _schema;
    private readonly GraphQLDocument _document;
    private readonly Dictionary<(GraphQLSelectionSet Set, IObjectGraphType Type), CostSelection> _selections = [];
    private bool _isConstant = true;

    private CostPlanner(ISchema schema, GraphQLDocument document) => (_schema, _document) = (schema, document);

    /// <summary>The plan of a query.</summary>
    public static CostPlan Plan(ISchema schema, GraphQLDocument document, GraphQLOperationDefinition query)
    {
        CostPlanner planner = new(schema, document);
        CostSelection root = planner.Read(query.SelectionSet, schema.Query);
        return new CostPlan(root, planner._selections.Count, planner._isConstant);
    }

    private CostSelection Read(GraphQLSelectionSet set, IObjectGraphType type)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (_selections.TryGetValue((set, type), out CostSelection? known))
        {
            return known;
        }

        CostSelection selection = new(_selections.Count);
        _selections.Add((set, type), selection);
        foreach (ASTNode node in set.Selections)
        {
            switch (node)
            {
                case GraphQLField field when DefinitionOf(field.Name.Value, type) is { } definition:
                    selection.Fields.Add(Read(field, definition, type));
                    break;
                case GraphQLInlineFragment fragment when Applies(fragment.TypeCondition, type):
                    selection.Fragments.Add((Read(fragment.SelectionSet, type), Conditions(fragment.Directives)));
                    break;
                case GraphQLFragmentSpread spread when _document.FindFragmentDefinition(spread.FragmentName.Name.Value) is { } fragment
                    && Applies(fragment.TypeCondition, type):
                    selection.Fragments.Add((Read(fragment.SelectionSet, type), Conditions(spread.Directives)));
                    break;
            }
        }

        return selection;
    }

    private CostField Read(GraphQLField field, FieldType definition, IObjectGraphType parent)
    {
        FieldCost cost = FieldCost.Of(definition);
        _isConstant &= field.Arguments?.Any(argument => cost.DependsOn(argument.Name.StringValue) && HasVariable(argument.Value)) != true;
        (IGraphType type, int lists) = Named(definition.ResolvedType!);
        IReadOnlyList<CostSelection> objects = (field.SelectionSet, type) switch
        {
            ({ } set, IObjectGraphType single) => [Read(set, single)],
            ({ } set, IAbstractGraphType several) => [.. several.PossibleTypes.Select(possible => Read(set, possible))],
            _ => [],
        };

        // What the schema tells of itself is in memory, and needs neither store nor loader.
        long value = parent.Name.StartsWith("__", StringComparison.Ordinal) ? 1 : Cost.Value;
        return new CostField(field, cost, value, lists, objects, Conditions(field.Directives));
    }

    private FieldType? DefinitionOf(ROM name, IObjectGraphType type) =>
        name == _schema.TypeNameMetaFieldType.Name ? _schema.TypeNameMetaFieldType
        : type == _schema.Query && name == _schema.SchemaMetaFieldType.Name ? _schema.SchemaMetaFieldType
        : type == _schema.Query && name == _schema.TypeMetaFieldType.Name ? _schema.TypeMetaFieldType
        : type.Fields.Find(name);

    private bool Applies(GraphQLTypeCondition? condition, IObjectGraphType type) =>
        condition is null
        || _schema.AllTypes[condition.Type.Name.Value] switch
        {
            IObjectGraphType single => single == type,
            IAbstractGraphType several => several.PossibleTypes.Contains(type),
            _ => false,
        };

    private CostCondition[] Conditions(GraphQLDirectives? directives)
    {
        if (directives is null)
        {
            return s_always;
        }

        List<CostCondition> conditions = [];
        foreach (GraphQLDirective directive in directives)
        {
            bool? wanted = directive.Name.StringValue switch { "include" => true, "skip" => false, _ => null };
            if (wanted is { } value && directive.Arguments is { Count: > 0 } arguments)
            {
                CostCondition condition = new(value, arguments[0].Value);
                _isConstant &= condition.IsConstant;
                conditions.Add(condition);
            }
        }

        return [.. conditions];
    }

    private static (IGraphType Type, int Lists) Named(IGraphType type)
    {
        int lists = 0;
        while (true)
        {
            switch (type)
            {
                case NonNullGraphType required:
                    type = required.ResolvedType!;
                    break;
                case ListGraphType list:
                    type = list.ResolvedType!;
                    lists++;
                    break;
                default:
                    return (type, lists);
            }
        }
    }

    private static bool HasVariable(GraphQLValue value) => value switch
    {
        GraphQLVariable => true,
        GraphQLListValue list => list.Values?.Any(HasVariable) == true,
        GraphQLObjectValue input => input.Fields?.Any(field => HasVariable(field.Value)) == true,
        _ => false,
    };
}
