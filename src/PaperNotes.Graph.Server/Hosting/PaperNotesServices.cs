using System.IO.Compression;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;
using PaperNotes.Graph.Api;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Importing;
using PaperNotes.Graph.Server.Configuration;
using PaperNotes.Graph.Server.Documents;
using PaperNotes.Graph.Server.Errors;
using PaperNotes.Graph.Server.Explorer;
using PaperNotes.Graph.Server.Exporting;
using PaperNotes.Graph.Server.Http;
using PaperNotes.Graph.Server.Logging;
using PaperNotes.Graph.Server.Requests;
using PaperNotes.Graph.Server.Stores;

namespace PaperNotes.Graph.Server.Hosting;

/// <summary>What the server is made of, in two calls.</summary>
internal static class PaperNotesServices
{
    /// <summary>Adds the graph, its API and what HTTP needs. Throws where the configuration is wrong.</summary>
    public static void AddPaperNotes(this WebApplicationBuilder builder)
    {
        PaperNotesOptions options = Settings.Read(builder.Configuration);
        IServiceCollection services = builder.Services;
        services.AddSingleton(options);
        services.AddSingleton(options.Limits);
        services.AddSingleton<GraphLimits>(options.Limits);
        services.AddSingleton(new NoteQuotes(options.Notes));
        services.AddStore(options, builder.Configuration);
        services.AddGraphApi();
        services.AddSingleton(options.Documents);
        services.AddSingleton(StoredDocuments.Read(DocumentFiles.Shipped, options.Documents.Folder));
        services.AddSingleton<RequestDocuments>();
        services.AddSingleton<RequestReading>();
        services.AddSingleton<Admission>();
        services.AddSingleton(new ExportFiles(options.Limits.ExportFileBytes));
        services.AddSingleton<RequestLog>();
        services.AddSingleton<AnswerMaking>();
        services.AddSingleton<SchemaText>();
        services.AddSingleton<GraphEndpoint>();
        services.AddResponseCompression(compression =>
        {
            // Parquet is packed already. Answers hold nothing secret that their size could give away.
            compression.EnableForHttps = true;
            compression.MimeTypes =
            [
                .. ResponseCompressionDefaults.MimeTypes,
                MediaTypes.GraphResponse,
                "image/svg+xml",
                "application/manifest+json",
                .. ExportFormats.Tables.Where(format => format.Key != "parquet").Select(format => Plain(format.Value.MediaType)),
                .. ExportFormats.Graphs.Values.Select(format => Plain(format.MediaType)),
            ];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        services.AddCorsRules(options.Cors);
        Admission.ReserveThreads(options.Limits);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.Limits.BodyBytes;
            AddressLimit.ApplyTo(kestrel.Limits, options.Limits);
        });
    }

    /// <summary>Maps every address of the server.</summary>
    public static void MapPaperNotes(this WebApplication app)
    {
        app.UseRequestIds();
        app.UseAnswerHeaders();
        app.UseHostFilter();
        app.UseResponseCompression();
        app.UseExceptionHandler(failed => failed.Run(AnswerFailureAsync));
        app.UseCorsRules();
        app.UseAddressLimit();
        app.UseBananaCakePop();
        app.UseGraphPage();
        GraphEndpoint graph = app.Services.GetRequiredService<GraphEndpoint>();
        app.Map("/graphql", graph.HandleAsync);
        app.MapReading("/graphql/schema.graphql", (HttpContext http, SchemaText schema) => schema.WriteFileAsync(http));
        app.MapReading("/graphql/d/{id}", (HttpContext http, string id) => graph.HandleDocumentAsync(http, id));
        app.MapBananaCakePop();
        app.MapGraphPage();
        app.MapExports();
        app.MapHealth();
    }

    private static async Task AnswerFailureAsync(HttpContext http)
    {
        var feature = http.Features.Get<IExceptionHandlerPathFeature>();
        string? route = (feature?.Endpoint as RouteEndpoint)?.RoutePattern.RawText;
        http.RequestServices.GetRequiredService<RequestLog>().Failed(http, route, feature?.Error);
        http.Response.Headers.Vary = HeaderNames.Accept;
        string mediaType = MediaTypes.Negotiate(http.Request.Headers.Accept) ?? MediaTypes.Json;
        await http.RequestServices.GetRequiredService<AnswerMaking>().RefuseAsync(http, mediaType, HttpErrors.Internal());
    }

    private static string Plain(string mediaType) => mediaType.Split(';')[0];
}
