using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace PaperNotes.Graph.Server.BananaCakePop;

/// <summary>
/// Banana Cake Pop at <c>/graphql/</c> for browsers, from files that the build put beside the program: no CDN. What browsers do not
/// ask for as a page goes on to the GraphQL endpoint.
/// </summary>
internal static class BananaCakePopPages
{
    private const string Endpoint = "/graphql";
    private const string Folder = "bananacakepop";

    // Its scripts make functions of texts and workers of blobs; whatever else is asked for comes from this server.
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
        + "worker-src 'self' blob:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    /// <summary>Adds the pages; before the endpoints.</summary>
    public static IApplicationBuilder UseBananaCakePop(this IApplicationBuilder app)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, Folder);
        string page = Path.Combine(folder, "index.html");
        bool isThere = File.Exists(page);
        app.Use((http, next) => WantsPage(http.Request) ? ShowAsync(http, isThere ? page : null) : next(http));
        if (isThere)
        {
            app.UseStaticFiles(new StaticFileOptions
            {
                FileProvider = new PhysicalFileProvider(folder),
                RequestPath = Endpoint,
                // The licence and its notices have no ending that says what they are.
                ServeUnknownFileTypes = true,
                DefaultContentType = "text/plain; charset=utf-8",
                OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                    file.Context.Request.Path.StartsWithSegments($"{Endpoint}/static") ? "public, max-age=31536000, immutable" : "no-cache",
            });
        }

        return app;
    }

    /// <summary>Maps what the page asks for to learn where the endpoint is.</summary>
    public static IEndpointConventionBuilder MapBananaCakePopConfig(this IEndpointRouteBuilder routes) =>
        routes.MapGet($"{Endpoint}/bcp-config.json", () => Results.Json(new { useBrowserUrlAsEndpoint = true }));

    private static bool WantsPage(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.Path.Value is Endpoint or Endpoint + "/"
        && !request.QueryString.HasValue
        && request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase) && accepted.Quality is not 0);

    private static Task ShowAsync(HttpContext http, string? page)
    {
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        if (http.Request.Path == Endpoint)
        {
            // The page asks for its files relative to its own address.
            http.Response.Redirect($"{http.Request.PathBase}{Endpoint}/");
            return Task.CompletedTask;
        }

        if (page is null)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.ContentType = "text/plain; charset=utf-8";
            return http.Response.WriteAsync(
                "Banana Cake Pop is not part of this build: its files come from npm. Install Node.js 20 or later, build again and restart.\n"
                + "The API answers at POST /graphql; its schema is at /graphql?sdl.\n",
                http.RequestAborted);
        }

        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.SendFileAsync(page, http.RequestAborted);
    }
}
