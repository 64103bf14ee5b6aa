using System.Collections.Concurrent;
using GraphQL;
using GraphQL.DI;
using GraphQLParser.AST;

namespace PaperNotes.Graph.Api.Requests;

/// <summary>
/// Keeps parsed and validated documents, so that a document that comes again is neither parsed nor validated, only its
/// variables are. Bounded in number and in length of documents; the oldest goes first. Thread-safe.
/// </summary>
internal sealed class DocumentCache : IConfigureExecution
{
    private const int MaxDocuments = 1_000;
    private const int MaxLength = 16_384;

    private readonly ConcurrentDictionary<string, GraphQLDocument> documents = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> age = new();

    /// <inheritdoc/>
    public float SortOrder => 200;

    /// <inheritdoc/>
    public async Task<ExecutionResult> ExecuteAsync(ExecutionOptions options, ExecutionDelegate next)
    {
        if (options.Document is not null || options.Query is not { Length: <= MaxLength } text)
        {
            return await next(options).ConfigureAwait(false);
        }

        if (documents.TryGetValue(text, out GraphQLDocument? known))
        {
            // What the default rules look at is the document alone, and it passed them; rules that look at variables run each time.
            options.Document = known;
            options.ValidationRules = options.CachedDocumentValidationRules ?? [];
            return await next(options).ConfigureAwait(false);
        }

        ExecutionResult result = await next(options).ConfigureAwait(false);
        if (result is { Executed: true, Document: { } document } && documents.TryAdd(text, document))
        {
            age.Enqueue(text);
            while (documents.Count > MaxDocuments && age.TryDequeue(out string? oldest))
            {
                documents.TryRemove(oldest, out _);
            }
        }

        return result;
    }
}
