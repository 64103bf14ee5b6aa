using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace PaperNotes.Graph.Neo4j.Transport;

/// <summary>One database's Query API over pooled connections: sends a request, reads the answer. No retries. Thread-safe.</summary>
internal sealed class QueryApi : IDisposable
{
    // Aura and clusters keep a transaction on one member, named by this header of the answer that began it.
    private const string AffinityHeader = "neo4j-cluster-affinity";

    private readonly HttpClient _http;

    public QueryApi(Neo4jOptions options)
    {
        Neo4jAddress address = Neo4jAddress.Parse(options.Uri);
        Root = address.Root;
        SocketsHttpHandler handler = new()
        {
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(5),
            // One more than statements run at once, to end some of them by.
            MaxConnectionsPerServer = options.Connections + 1,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            AllowAutoRedirect = false,
        };
        if (address.AnyCertificate)
        {
#pragma warning disable CA5359 // That is what +ssc in the address asks for.
            handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, _) => true;
#pragma warning restore CA5359
        }

        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, BaseAddress = Root };
        _http.DefaultRequestHeaders.Authorization = Authorization(options);
        _http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        Query = $"db/{Uri.EscapeDataString(options.Database)}/query/v2";
    }

    /// <summary>Where the server is.</summary>
    public Uri Root { get; }

    /// <summary>Path of single statements; transactions lie under <c>/tx</c>.</summary>
    public string Query { get; }

    /// <summary>Sends a request; throws <see cref="CypherException"/> with the answer's error whatever its status.</summary>
    public async Task<CypherAnswer> SendAsync(
        HttpMethod method, string path, HttpContent? content, Affinity? affinity, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(method, path) { Content = content };
        if (affinity?.Value is { } member)
        {
            request.Headers.TryAddWithoutValidation(AffinityHeader, member);
        }

        using HttpResponseMessage response = await ConnectAsync(request, cancellationToken).ConfigureAwait(false);
        if (affinity is not null && response.Headers.TryGetValues(AffinityHeader, out IEnumerable<string>? values))
        {
            affinity.Value = values.First();
        }

        byte[] body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        CypherAnswer answer = Read(body, response.StatusCode);
        return answer.Error is { } error ? throw error
            : response.IsSuccessStatusCode ? answer
            : throw new HttpRequestException("No error in an unsuccessful answer.", null, response.StatusCode);
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> ConnectAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The handler's own limit for making a connection.
            throw new HttpRequestException(HttpRequestError.ConnectionError, "No connection in time.", exception);
        }
    }

    private static CypherAnswer Read(byte[] body, HttpStatusCode status)
    {
        try
        {
            return CypherAnswer.Read(body);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException && (int)status >= 300)
        {
            // A proxy's or another server's page.
            throw new HttpRequestException("The answer is no JSON.", exception, status);
        }
    }

    private static AuthenticationHeaderValue? Authorization(Neo4jOptions options) =>
        options.Token is { Length: > 0 } token ? new AuthenticationHeaderValue("Bearer", token)
        : options.Password is { } password ? new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{password}")))
        : null;
}

/// <summary>The cluster member that holds a transaction; null where the server names none.</summary>
internal sealed class Affinity
{
    public string? Value { get; set; }
}
