using System.Text.Json;
using Microsoft.Extensions.FileProviders;
using PaperNotes.Graph.Server.Documents;
using PaperNotes.Graph.Server.Http;

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

    private const string Head = """
        # Every operation below runs as it is: press Run above it, or change its variables first.
        # GET /graphql/d/heat-map?variables={...} runs one by the name of its file; schema/operations has them all.


        """;

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

    /// <summary>
    /// Maps what the page asks this server: its endpoint is the address it was opened at, it reports nothing to anybody, and its first
    /// document holds the operations that come with the program, each of which runs as it is.
    /// </summary>
    public static void MapBananaCakePop(this IEndpointRouteBuilder routes)
    {
        string config = JsonSerializer.Serialize(
            new
            {
                useBrowserUrlAsEndpoint = true,
                disableTelemetry = true,
                graphQLDocument = FirstDocument(DocumentFiles.Shipped),
            },
            JsonSerializerOptions.Web
        );
        routes.MapReading(
            $"{Path}/bcp-config.json",
            (HttpContext http) =>
            {
                // The page's service worker shows what it has kept and asks anew beside it: a new document is there at the second visit.
                http.Response.Headers.CacheControl = "no-cache";
                return Results.Text(config, "application/json");
            }
        );
    }

    private static string FirstDocument(string folder) => Directory.Exists(folder)
        ? Head + string.Join('\n', Directory.EnumerateFiles(folder, "*.graphql").Order(StringComparer.Ordinal).Select(File.ReadAllText))
        : "{\n  stats { papers concepts edges }\n}\n";

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
        await (
            File.Exists(Index)
                ? http.Response.SendFileAsync(Index, http.RequestAborted)
                : http.Response.WriteAsync(Missing, http.RequestAborted));
    }
}
