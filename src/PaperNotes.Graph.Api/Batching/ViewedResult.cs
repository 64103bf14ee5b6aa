using GraphQL.DataLoader;

namespace PaperNotes.Graph.Api.Batching;

/// <summary>What is loaded as the fields below it need it.</summary>
/// <param name="loaded">What is loaded.</param>
/// <param name="view">Makes the value of the field of it.</param>
internal sealed class ViewedResult<T>(IDataLoaderResult<T> loaded, Func<T, object?> view) : IDataLoaderResult
{
    /// <inheritdoc/>
    public async Task<object?> GetResultAsync(CancellationToken cancellationToken = default) =>
        view(await loaded.GetResultAsync(cancellationToken).ConfigureAwait(false));
}
