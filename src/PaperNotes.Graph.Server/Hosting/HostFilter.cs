using System.Net;
using Microsoft.Extensions.Primitives;
using PaperNotes.Graph.Server.Errors;
using PaperNotes.Graph.Server.Http;

namespace PaperNotes.Graph.Server.Hosting;

/// <summary>
/// Answers only to the names in <c>AllowedHosts</c>. Where none are named, a server that only this machine can reach answers to
/// this machine's names alone, so that no page can reach it by a name of its own (DNS rebinding); any other answers to all names.
/// </summary>
internal static class HostFilter
{
    private const string Key = "AllowedHosts";

    public static void UseHostFilter(this WebApplication app)
    {
        StringSegment[] named =
        [
            .. (app.Configuration[Key] ?? "")
                .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(name => new StringSegment(name)),
        ];
        if (named.Any(name => name == "*"))
        {
            return;
        }

        // The addresses are known once the server listens.
        Lazy<bool> isLocalOnly = new(() => app.Urls.All(IsLocalAddress));
        app.Use((http, next) => IsAllowed(http.Request.Host)
            ? next(http)
            : PlainRefusal.AnswerAsync(http, HttpErrors.HostNotAllowed(http.Request.Host.Host)));

        bool IsAllowed(HostString host) =>
            !host.HasValue || (named.Length > 0 ? HostString.MatchesAny(host.Host, named) : !isLocalOnly.Value || IsLocalName(host.Host));
    }

    internal static bool IsLocalName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));

    private static bool IsLocalAddress(string address)
    {
        BindingAddress parsed = BindingAddress.Parse(address);
        return !parsed.IsUnixPipe && !parsed.IsNamedPipe && IsLocalName(parsed.Host);
    }
}
