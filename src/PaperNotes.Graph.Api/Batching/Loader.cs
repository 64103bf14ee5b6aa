using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Api.Batching;

/// <summary>
/// Says how to fetch one kind of thing for many keys at once. Keys asked of one loader are fetched together: a loader is made once for the
/// program, or, where the arguments of a field go into it, once for the field. Stateless.
/// </summary>
/// <param name="fetch">Asks the store; what is absent has no entry.</param>
/// <param name="absent">The value of a key without entry, e.g. an empty list.</param>
internal sealed class Loader<TKey, TValue>(
    Func<IGraphStore, IReadOnlyCollection<TKey>, CancellationToken, ValueTask<IReadOnlyDictionary<TKey, TValue>>> fetch,
    TValue? absent = default
)
    where TKey : notnull
{
    /// <summary>Asks the store.</summary>
    public Func<IGraphStore, IReadOnlyCollection<TKey>, CancellationToken, ValueTask<IReadOnlyDictionary<TKey, TValue>>> Fetch { get; } =
        fetch;

    /// <summary>The value of a key without entry.</summary>
    public TValue? Absent { get; } = absent;
}

/// <summary>Makes loaders.</summary>
internal static class Loader
{
    /// <summary>A loader of lists; a key without entry has none in it.</summary>
    public static Loader<TKey, IReadOnlyList<T>> OfLists<TKey, T>(
        Func<IGraphStore, IReadOnlyCollection<TKey>, CancellationToken, ValueTask<IReadOnlyDictionary<TKey, IReadOnlyList<T>>>> fetch)
        where TKey : notnull => new(fetch, []);

    /// <summary>A loader of one thing, whatever the key.</summary>
    public static Loader<TKey, T> OfOne<TKey, T>(TKey key, Func<IGraphStore, CancellationToken, ValueTask<T>> fetch)
        where TKey : notnull =>
        new(async (store, _, token) => new Dictionary<TKey, T> { [key] = await fetch(store, token).ConfigureAwait(false) });
}
