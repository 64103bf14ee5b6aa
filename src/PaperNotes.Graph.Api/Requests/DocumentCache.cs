using GraphQL;
using GraphQL.DI;
using GraphQLParser.AST;
using PaperNotes.Graph.Api.Limits;

namespace PaperNotes.Graph.Api.Requests;

/// <summary>
/// Checks a document against the limits before it is parsed, and keeps parsed and validated documents, so that a document that
/// comes again is neither checked nor parsed nor validated, only its variables are. Bounded by memory. Thread-safe.
/// </summary>
internal sealed class DocumentCache(DocumentLimits documents, GraphLimits limits) : IConfigureExecution
{
    // Measured on documents of every kind: what the syntax tree and the plan of its cost take for a token, and what an entry takes besides.
    private const int BytesOfToken = 320;
    private const int BytesOfEntry = 1_000;

    private readonly BoundedCache<GraphQLDocument> _kept = new(limits.DocumentCacheBytes);

    /// <inheritdoc/>
    public float SortOrder => 200;

    /// <summary>How many documents are kept.</summary>
    public int Count => _kept.Count;

    /// <summary>How much memory they take, as it is counted.</summary>
    public long Bytes => _kept.Bytes;

    /// <summary>Whether a document is kept.</summary>
    public bool Holds(string document) => _kept.Holds(document);

    /// <inheritdoc/>
    public Task<ExecutionResult> ExecuteAsync(ExecutionOptions options, ExecutionDelegate next)
    {
        if (options.Document is not null || options.Query is not { } text)
        {
            return next(options);
        }

        if (_kept.Find(text) is { } known)
        {
            // What the default rules look at is the document alone, and it passed them; rules that look at variables run each time.
            options.Document = known;
            options.ValidationRules = options.CachedDocumentValidationRules ?? [];
            return next(options);
        }

        return ExecuteFirstAsync(text, documents.Check(text), options, next);
    }

    private async Task<ExecutionResult> ExecuteFirstAsync(string text, int tokens, ExecutionOptions options, ExecutionDelegate next)
    {
        ExecutionResult result = await next(options).ConfigureAwait(false);
        if (result is { Executed: true, Document: { } document })
        {
            _kept.Keep(text, document, BytesOfEntry + (sizeof(char) * (long)text.Length) + (BytesOfToken * (long)tokens));
        }

        return result;
    }
}
