using GraphQL;
using PaperNotes.Graph.Api.Batching;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Api.Requests;

/// <summary>
/// What the resolvers of one execution share: the graph and the batch loaders. It is the engine's user context, so that a
/// resolver reaches it by a cast. Thread-safe.
/// </summary>
internal sealed class GraphRequest(PinnedGraph graph, GraphLimits limits) : Dictionary<string, object?>
{
    private readonly Lock gate = new();
    private readonly Dictionary<Place, object> kept = [];
    private readonly HashSet<Exception> reported = new(ReferenceEqualityComparer.Instance);

    /// <summary>The request that a field belongs to.</summary>
    public static GraphRequest Of(IResolveFieldContext context) => (GraphRequest)context.UserContext;

    /// <summary>The keys that its arguments name.</summary>
    public AskedKeys Asked { get; } = new();

    /// <summary>What one operation may ask for.</summary>
    public GraphLimits Limits => limits;

    /// <summary>The store of this request.</summary>
    public ValueTask<IGraphStore> OpenAsync(CancellationToken cancellationToken) => graph.OpenAsync(cancellationToken);

    /// <summary>The batches of a loader in this request.</summary>
    public BatchLoader<TKey, TValue> Batch<TKey, TValue>(Loader<TKey, TValue> loader)
        where TKey : notnull =>
        (BatchLoader<TKey, TValue>)Keep(
            new Place(loader, null, null),
            (request: this, loader),
            static state => new BatchLoader<TKey, TValue>(
                async (keys, token) => await state.loader.Fetch(await state.request.OpenAsync(token).ConfigureAwait(false), keys, token)
                    .ConfigureAwait(false),
                state.loader.Absent));

    /// <summary>
    /// What is made of the arguments of a field: once for all the objects that have it at one place of the document and, where that is
    /// given, share one thing (an object, compared by reference).
    /// </summary>
    public T Once<TSource, T>(
        IResolveFieldContext context, TSource source, Func<IResolveFieldContext, TSource, T> make, object? shared = null)
        where T : class =>
        (T)Keep(
            new Place(make, context.FieldAst, shared), (context, source, make), static state => state.make(state.context, state.source));

    /// <summary>Whether this fault is seen for the first time; one fault of a batch reaches many fields.</summary>
    public bool IsFirst(Exception exception)
    {
        lock (gate)
        {
            return reported.Add(exception);
        }
    }

    private object Keep<TState>(Place place, TState state, Func<TState, object> make)
    {
        lock (gate)
        {
            if (!kept.TryGetValue(place, out object? value))
            {
                value = make(state);
                kept.Add(place, value);
            }

            return value;
        }
    }

    // Compared by reference: equal places of a document are the same node of its syntax tree.
    private readonly struct Place(object what, object? field, object? shared) : IEquatable<Place>
    {
        private readonly object what = what;
        private readonly object? field = field;
        private readonly object? shared = shared;

        public bool Equals(Place other) =>
            ReferenceEquals(what, other.what) && ReferenceEquals(field, other.field) && ReferenceEquals(shared, other.shared);

        public override bool Equals(object? obj) => obj is Place other && Equals(other);

        public override int GetHashCode() => HashCode.Combine(Hash(what), Hash(field), Hash(shared));

        private static int Hash(object? value) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(value);
    }
}
