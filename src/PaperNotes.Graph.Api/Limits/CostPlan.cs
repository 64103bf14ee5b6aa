using GraphQL.Execution;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace PaperNotes.Graph.Api.Limits;

/// <summary>What an operation costs, in values, and how many levels its answer nests.</summary>
internal sealed record CostTotal(long Cost, int Depth);

/// <summary>What a request gives to the cost of its document.</summary>
internal readonly record struct CostInputs(
    Variables Variables, IReadOnlyDictionary<GraphQLField, IDictionary<string, ArgumentValue>>? Arguments)
{
    /// <summary>The arguments of a field.</summary>
    public FieldArguments Of(CostField field) =>
        new(Arguments is not null && Arguments.TryGetValue(field.Syntax, out IDictionary<string, ArgumentValue>? given) ? given : null);
}

/// <summary>An operation, read once, so that its cost is quickly told for the variables of each request. Thread-safe.</summary>
/// <param name="root">What the operation selects.</param>
/// <param name="selections">How many selections it has.</param>
/// <param name="isConstant">Whether no variable changes the cost.</param>
internal sealed class CostPlan(CostSelection root, int selections, bool isConstant)
{
    // The answer is an object, and so is its data.
    private const int DepthOfData = 2;
    private volatile CostTotal? _constant;

    /// <summary>The cost for one request.</summary>
    public CostTotal Total(CostInputs inputs)
    {
        if (_constant is { } known)
        {
            return known;
        }

        Cost cost = new CostCount(inputs, selections).Of(root);
        CostTotal total = new(Cost.InValues(cost.Fixed), DepthOfData + cost.Depth);
        if (isConstant)
        {
            _constant = total;
        }

        return total;
    }

    /// <summary>The names, as in the answer, that lead to the field in which most of the cost is.</summary>
    public IReadOnlyList<string> Dearest(CostInputs inputs) => new CostCount(inputs, selections).Dearest(root);
}
