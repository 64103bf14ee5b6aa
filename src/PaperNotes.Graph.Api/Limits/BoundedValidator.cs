using System.Runtime.CompilerServices;
using GraphQL.Validation;
using GraphQL.Validation.Rules;
using GraphQLParser.AST;
using PaperNotes.Graph.Api.Errors;

namespace PaperNotes.Graph.Api.Limits;

/// <summary>
/// Validates as the engine does, but ends once enough errors are found, compares fields of one name in linear time, and refuses
/// operations that the schema has none of. Of a document that comes again it reads the inputs alone. Thread-safe.
/// </summary>
internal sealed class BoundedValidator(GraphLimits limits) : IDocumentValidator
{
    private readonly DocumentValidator _engine = new();
    private readonly FieldMerging _fieldMerging = new(limits.ValidationErrors);
    private readonly StopAt _stop = new(limits.ValidationErrors);
    private readonly ConditionalWeakTable<GraphQLOperationDefinition, OperationInputs> _inputs = [];

    /// <inheritdoc/>
    public Task<IValidationResult> ValidateAsync(in ValidationOptions options)
    {
        // A document that was validated comes with a rule or two that look at the operation alone.
        IEnumerable<IValidationRule> rules = options.Rules ?? DocumentValidator.CoreRules;
        return rules.Any(rule => rule is OverlappingFieldsCanBeMerged)
            ? ValidateAsync(options with { Rules = Bound(rules) })
            : ValidateAgainAsync(options);
    }

    private async Task<IValidationResult> ValidateAgainAsync(ValidationOptions options)
    {
        if (_inputs.TryGetValue(options.Operation, out OperationInputs? inputs))
        {
            return await inputs.TryReadAsync(options).ConfigureAwait(false) ?? await ValidateAsync(options).ConfigureAwait(false);
        }

        OperationInputs.Finder finder = new();
        IValidationResult result = await ValidateAsync(options with { Rules = [.. options.Rules ?? [], finder] }).ConfigureAwait(false);
        if (result.IsValid)
        {
            _inputs.AddOrUpdate(options.Operation, finder.Of(options.Operation, result));
        }

        return result;
    }

    private async Task<IValidationResult> ValidateAsync(ValidationOptions options)
    {
        IValidationResult result;
        try
        {
            result = await _engine.ValidateAsync(options).ConfigureAwait(false);
        }
        catch (EnoughErrorsException enough)
        {
            return new ValidationResult(enough.Errors.Take(limits.ValidationErrors));
        }

        if (!result.IsValid)
        {
            return result.Errors.Count <= limits.ValidationErrors ? result : Shortened(result);
        }

        bool isKnown = options.Operation.Operation switch
        {
            OperationType.Mutation => options.Schema.Mutation is not null,
            OperationType.Subscription => options.Schema.Subscription is not null,
            _ => true,
        };
        return isKnown ? result : throw GraphErrors.OperationKindUnknown(options.Operation.Operation);
    }

    private ValidationResult Shortened(IValidationResult result)
    {
        ValidationResult shortened = new();
        shortened.Errors.AddRange(result.Errors.Take(limits.ValidationErrors));
        return shortened;
    }

    private IValidationRule[] Bound(IEnumerable<IValidationRule> rules) =>
        [_stop, .. rules.Select(rule => rule is OverlappingFieldsCanBeMerged ? _fieldMerging : rule)];

    /// <summary>Ends the validation at the next node once there are as many errors as are told.</summary>
    private sealed class StopAt(int limit) : ValidationRuleBase, INodeVisitor
    {
        public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(this);

        public ValueTask EnterAsync(ASTNode node, ValidationContext context) =>
            context.HasErrors && context.Errors.Count() >= limit ? throw new EnoughErrorsException(context.Errors) : default;

        public ValueTask LeaveAsync(ASTNode node, ValidationContext context) => EnterAsync(node, context);
    }

    private sealed class EnoughErrorsException(IEnumerable<ValidationError> errors)
        : Exception("There are enough errors to refuse the document.")
    {
        public IEnumerable<ValidationError> Errors { get; } = errors;
    }
}
