using GraphQL.Types;
using PaperNotes.Graph.Api.Batching;
using PaperNotes.Graph.Api.Counts;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Api.Nodes;
using PaperNotes.Graph.Api.Paging;
using PaperNotes.Graph.Api.Papers;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;

namespace PaperNotes.Graph.Api.Authors;

/// <summary>An author.</summary>
internal sealed class AuthorType : NodeType<Author>
{
    /// <summary>Declares the fields.</summary>
    public AuthorType()
        : base("Author", "An author of papers.")
    {
        Required<StringGraphType>("key", "The slug of the name.").From(author => author.Key.Value);
        Required<StringGraphType>("name", "The name.").From(author => author.Name);
        Required<IntGraphType>("paperCount", "The author's papers in the graph.").From(author => author.PaperCount);
        PaperList.Declare(
            Required<PaperConnectionType>(
                "papers", "The author's papers, by key where no order is given; pages of 20 where not said otherwise."),
            author => PaperScope.Of(author.Key));
        ListOf<AuthorType>("coauthors", "Who wrote papers with this author, by number of common papers, largest first, then by key.")
            .First(CountLimit.List)
            .Cost(cost => cost with { Work = 10 })
            .Load((context, _) => Coauthors(context.First()), author => author.Key);
    }

    private static Loader<AuthorKey, IReadOnlyList<Author>> Coauthors(int first) =>
        Loader.OfLists<AuthorKey, Author>((store, authors, token) => store.GetCoauthorsAsync(authors, first, token));
}
