using Microsoft.Extensions.FileProviders;
using PaperNotes.Graph.Server.Http;

namespace PaperNotes.Graph.Server.Explorer;

/// <summary>
/// The graph page at <c>/</c>, from files beside the program. Its script draws every address of <see cref="Addresses"/>. Where the
/// build had no Node, the page says what is missing.
/// </summary>
internal static class GraphPage
{
    private const string Missing = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>PaperNotes.Graph</title></head><body>
        <h1>The graph page is not installed</h1>
        <p>The GraphQL endpoint works: <code>POST /graphql</code>; the schema is at <a href="/graphql?sdl">/graphql?sdl</a>.</p>
        <p>The page's files were not there when the server was built. Install Node.js 20 with npm and build again:
        <code>dotnet build src/PaperNotes.Graph.Server</code>.</p>
        </body></html>
        """;

    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "wwwroot", "page");

    private static readonly string s_start = Path.Combine(s_folder, "index.html");

    private static readonly string s_view = Path.Combine(s_folder, "view.html");

    /// <summary>The addresses of its views, as src/PaperNotes.Graph.Web/src/app/routes.ts reads them.</summary>
    public static IReadOnlyList<string> Addresses { get; } =
        ["/", "/n/{id}", "/why/{from}/{to}", "/path/{from}/{to}", "/search", "/like", "/venues", "/area/{venue}/{area}", "/list"];

    /// <summary>Serves the page's scripts, styles and icon; must stand before the endpoints' own middleware.</summary>
    public static void UseGraphPage(this WebApplication app)
    {
        if (!Directory.Exists(s_folder))
        {
            return;
        }

        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(s_folder),
            // Names under assets/ hold a hash of the content.
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache",
        });
    }

    /// <summary>Answers the start and the other views with the file that shows each before its script runs.</summary>
    public static void MapGraphPage(this IEndpointRouteBuilder routes)
    {
        foreach (string address in Addresses)
        {
            routes.MapReading(address, (RequestDelegate)(http => WriteAsync(http, address == "/" ? s_start : s_view)));
        }
    }

    private static Task WriteAsync(HttpContext http, string file)
    {
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.ContentType = "text/html; charset=utf-8";
        return File.Exists(file)
            ? http.Response.SendFileAsync(file, http.RequestAborted)
            : http.Response.WriteAsync(Missing, http.RequestAborted);
    }
}
