using System.Text;
using Microsoft.Net.Http.Headers;
using PaperNotes.Graph.Server.Configuration;
using PaperNotes.Graph.Server.Exporting;
using PaperNotes.Graph.Server.Logging;

namespace PaperNotes.Graph.Server.Hosting;

/// <summary>What browsers are told about pages of other origins; the log is told which page was refused and what to set.</summary>
internal static class CorsRules
{
    private static readonly string[] s_exposed =
    [
        HeaderNames.ETag,
        HeaderNames.RetryAfter,
        RequestIds.Header,
        HeaderNames.ContentDisposition,
        HeaderNames.AcceptRanges,
        HeaderNames.ContentRange,
        ExportHints.Header,
    ];

    /// <summary>Adds the rules that the options say.</summary>
    public static void AddCorsRules(this IServiceCollection services, CorsOptions options) =>
        services.AddCors(cors =>
            cors.AddDefaultPolicy(policy =>
            {
                policy.WithOrigins([.. options.Origins])
                    .WithMethods(HttpMethods.Get, HttpMethods.Head, HttpMethods.Post)
                    .WithExposedHeaders([.. s_exposed, .. options.ExposedHeaders])
                    .SetPreflightMaxAge(TimeSpan.FromSeconds(options.MaxAgeSeconds));
                _ = options.Headers.Count == 0 ? policy.AllowAnyHeader() : policy.WithHeaders([.. options.Headers]);
                _ = options.Credentials ? policy.AllowCredentials() : policy.DisallowCredentials();
            }));

    /// <summary>Holds them where any origin is allowed.</summary>
    public static void UseCorsRules(this WebApplication app)
    {
        bool isOpen = app.Services.GetRequiredService<PaperNotesOptions>().Cors.Origins.Count > 0;
        RequestLog log = app.Services.GetRequiredService<RequestLog>();
        app.Use((http, next) => http.Request.Headers.Origin.Count == 0 ? next(http) : WatchAsync(http, next, log));
        if (isOpen)
        {
            app.UseCors();
        }
    }

    private static async Task WatchAsync(HttpContext http, RequestDelegate next, RequestLog log)
    {
        await next(http);
        if (RefusedOrigin(http) is { } origin)
        {
            log.PageRefused(http, origin);
        }
        else if (RefusedHeaders(http) is { } headers)
        {
            log.HeadersRefused(http, headers);
        }
    }

    // Only what can be set is told: the log holds no other text of a client's.
    private static string? RefusedOrigin(HttpContext http)
    {
        IHeaderDictionary asked = http.Request.Headers;
        bool isOwn = asked["Sec-Fetch-Site"] == "same-origin" || asked.Origin == $"{http.Request.Scheme}://{http.Request.Host}";
        return asked.Origin is [{ Length: > 0 and <= 200 } origin] && !isOwn && http.Response.Headers.AccessControlAllowOrigin.Count == 0
            && CorsOptions.IsOrigin(origin) && Ascii.IsValid(origin) ? origin : null;
    }

    // The browser reads what is allowed in the answer to its preflight.
    private static string? RefusedHeaders(HttpContext http)
    {
        IHeaderDictionary asked = http.Request.Headers;
        if (!HttpMethods.IsOptions(http.Request.Method)
            || asked.AccessControlRequestHeaders.Count == 0
            || http.Response.Headers.AccessControlAllowOrigin.Count == 0)
        {
            return null;
        }

        string[] allowed = http.Response.Headers.GetCommaSeparatedValues(HeaderNames.AccessControlAllowHeaders);
        string[] refused =
        [
            .. asked.GetCommaSeparatedValues(HeaderNames.AccessControlRequestHeaders).Except(allowed, StringComparer.OrdinalIgnoreCase)
                .Where(name => name.Length <= 60 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')).Take(5),
        ];
        return refused.Length == 0 ? null : string.Join(", ", refused);
    }
}
