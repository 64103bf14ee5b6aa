using GraphQL.Validation;
using GraphQLParser.AST;
using PaperNotes.Graph.Server.Errors;

namespace PaperNotes.Graph.Server.Requests;

/// <summary>Refuses every operation that is not a query, before any of it runs. Thread-safe.</summary>
internal sealed class QueriesOnly : ValidationRuleBase
{
    /// <inheritdoc/>
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        if (context.Operation.Operation != OperationType.Query)
        {
            context.ReportError(new QueriesOnlyError(HttpErrors.QueriesOnly()));
        }

        return default;
    }
}

/// <summary>A validation error that carries an HTTP status.</summary>
internal sealed class QueriesOnlyError : ValidationError
{
    public QueriesOnlyError(HttpError error)
        : base(error.Message) => Code = error.Code;
}
