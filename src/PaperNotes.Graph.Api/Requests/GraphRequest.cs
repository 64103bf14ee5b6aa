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

    /// <summary>What one operation may ask for.</summary>
    public GraphLimits Limits => limits;

    /// <summary>The store of this request.</summary>
    public ValueTask<IGraphStore> OpenAsync(CancellationToken cancellationToken) => graph.OpenAsync(cancellationToken);

    /// <summary>The batch loader without arguments of this request.</summary>
    public BatchLoader<TKey, TValue> Batch<TKey, TValue>(Loader<TKey, TValue> loader)
        where TKey : notnull =>
        (BatchLoader<TKey, TValue>)Keep(
            new Place(loader, null, null),
            (request: this, loader),
            static state => new BatchLoader<TKey, TValue>(
                async (keys, token) => await state.loader.Fetch(await state.request.OpenAsync(token).ConfigureAwait(false), keys, token)
                    .ConfigureAwait(false),
                state.loader.Absent));

    /// <summary>The batch loader for one set of arguments (an object, compared by reference) of this request.</summary>
    public BatchLoader<TKey, TValue> Batch<TArguments, TKey, TValue>(Loader<TArguments, TKey, TValue> loader, TArguments arguments)
        where TArguments : class
        where TKey : notnull =>
        (BatchLoader<TKey, TValue>)Keep(
            new Place(loader, arguments, null),
            (request: this, loader, arguments),
            static state => new BatchLoader<TKey, TValue>(
                async (keys, token) => await state.loader
                    .Fetch(await state.request.OpenAsync(token).ConfigureAwait(false), state.arguments, keys, token)
                    .ConfigureAwait(false),
                state.loader.Absent));

    /// <summary>
    /// The arguments of a field, read once for all the objects that have it at one place of the document.
    /// </summary>
    public TArguments Arguments<TArguments>(IResolveFieldContext context, Func<IResolveFieldContext, TArguments> read)
        where TArguments : class =>
        (TArguments)Keep(new Place(read, context.FieldAst, null), (context, read), static state => state.read(state.context));

    /// <summary>The same, where the arguments need what the objects share.</summary>
    public TArguments Arguments<TShared, TArguments>(
        IResolveFieldContext context, TShared shared, Func<IResolveFieldContext, TShared, TArguments> read)
        where TShared : class
        where TArguments : class =>
        (TArguments)Keep(new Place(read, context.FieldAst, shared), (context, shared, read), static state => state.read(state.context, state.shared));

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
    private readonly struct Place(object what, object? arguments, object? shared) : IEquatable<Place>
    {
        private readonly object what = what;
        private readonly object? arguments = arguments;
        private readonly object? shared = shared;

        public bool Equals(Place other) =>
            ReferenceEquals(what, other.what) && ReferenceEquals(arguments, other.arguments) && ReferenceEquals(shared, other.shared);

        public override bool Equals(object? obj) => obj is Place other && Equals(other);

        public override int GetHashCode() => HashCode.Combine(Hash(what), Hash(arguments), Hash(shared));

        private static int Hash(object? value) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(value);
    }
}
