using PaperNotes.Graph.Api.Batching;
using PaperNotes.Graph.Api.Counts;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Api.Authors;

/// <summary>Loads what authors have.</summary>
internal static class AuthorLoaders
{
    /// <summary>The coauthors of an author.</summary>
    public static Loader<TopCount, AuthorKey, IReadOnlyList<Author>> CoauthorsByAuthor { get; } =
        new((store, asked, authors, token) => store.GetCoauthorsAsync(authors, asked.First, token), []);
}
