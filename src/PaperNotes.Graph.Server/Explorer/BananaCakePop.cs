using Microsoft.Extensions.FileProviders;
using PaperNotes.Graph.Server.Requests;

namespace PaperNotes.Graph.Server.Explorer;

/// <summary>
/// The GraphQL IDE under <c>/graphql/</c>, from files beside the program. Where the build had no Node, the page says what is
/// missing.
/// </summary>
internal static class BananaCakePop
{
    private const string Path = "/graphql";

    private const string Missing = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>PaperNotes.Graph</title></head><body>
        <h1>Banana Cake Pop is not installed</h1>
        <p>The GraphQL endpoint works: <code>POST /graphql</code>; the schema is at <a href="/graphql?sdl">/graphql?sdl</a>.</p>
        <p>The page's files were not there when the server was built. Install Node.js 20 with npm and build again:
        <code>dotnet build src/PaperNotes.Graph.Server</code>.</p>
        </body></html>
        """;

    private static readonly string Folder = System.IO.Path.Combine(AppContext.BaseDirectory, "wwwroot", "graphql");

    private static string Index => System.IO.Path.Combine(Folder, "index.html");

    /// <summary>Serves the page's files; must stand before the endpoints' own middleware.</summary>
    public static void UseBananaCakePop(this WebApplication app)
    {
        if (!Directory.Exists(Folder))
        {
            return;
        }

        app.UseStaticFiles(new StaticFileOptions
        {
            RequestPath = Path,
            FileProvider = new PhysicalFileProvider(Folder),
            // The licence has no ending that says what it is.
            ServeUnknownFileTypes = true,
            DefaultContentType = "text/plain; charset=utf-8",
            // Names under static/ hold a hash of the content.
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.Context.Request.Path.StartsWithSegments($"{Path}/static") ? "public, max-age=31536000, immutable" : "no-cache",
        });
    }

    /// <summary>Maps what the page asks this server: its endpoint is the address it was opened at.</summary>
    public static void MapBananaCakePop(this IEndpointRouteBuilder routes) =>
        routes.MapReading($"{Path}/bcp-config.json", () => Results.Text("""{"useBrowserUrlAsEndpoint": true}""", "application/json"));

    /// <summary>Answers a browser. The page's addresses are relative, so that it must be opened with the last slash.</summary>
    public static async Task WritePageAsync(HttpContext http)
    {
        if (http.Request.Path.Value?.EndsWith('/') != true)
        {
            http.Response.Redirect($"{http.Request.PathBase}{Path}/");
            return;
        }

        http.Response.Headers.CacheControl = "no-cache";
        http.Response.ContentType = "text/html; charset=utf-8";
        await (File.Exists(Index) ? http.Response.SendFileAsync(Index, http.RequestAborted) : http.Response.WriteAsync(Missing, http.RequestAborted));
    }
}
