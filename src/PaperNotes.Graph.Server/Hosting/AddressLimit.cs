using Microsoft.AspNetCore.Http.Features;
using PaperNotes.Graph.Server.Configuration;
using PaperNotes.Graph.Server.Errors;
using PaperNotes.Graph.Server.Http;

namespace PaperNotes.Graph.Server.Hosting;

/// <summary>Refuses long addresses with words. Kestrel refuses without a body, so it lets ten times as much through.</summary>
internal static class AddressLimit
{
    public static void UseAddressLimit(this WebApplication app)
    {
        int limit = app.Services.GetRequiredService<HttpLimits>().AddressBytes;
        app.Use((http, next) => http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Length is var given && given > limit
            ? PlainRefusal.AnswerAsync(http, HttpErrors.AddressTooLong(given, limit))
            : next(http));
    }

    /// <summary>Sets what Kestrel lets through: the first line with the method, and the same by HTTP/2.</summary>
    public static void ApplyTo(Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerLimits kestrel, HttpLimits limits)
    {
        kestrel.MaxRequestLineSize = 10 * limits.AddressBytes;
        kestrel.Http2.MaxRequestHeaderFieldSize = Math.Max(kestrel.Http2.MaxRequestHeaderFieldSize, 10 * limits.AddressBytes);
        kestrel.MaxRequestHeadersTotalSize = Math.Max(kestrel.MaxRequestHeadersTotalSize, 12 * limits.AddressBytes);
    }
}
