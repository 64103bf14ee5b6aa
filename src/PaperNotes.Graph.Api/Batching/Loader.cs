using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Api.Batching;

/// <summary>Says how to fetch one kind of thing for many keys at once. Stateless; one for the program.</summary>
/// <param name="fetch">Asks the store; what is absent has no entry.</param>
/// <param name="absent">The value of a key without entry, e.g. an empty list.</param>
internal sealed class Loader<TKey, TValue>(
    Func<IGraphStore, IReadOnlyCollection<TKey>, CancellationToken, ValueTask<IReadOnlyDictionary<TKey, TValue>>> fetch, TValue? absent = default)
    where TKey : notnull
{
    /// <summary>Asks the store.</summary>
    public Func<IGraphStore, IReadOnlyCollection<TKey>, CancellationToken, ValueTask<IReadOnlyDictionary<TKey, TValue>>> Fetch { get; } = fetch;

    /// <summary>The value of a key without entry.</summary>
    public TValue? Absent { get; } = absent;
}

/// <summary>Says how to fetch one kind of thing for many keys at once, under arguments that the keys share.</summary>
/// <param name="fetch">Asks the store; what is absent has no entry.</param>
/// <param name="absent">The value of a key without entry, e.g. an empty list.</param>
internal sealed class Loader<TArguments, TKey, TValue>(
    Func<IGraphStore, TArguments, IReadOnlyCollection<TKey>, CancellationToken, ValueTask<IReadOnlyDictionary<TKey, TValue>>> fetch,
    TValue? absent = default)
    where TArguments : class
    where TKey : notnull
{
    /// <summary>Asks the store.</summary>
    public Func<IGraphStore, TArguments, IReadOnlyCollection<TKey>, CancellationToken, ValueTask<IReadOnlyDictionary<TKey, TValue>>> Fetch { get; } = fetch;

    /// <summary>The value of a key without entry.</summary>
    public TValue? Absent { get; } = absent;
}
