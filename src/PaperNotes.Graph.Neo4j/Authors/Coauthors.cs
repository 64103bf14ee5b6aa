using PaperNotes.Graph.Neo4j.Nodes;
using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Neo4j.Authors;

/// <summary>Finds who wrote papers with authors, in one statement. Thread-safe.</summary>
internal sealed class Coauthors(LoadReader load)
{
    /// <summary>A row an author: the key, and who wrote papers with them, those of most papers first.</summary>
    private static readonly string s_coauthors = $$"""
        UNWIND $authors AS asked
        MATCH (author:Author) WHERE author.load = $load AND author.key = asked
        CALL (author) {
          MATCH (author)<-[:AUTHORED_BY]-(:Paper)-[:AUTHORED_BY]->(u:Author)
          WITH u, count(*) AS papers
          ORDER BY papers DESC, u.number LIMIT $first
          RETURN collect({{NodeCypher.Author}}) AS authors
        }
        RETURN asked, authors
        """;

    public async ValueTask<IReadOnlyDictionary<AuthorKey, IReadOnlyList<Author>>> GetAsync(
        IReadOnlyCollection<AuthorKey> authors, int first, CancellationToken cancellationToken)
    {
        if (authors.Count == 0)
        {
            return new Dictionary<AuthorKey, IReadOnlyList<Author>>();
        }

        Dictionary<string, object?> parameters = new()
        {
            ["authors"] = authors.Select(author => author.Value).ToArray(),
            ["first"] = first,
        };
        return (await load.ReadAsync(s_coauthors, parameters, cancellationToken).ConfigureAwait(false)).ByKey(
            key => new AuthorKey(key), NodeReading.Author);
    }
}
