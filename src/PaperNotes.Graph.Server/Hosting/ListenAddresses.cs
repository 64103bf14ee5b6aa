using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using PaperNotes.Graph.Server.Configuration;

namespace PaperNotes.Graph.Server.Hosting;

/// <summary>
/// The addresses that the server is told to listen on: endpoints of Kestrel's configuration, or <c>urls</c>. They are checked
/// before the graph is loaded, which may take long.
/// </summary>
internal static class ListenAddresses
{
    private const string Endpoints = "Kestrel:Endpoints";
    private const string Default = "http://localhost:5000";

    /// <summary>Whether one of the addresses is for HTTPS.</summary>
    public static bool HasHttps(IConfiguration configuration) =>
        Given(configuration).Any(given => given.Url.StartsWith("https:", StringComparison.OrdinalIgnoreCase));

    /// <summary>Throws where an address is none, is not this machine's, or is taken, and where a protocol is none.</summary>
    public static void Check(IConfiguration configuration)
    {
        foreach (IConfigurationSection section in configuration
                .GetSection(Endpoints)
                .GetChildren()
                .Append(configuration.GetSection("Kestrel:EndpointDefaults")))
        {
            // Kestrel takes what it does not know for the default.
            if (section["Protocols"] is { Length: > 0 } protocols
                && !(Enum.TryParse(protocols, ignoreCase: true, out HttpProtocols known) && Enum.IsDefined(known)))
            {
                throw StartErrors.ProtocolWrong($"{section.Path}:Protocols", protocols);
            }
        }

        foreach ((string setting, string url) in Given(configuration))
        {
            BindingAddress address = Parse(setting, url);
            if (address.Port > 0 && !address.IsUnixPipe && !address.IsNamedPipe)
            {
                CheckFree(url, address);
            }
        }
    }

    private static IEnumerable<(string Setting, string Url)> Given(IConfiguration configuration)
    {
        IConfigurationSection[] endpoints = [.. configuration.GetSection(Endpoints).GetChildren()];
        if (endpoints.Length > 0 && configuration[WebHostDefaults.PreferHostingUrlsKey] is not "true")
        {
            return endpoints.Select(endpoint =>
                ($"{Endpoints}:{endpoint.Key}:Url".Replace(":", "__", StringComparison.Ordinal), endpoint["Url"] ?? ""));
        }

        string? urls = configuration[WebHostDefaults.ServerUrlsKey];
        bool hasPorts = configuration[WebHostDefaults.HttpPortsKey] is not null || configuration[WebHostDefaults.HttpsPortsKey] is not null;
        return string.IsNullOrWhiteSpace(urls) && hasPorts
            ?
            [
                .. Ports("http", configuration[WebHostDefaults.HttpPortsKey]),
                .. Ports("https", configuration[WebHostDefaults.HttpsPortsKey]),
            ]
            : (string.IsNullOrWhiteSpace(urls) ? Default : urls)
                .Split(';', StringSplitOptions.RemoveEmptyEntries)
                .Select(url => ("--urls", url.Trim()));
    }

    private static IEnumerable<(string Setting, string Url)> Ports(string scheme, string? ports) =>
        (ports ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(port => ($"ASPNETCORE_{scheme.ToUpperInvariant()}_PORTS", $"{scheme}://*:{port.Trim()}"));

    private static BindingAddress Parse(string setting, string url)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            throw StartErrors.AddressWrong(setting, url);
        }

        bool isHttp = address.Scheme.ToUpperInvariant() is "HTTP" or "HTTPS";
        // What is no port is taken for a part of the name.
        bool isNamed =
            address.IsUnixPipe
            || address.IsNamedPipe
            || (
                address.Host.Length > 0
                && (address.Host.StartsWith('[') || !address.Host.Contains(':'))
                && !address.Host.Any(char.IsWhiteSpace));
        bool isPort = address.Port is >= 0 and <= IPEndPoint.MaxPort && !(address.Port == 0 && IsLocalhost(address));
        return isHttp && isNamed && isPort && address.PathBase.Length == 0 ? address : throw StartErrors.AddressWrong(setting, url);
    }

    private static void CheckFree(string url, BindingAddress address)
    {
        foreach (IPEndPoint endpoint in EndPoints(address))
        {
            try
            {
                using Socket socket = SocketTransportOptions.CreateDefaultBoundListenSocket(endpoint);
                socket.Listen();
            }
            catch (SocketException refused)
                when (refused.SocketErrorCode is not (SocketError.AddressFamilyNotSupported or SocketError.ProtocolNotSupported))
            {
                // A machine may have no IPv6; localhost is then the other one alone.
                if (!(IsLocalhost(address) && refused.SocketErrorCode == SocketError.AddressNotAvailable))
                {
                    throw StartErrors.CannotListen(url, refused.SocketErrorCode, refused.Message);
                }
            }
        }
    }

    private static IPEndPoint[] EndPoints(BindingAddress address) =>
        IsLocalhost(address)
            ? [new IPEndPoint(IPAddress.Loopback, address.Port), new IPEndPoint(IPAddress.IPv6Loopback, address.Port)]
            :
            [
                new IPEndPoint(
                    IPAddress.TryParse(address.Host, out IPAddress? ip) ? ip
                        : Socket.OSSupportsIPv6 ? IPAddress.IPv6Any
                        : IPAddress.Any,
                    address.Port),
            ];

    private static bool IsLocalhost(BindingAddress address) => address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase);
}
