using System.Runtime.CompilerServices;
using GraphQL;
using GraphQL.DI;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQLParser.AST;
using PaperNotes.Graph.Api.Errors;

namespace PaperNotes.Graph.Api.Limits;

/// <summary>
/// Refuses a valid request that costs too much, or whose answer would nest too deep, before any of it runs. Runs for documents that are
/// kept too, since variables change what they cost. Tells the cost of a request whose extensions ask for it. Thread-safe.
/// </summary>
internal sealed class CostRule(GraphLimits limits) : DocumentExecutionListenerBase, IConfigureExecution
{
    /// <summary>The member of the extensions of request, answer and error.</summary>
    public const string Extension = "cost";

    private readonly ConditionalWeakTable<GraphQLOperationDefinition, CostPlan> _plans = [];

    /// <inheritdoc/>
    public float SortOrder => 100;

    /// <inheritdoc/>
    public Task<ExecutionResult> ExecuteAsync(ExecutionOptions options, ExecutionDelegate next)
    {
        options.Listeners.Add(this);
        return next(options);
    }

    /// <inheritdoc/>
    public override Task AfterValidationAsync(IExecutionContext context, IValidationResult validationResult)
    {
        if (!validationResult.IsValid || context.Operation.Operation != OperationType.Query)
        {
            return Task.CompletedTask;
        }

        if (!_plans.TryGetValue(context.Operation, out CostPlan? plan))
        {
            plan = CostPlanner.Plan(context.Schema, context.Document, context.Operation);
            _plans.AddOrUpdate(context.Operation, plan);
        }

        CostInputs inputs = new(context.Variables, context.ArgumentValues);
        CostTotal total = plan.Total(inputs);
        if (total.Cost > limits.Cost)
        {
            context.Errors.Add(GraphErrors.CostTooHigh(total.Cost, limits.Cost, string.Join('.', plan.Dearest(inputs))));
        }

        if (total.Depth > limits.AnswerDepth)
        {
            context.Errors.Add(GraphErrors.AnswerTooDeep(total.Depth, limits.AnswerDepth));
        }

        if (context.InputExtensions.TryGetValue(Extension, out object? asked) && asked is true)
        {
            context.OutputExtensions[Extension] = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["requested"] = total.Cost,
                ["limit"] = limits.Cost,
            };
        }

        return Task.CompletedTask;
    }
}
