using GraphQL.Execution;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace PaperNotes.Graph.Api.Limits;

/// <summary>
/// What of a valid document variables can reach: fields with arguments, what has directives, and the way to these. It is all that has to be
/// looked at when the document comes again. Immutable.
/// </summary>
internal sealed class ArgumentOutline
{
    // Results are told by the nodes of the whole document; where something was left out, a node of the outline stands for one of these.
    private readonly Dictionary<ASTNode, ASTNode> _originals = new(ReferenceEqualityComparer.Instance);

    /// <summary>The outline of a document, which is to be valid, for one of its operations.</summary>
    public ArgumentOutline(GraphQLDocument document, GraphQLOperationDefinition operation)
    {
        Operation = new GraphQLOperationDefinition(Of(operation.SelectionSet))
        {
            Operation = operation.Operation,
            Name = operation.Name,
            Variables = operation.Variables,
            Directives = operation.Directives,
            Location = operation.Location,
        };
        _originals.Add(Operation, operation);
        Document = new GraphQLDocument([Operation, .. document.Definitions.OfType<GraphQLFragmentDefinition>().Select(Of)])
        {
            Source = document.Source,
            Location = document.Location,
        };
    }

    /// <summary>The operation and all fragments, as far as variables reach.</summary>
    public GraphQLDocument Document { get; }

    /// <summary>The operation, as far as variables reach.</summary>
    public GraphQLOperationDefinition Operation { get; }

    /// <summary>What was found for the outline, told of the whole document.</summary>
    public IValidationResult Restore(IValidationResult found) => found is not ValidationResult { IsValid: true }
        ? found
        : new ValidationResult
        {
            Variables = found.Variables,
            ArgumentValues = Restore(found.ArgumentValues),
            DirectiveValues = Restore(found.DirectiveValues),
        };

    private Dictionary<TNode, TValue>? Restore<TNode, TValue>(IReadOnlyDictionary<TNode, TValue>? values)
        where TNode : ASTNode
    {
        if (values is null)
        {
            return null;
        }

        Dictionary<TNode, TValue> restored = new(values.Count);
        foreach ((TNode node, TValue value) in values)
        {
            restored.Add(_originals.TryGetValue(node, out ASTNode? original) ? (TNode)original : node, value);
        }

        return restored;
    }

    private GraphQLFragmentDefinition Of(GraphQLFragmentDefinition fragment)
    {
        GraphQLFragmentDefinition outline = new(fragment.FragmentName, fragment.TypeCondition, Of(fragment.SelectionSet))
        {
            Directives = fragment.Directives,
            Location = fragment.Location,
        };
        _originals.Add(outline, fragment);
        return outline;
    }

    private GraphQLSelectionSet Of(GraphQLSelectionSet selections) =>
        new([.. selections.Selections.Select(Of).OfType<ASTNode>()]) { Location = selections.Location };

    // Null where variables reach nothing of it. The limits of a document bound how deep this goes.
    private ASTNode? Of(ASTNode selection)
    {
        ASTNode? outline = selection switch
        {
            GraphQLField field => OfField(field),
            GraphQLInlineFragment fragment => OfInline(fragment),
            _ => selection,
        };
        if (outline is not null && outline != selection)
        {
            _originals.Add(outline, selection);
        }

        return outline;
    }

    private GraphQLField? OfField(GraphQLField field)
    {
        bool isReached = field.Arguments is { Count: > 0 } || field.Directives is { Count: > 0 };
        if (field.SelectionSet is null)
        {
            return isReached ? field : null;
        }

        GraphQLSelectionSet below = Of(field.SelectionSet);
        return !isReached && below.Selections.Count == 0 ? null : new GraphQLField(field.Name)
        {
            Alias = field.Alias,
            Arguments = field.Arguments,
            Directives = field.Directives,
            SelectionSet = below,
            Location = field.Location,
        };
    }

    private GraphQLInlineFragment? OfInline(GraphQLInlineFragment fragment)
    {
        GraphQLSelectionSet below = Of(fragment.SelectionSet);
        return below.Selections.Count == 0 && fragment.Directives is not { Count: > 0 } ? null : new GraphQLInlineFragment(below)
        {
            TypeCondition = fragment.TypeCondition,
            Directives = fragment.Directives,
            Location = fragment.Location,
        };
    }
}
