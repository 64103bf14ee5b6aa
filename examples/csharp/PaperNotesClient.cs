using System.Net.Http.Json;
using System.Text.Json;

namespace PaperNotes.Graph.Examples;

/// <summary>Asks a server of PaperNotes.Graph over an <see cref="HttpClient"/> whose base address is that server.</summary>
public sealed class PaperNotesClient(HttpClient http)
{
    private const string PapersQuery = """
        query Papers($venue: String!, $after: String) {
          papers(where: { venues: [$venue] }, first: 25, after: $after) {
            nodes { key title arxivId topics { name } }
            pageInfo { hasNextPage endCursor }
          }
        }
        """;

    /// <summary>All papers of a venue by key, a page at a time.</summary>
    /// <exception cref="PaperNotesException">The server answered with an error.</exception>
    public async IAsyncEnumerable<Paper> PapersAsync(string venue)
    {
        string? after = null;
        do
        {
            PaperPage page = (await AskAsync<PapersAnswer>(PapersQuery, new { venue, after })).Papers;
            foreach (Paper paper in page.Nodes)
            {
                yield return paper;
            }

            after = page.PageInfo.HasNextPage ? page.PageInfo.EndCursor : null;
        }
        while (after is not null);
    }

    /// <summary>The data of an answer.</summary>
    /// <exception cref="PaperNotesException">The server answered with an error.</exception>
    public async Task<T> AskAsync<T>(string query, object variables)
    {
        using HttpResponseMessage response = await http.PostAsJsonAsync("graphql", new { query, variables });
        Answer<T>? answer = await response.Content.ReadFromJsonAsync<Answer<T>>(JsonSerializerOptions.Web);
        return answer switch
        {
            { Errors: [GraphQLError error, ..] } => throw new PaperNotesException(error.Message, error.Extensions.Code),
            { Data: { } data } => data,
            _ => throw new PaperNotesException($"The server answered {(int)response.StatusCode} without data.", "NO_DATA"),
        };
    }

    private sealed record Answer<T>(T? Data, IReadOnlyList<GraphQLError>? Errors);

    private sealed record GraphQLError(string Message, ErrorExtensions Extensions);

    private sealed record ErrorExtensions(string Code);

    private sealed record PapersAnswer(PaperPage Papers);
}

/// <summary>A page of papers.</summary>
public sealed record PaperPage(IReadOnlyList<Paper> Nodes, PageInfo PageInfo);

/// <summary>Whether there is a next page, and the cursor to ask for it with.</summary>
public sealed record PageInfo(bool HasNextPage, string? EndCursor);

/// <summary>What the query asks of a paper.</summary>
public sealed record Paper(string Key, string Title, string? ArxivId, IReadOnlyList<Topic> Topics);

/// <summary>A topic.</summary>
public sealed record Topic(string Name);

/// <summary>An error of the server; its code is stable, its message is for people.</summary>
public sealed class PaperNotesException(string message, string code) : Exception(message)
{
    /// <summary>Such as COST_TOO_HIGH.</summary>
    public string Code => code;
}
