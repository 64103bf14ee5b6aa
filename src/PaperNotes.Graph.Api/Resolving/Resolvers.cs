using GraphQL;
using GraphQL.Builders;
using GraphQL.DataLoader;
using GraphQL.Resolvers;
using PaperNotes.Graph.Api.Batching;
using PaperNotes.Graph.Api.Requests;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Api.Resolving;

/// <summary>The ways a field gets its value: off its object, by a batch loader, or by one question to the store.</summary>
internal static class Resolvers
{
    /// <summary>Reads the value off the object.</summary>
    public static FieldBuilder<TSource, object> From<TSource>(this FieldBuilder<TSource, object> field, Func<TSource, object?> read) =>
        field.By(context => new ValueTask<object?>(read((TSource)context.Source!)));

    /// <summary>Makes the value from the object and the arguments, without the store.</summary>
    public static FieldBuilder<TSource, object> From<TSource>(
        this FieldBuilder<TSource, object> field, Func<IResolveFieldContext, TSource, object?> read) =>
        field.By(context => new ValueTask<object?>(read(context, (TSource)context.Source!)));

    /// <summary>Loads the value by a key of the object, unless the object has it already.</summary>
    public static FieldBuilder<TSource, object> Load<TSource, TKey, TValue>(
        this FieldBuilder<TSource, object> field,
        Loader<TKey, TValue> loader,
        Func<TSource, TKey> key,
        Func<TSource, TValue?>? known = null
    )
        where TKey : notnull
        where TValue : class =>
        field.By(context =>
        {
            TSource source = (TSource)context.Source!;
            return new ValueTask<object?>(known?.Invoke(source) ?? (object)GraphRequest.Of(context).Batch(loader).Load(key(source)));
        });

    /// <summary>Loads the value by a key that the arguments give.</summary>
    public static FieldBuilder<TSource, object> LoadBy<TSource, TKey, TValue>(
        this FieldBuilder<TSource, object> field, Loader<TKey, TValue> loader, Func<IResolveFieldContext, TKey> key)
        where TKey : notnull =>
        field.By(context => new ValueTask<object?>(GraphRequest.Of(context).Batch(loader).Load(key(context))));

    /// <summary>Loads a list, each item by its own key; an item that is absent is null.</summary>
    public static FieldBuilder<TSource, object> LoadEach<TSource, TKey, TValue>(
        this FieldBuilder<TSource, object> field, Loader<TKey, TValue> loader, Func<TSource, IReadOnlyList<TKey>> keys)
        where TKey : notnull =>
        field.By(context =>
        {
            BatchLoader<TKey, TValue> batch = GraphRequest.Of(context).Batch(loader);
            return new ValueTask<object?>(keys((TSource)context.Source!).Select(IDataLoaderResult (key) => batch.Load(key)).ToArray());
        });

    /// <summary>
    /// Loads the value by a key of the object, by a loader that the field's arguments go into. It is made once for the field, or, where
    /// <paramref name="shared"/> is given, once for the objects that share one thing. The fields below get what <paramref name="view"/>
    /// makes of the object and the value, if it is given.
    /// </summary>
    public static FieldBuilder<TSource, object> Load<TSource, TKey, TValue>(
        this FieldBuilder<TSource, object> field,
        Func<IResolveFieldContext, TSource, Loader<TKey, TValue>> loader,
        Func<TSource, TKey> key,
        Func<TSource, object>? shared = null,
        Func<TSource, TValue?, object?>? view = null)
        where TKey : notnull =>
        field.By(context =>
        {
            TSource source = (TSource)context.Source!;
            GraphRequest request = GraphRequest.Of(context);
            IDataLoaderResult<TValue?> loaded = request
                .Batch(request.Once(context, source, loader, shared?.Invoke(source)))
                .Load(key(source));
            return new ValueTask<object?>(view is null ? loaded : new ViewedResult<TValue?>(loaded, value => view(source, value)));
        });

    /// <summary>Asks the store one question.</summary>
    public static FieldBuilder<TSource, object> Ask<TSource, TArguments, TResult>(
        this FieldBuilder<TSource, object> field,
        Func<IResolveFieldContext, TArguments> arguments,
        Func<IGraphStore, TArguments, CancellationToken, ValueTask<TResult>> ask) =>
        field.By(async context =>
        {
            TArguments read = arguments(context);
            IGraphStore store = await GraphRequest.Of(context).OpenAsync(context.CancellationToken).ConfigureAwait(false);
            return await ask(store, read, context.CancellationToken).ConfigureAwait(false);
        });

    private static FieldBuilder<TSource, object> By<TSource>(
        this FieldBuilder<TSource, object> field, Func<IResolveFieldContext, ValueTask<object?>> resolve)
    {
        field.FieldType.Resolver = new Resolver(resolve);
        return field;
    }

    // The engine's own resolvers wrap the context once more for each field; the source is all that is needed of it.
    private sealed class Resolver(Func<IResolveFieldContext, ValueTask<object?>> resolve) : IFieldResolver
    {
        public ValueTask<object?> ResolveAsync(IResolveFieldContext context) => resolve(context);
    }
}
