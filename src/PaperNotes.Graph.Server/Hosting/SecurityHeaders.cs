namespace PaperNotes.Graph.Server.Hosting;

/// <summary>The headers that keep browsers from doing what nobody asked for.</summary>
internal static class SecurityHeaders
{
    // Banana Cake Pop compiles checks of JSON at run time and keeps its editors' work in blobs; it may only talk to this server.
    private const string Policy =
        "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
        + "connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(
            static state =>
            {
                IHeaderDictionary headers = ((HttpContext)state).Response.Headers;
                headers.XContentTypeOptions = "nosniff";
                headers.ContentSecurityPolicy = Policy;
                headers["Referrer-Policy"] = "no-referrer";
                return Task.CompletedTask;
            },
            http);
        return next(http);
    });
}
