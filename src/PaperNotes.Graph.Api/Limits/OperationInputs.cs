using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace PaperNotes.Graph.Api.Limits;

/// <summary>
/// What of a valid operation is read anew for each request: its variables, and the arguments and directives that have some. The engine
/// would look for them in the whole document each time. Immutable.
/// </summary>
internal sealed class OperationInputs
{
    private readonly GraphQLOperationDefinition _variables;
    private readonly IReadOnlyDictionary<GraphQLField, IDictionary<string, ArgumentValue>>? _arguments;
    private readonly IReadOnlyDictionary<ASTNode, IDictionary<string, DirectiveInfo>>? _directives;
    private readonly (GraphQLField Field, QueryArguments? Definitions)[] _fields;
    private readonly ASTNode[] _directed;

    private OperationInputs(Finder found, GraphQLOperationDefinition operation, IValidationResult result)
    {
        _variables = new GraphQLOperationDefinition(new GraphQLSelectionSet([]))
        {
            Variables = found.Variables is null ? null : new([.. found.Variables]),
            Operation = operation.Operation,
        };
        (_arguments, _directives) = (result.ArgumentValues, result.DirectiveValues);
        // Fields of other operations of the document were met too, and have no values.
        _fields = [.. found.Fields.Where(field => _arguments?.ContainsKey(field.Field) == true)];
        _directed = [.. _directives?.Keys.Where(node => HasVariables((IHasDirectivesNode)node)) ?? []];
    }

    /// <summary>Reads a request for the operation, whose document passed all rules before.</summary>
    /// <returns>Null where something is wrong with the request, which the engine tells better.</returns>
    public async ValueTask<IValidationResult?> TryReadAsync(ValidationOptions options)
    {
        ValidationContext context = new()
        {
            Schema = options.Schema,
            Document = options.Document,
            Operation = options.Operation,
            Variables = options.Variables,
            UserContext = options.UserContext,
        };
        foreach (IValidationRule rule in options.Rules ?? [])
        {
            if (await rule.GetPreNodeVisitorAsync(context).ConfigureAwait(false) is not null || context.HasErrors)
            {
                return null;
            }
        }

        context.Operation = _variables;
        (Variables variables, List<ValidationError>? errors) = await context.GetVariablesValuesAsync().ConfigureAwait(false);
        try
        {
            return errors is { Count: > 0 } ? null : new ValidationResult
            {
                Variables = variables,
                ArgumentValues = ArgumentsOf(variables, options.Document),
                DirectiveValues = DirectivesOf(variables, options),
            };
        }
        catch (ValidationError)
        {
            return null;
        }
    }

    private IReadOnlyDictionary<GraphQLField, IDictionary<string, ArgumentValue>>? ArgumentsOf(
        Variables variables, GraphQLDocument document)
    {
        if (_arguments is null || _fields.Length == 0)
        {
            return _arguments;
        }

        Dictionary<GraphQLField, IDictionary<string, ArgumentValue>> values = new(_arguments);
        foreach ((GraphQLField field, QueryArguments? definitions) in _fields)
        {
            values[field] = ExecutionHelper.GetArguments(definitions, field.Arguments, variables, document, field, null) ?? values[field];
        }

        return values;
    }

    private IReadOnlyDictionary<ASTNode, IDictionary<string, DirectiveInfo>>? DirectivesOf(
        Variables variables, in ValidationOptions options)
    {
        if (_directives is null || _directed.Length == 0)
        {
            return _directives;
        }

        Dictionary<ASTNode, IDictionary<string, DirectiveInfo>> values = new(_directives);
        foreach (ASTNode node in _directed)
        {
            values[node] =
                ExecutionHelper.GetDirectives((IHasDirectivesNode)node, variables, options.Schema, options.Document) ?? values[node];
        }

        return values;
    }

    private static bool HasVariables(IHasDirectivesNode node) =>
        node.Directives?.Any(directive => HasVariables(directive.Arguments)) == true;

    private static bool HasVariables(GraphQLArguments? arguments) => arguments?.Any(argument => HasVariables(argument.Value)) == true;

    // The limits of a document bound how deep this goes.
    private static bool HasVariables(GraphQLValue value) => value switch
    {
        GraphQLVariable => true,
        GraphQLListValue list => list.Values?.Exists(HasVariables) == true,
        GraphQLObjectValue fields => fields.Fields?.Exists(field => HasVariables(field.Value)) == true,
        _ => false,
    };

    /// <summary>Finds the inputs of an operation while the engine validates its document. Serves one validation.</summary>
    internal sealed class Finder : ValidationRuleBase, INodeVisitor
    {
        /// <summary>The fields with variables among their arguments, in every operation of the document.</summary>
        public List<(GraphQLField Field, QueryArguments? Definitions)> Fields { get; } = [];

        /// <summary>The variables of the operation, of types as strict as where they are used; null where it has none.</summary>
        public IReadOnlyList<GraphQLVariableDefinition>? Variables { get; private set; }

        /// <inheritdoc/>
        public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
        {
            List<VariableUsage> usages = context.GetRecursiveVariables(context.Operation) ?? [];
            Variables = context.Operation.Variables?.Items.ConvertAll(variable => Strict(variable, usages));
            return new(this);
        }

        /// <inheritdoc/>
        public ValueTask EnterAsync(ASTNode node, ValidationContext context)
        {
            if (node is GraphQLField field && HasVariables(field.Arguments))
            {
                Fields.Add((field, context.TypeInfo.GetFieldDef()?.Arguments));
            }

            return default;
        }

        /// <inheritdoc/>
        public ValueTask LeaveAsync(ASTNode node, ValidationContext context) => default;

        /// <summary>The inputs, once the engine has found the document and its values valid.</summary>
        public OperationInputs Of(GraphQLOperationDefinition operation, IValidationResult result) => new(this, operation, result);

        private static GraphQLVariableDefinition Strict(GraphQLVariableDefinition variable, List<VariableUsage> usages)
        {
            bool isStrict = variable.Type is not GraphQLNonNullType
                && usages.Exists(usage => usage.Type is NonNullGraphType && usage.Node.Name.Value == variable.Variable.Name.Value);
            return !isStrict ? variable : new(variable.Variable, new GraphQLNonNullType(variable.Type))
            {
                DefaultValue = variable.DefaultValue,
                Location = variable.Location,
            };
        }
    }
}
