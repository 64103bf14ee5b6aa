namespace PaperNotes.Graph.Server.Hosting;

/// <summary>
/// The name of each request, in the log and in <c>X-Request-Id</c> of its answer: the one that the client or a proxy before us gave,
/// where that can stand in a log line; else one of our own.
/// </summary>
internal static class RequestIds
{
    /// <summary>The header of requests and answers.</summary>
    public const string Header = "X-Request-Id";

    private const int Longest = 64;

    public static void UseRequestIds(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.Request.Headers[Header] is [{ } given] && IsSane(given))
        {
            http.TraceIdentifier = given;
        }

        return next(http);
    });

    private static bool IsSane(string id) =>
        id.Length is > 0 and <= Longest && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or ':');
}
