using System.Collections.Concurrent;
using GraphQL;
using GraphQL.DI;
using GraphQLParser.AST;
using PaperNotes.Graph.Api.Limits;

namespace PaperNotes.Graph.Api.Requests;

/// <summary>
/// Checks a document against the limits before it is parsed, and keeps parsed and validated documents, so that a document that
/// comes again is neither checked nor parsed nor validated, only its variables are. Bounded by memory; the oldest that was not
/// asked for again goes first. Thread-safe.
/// </summary>
internal sealed class DocumentCache(DocumentLimits documents, GraphLimits limits) : IConfigureExecution
{
    // Measured on documents of every kind: what the syntax tree and the plan of its cost take for a token, and what an entry takes besides.
    private const int BytesOfToken = 320;
    private const int BytesOfEntry = 1_000;

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Entry> _age = new();
    private long _bytes;

    /// <inheritdoc/>
    public float SortOrder => 200;

    /// <summary>How many documents are kept.</summary>
    public int Count => _entries.Count;

    /// <summary>How much memory they take, as it is counted.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Whether a document is kept.</summary>
    public bool Holds(string document) => _entries.ContainsKey(document);

    /// <inheritdoc/>
    public Task<ExecutionResult> ExecuteAsync(ExecutionOptions options, ExecutionDelegate next)
    {
        if (options.Document is not null || options.Query is not { } text)
        {
            return next(options);
        }

        if (_entries.TryGetValue(text, out Entry? known))
        {
            // What the default rules look at is the document alone, and it passed them; rules that look at variables run each time.
            known.IsAskedAgain = true;
            options.Document = known.Document;
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
            Keep(new Entry(text, document, BytesOfEntry + (sizeof(char) * (long)text.Length) + (BytesOfToken * (long)tokens)));
        }

        return result;
    }

    private void Keep(Entry entry)
    {
        if (entry.Bytes > limits.DocumentCacheBytes || !_entries.TryAdd(entry.Text, entry))
        {
            return;
        }

        _age.Enqueue(entry);
        Interlocked.Add(ref _bytes, entry.Bytes);
        int spared = _age.Count;
        while (Bytes > limits.DocumentCacheBytes && _age.TryDequeue(out Entry? oldest))
        {
            if (oldest.IsAskedAgain && spared-- > 0)
            {
                oldest.IsAskedAgain = false;
                _age.Enqueue(oldest);
            }
            else if (_entries.TryRemove(oldest.Text, out _))
            {
                Interlocked.Add(ref _bytes, -oldest.Bytes);
            }
        }
    }

    private sealed class Entry(string text, GraphQLDocument document, long bytes)
    {
        private volatile bool _isAskedAgain;

        public string Text { get; } = text;

        public GraphQLDocument Document { get; } = document;

        public long Bytes { get; } = bytes;

        public bool IsAskedAgain
        {
            get => _isAskedAgain;
            set
            {
                if (_isAskedAgain != value)
                {
                    _isAskedAgain = value;
                }
            }
        }
    }
}
