using GraphQL;
using PaperNotes.Graph.Server.Errors;

namespace PaperNotes.Graph.Server.Http;

/// <summary>The answer to a request that is refused before anybody looks at what it asks.</summary>
internal static class PlainRefusal
{
    /// <summary>Answers with the error as GraphQL has it, whatever the client accepts.</summary>
    public static async Task AnswerAsync(HttpContext http, HttpError error)
    {
        http.Response.StatusCode = error.Status;
        http.Response.ContentType = $"{MediaTypes.Json}; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        var serializer = http.RequestServices.GetRequiredService<IGraphQLSerializer>();
        await serializer.WriteAsync(http.Response.Body, new ExecutionResult { Errors = [error] }, http.RequestAborted);
    }
}
