using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Nodes;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Neo4j.Authors;

/// <summary>Finds who wrote papers with authors, in one statement. Thread-safe.</summary>
internal sealed class Coauthors(ICypherRunner runner, GraphPointer pointer)
{
    public async ValueTask<IReadOnlyDictionary<AuthorKey, IReadOnlyList<Author>>> GetAsync(
        IReadOnlyCollection<AuthorKey> authors, int first, CancellationToken cancellationToken)
    {
        if (authors.Count == 0)
        {
            return new Dictionary<AuthorKey, IReadOnlyList<Author>>();
        }

        Dictionary<string, object?> parameters = new() { ["authors"] = authors.Select(author => author.Value).ToArray(), ["first"] = first };
        return (await runner.ReadAsync(pointer, CoauthorCypher.Coauthors, parameters, cancellationToken).ConfigureAwait(false))
            .ByKey(key => new AuthorKey(key), NodeReading.Author);
    }
}
