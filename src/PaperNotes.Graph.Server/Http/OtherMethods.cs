namespace PaperNotes.Graph.Server.Http;

/// <summary>What is asked of an address before it is used.</summary>
internal static class OtherMethods
{
    /// <summary>The methods of an address that is only read, as <c>Allow</c> says them.</summary>
    public const string OfReading = "GET, HEAD, OPTIONS";

    /// <summary>GET and HEAD.</summary>
    public static IEnumerable<string> Reading { get; } = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Answers OPTIONS.</summary>
    public static void Answer(HttpContext http, string allowed)
    {
        http.Response.Headers.Allow = allowed;
        http.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    /// <summary>Maps an address that is only read: GET and HEAD to the handler, OPTIONS to what is allowed.</summary>
    public static void MapReading(this IEndpointRouteBuilder routes, string pattern, Delegate handler)
    {
        routes.MapMethods(pattern, Reading, handler);
        routes.MapMethods(pattern, [HttpMethods.Options], http =>
        {
            Answer(http, OfReading);
            return Task.CompletedTask;
        });
    }
}
