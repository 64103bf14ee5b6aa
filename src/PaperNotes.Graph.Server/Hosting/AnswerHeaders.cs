using Microsoft.Net.Http.Headers;

namespace PaperNotes.Graph.Server.Hosting;

/// <summary>
/// The headers of every answer: those that keep browsers from doing what nobody asked for, what answers depend on, and the name of the
/// request.
/// </summary>
internal static class AnswerHeaders
{
    // The graph page: scripts, styles and workers from this server's files alone. Pictures that it draws are blobs.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; "
        + "manifest-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    // Banana Cake Pop compiles checks of JSON at run time and keeps its editors' work in blobs; it may only talk to this server.
    private const string EditorPolicy =
        "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
        + "connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    // Every answer may come compressed, and with CORS headers or without; those of /graphql also come in two media types or as a page.
    // A cache must know so whatever the answer was, 304 too.
    private const string Vary = "Accept-Encoding, Origin";
    private const string VaryByAccept = "Accept, Accept-Encoding, Origin";

    public static void UseAnswerHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(
            static state =>
            {
                var http = (HttpContext)state;
                IHeaderDictionary headers = http.Response.Headers;
                headers.XContentTypeOptions = "nosniff";
                headers.ContentSecurityPolicy = http.Request.Path.StartsWithSegments("/graphql") ? EditorPolicy : Policy;
                headers["Referrer-Policy"] = "no-referrer";
                headers[RequestIds.Header] = http.TraceIdentifier;
                headers.Vary = headers.Vary.Count > 0 && headers.Vary[0] == HeaderNames.Accept ? VaryByAccept : Vary;
                return Task.CompletedTask;
            },
            http);
        return next(http);
    });
}
