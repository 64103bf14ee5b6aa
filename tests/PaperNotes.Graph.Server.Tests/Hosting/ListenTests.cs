using System.Net;
using System.Net.Sockets;
using PaperNotes.Graph.Server.Errors;
using PaperNotes.Graph.Server.Tests.Commands;

namespace PaperNotes.Graph.Server.Tests.Hosting;

/// <summary>
/// Addresses, HTTPS and HTTP/2. There is no data folder in most calls: what is told of an address is told before it is looked for.
/// </summary>
public sealed class ListenTests : IDisposable
{
    private const string Missing = "/no/such/folder";

    private readonly TestCertificate certificate = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => certificate.Dispose();

    [Theory]
    [InlineData("banana")]
    [InlineData("http://127.0.0.1:80000")]
    [InlineData("http://127.0.0.1:-1")]
    [InlineData("http://localhost:abc")]
    [InlineData("http://localhost:0")]
    [InlineData("http://")]
    [InlineData("ftp://localhost:5000")]
    [InlineData("http://127.0.0.1:5000/path")]
    public async Task An_address_that_is_none_ends_the_program_with_2(string address)
    {
        Called called = await Called.HereAsync("serve", "--urls", $"http://127.0.0.1:0;{address}", "--data", Missing);

        called.ShouldBe(
            new Called(
                2,
                "",
                $"papernotes: --urls is '{address}', but must be addresses like http://localhost:5000 or https://0.0.0.0:5001, "
                    + "with a port from 1 to 65535 (0 takes any: http://127.0.0.1:0). Several are parted by semicolons in --urls.\n"));
    }

    [Fact]
    public async Task An_address_of_another_machine_ends_the_program_with_1()
    {
        Called called = await Called.HereAsync("serve", "--urls", "http://192.0.2.1:5000", "--data", Missing);

        called.ShouldBe(new Called(1, "", "papernotes: the server cannot listen: http://192.0.2.1:5000 is no address of this machine. "
            + "Choose another address with --urls http://localhost:PORT.\n"));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("*")]
    public async Task An_address_in_use_is_told_before_the_graph_is_read(string host)
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        string address = $"http://{host}:{((IPEndPoint)taken.LocalEndpoint).Port}";

        Called called = await Called.HereAsync("serve", "--urls", address, "--data", Missing);

        called.ShouldBe(new Called(1, "", $"papernotes: the server cannot listen: {address} is in use by another program. "
            + "Choose another address with --urls http://localhost:PORT.\n"));
    }

    [Theory]
    [InlineData("Kestrel__Endpoints__Main__Url is 'banana', but must be addresses", "Url", "banana")]
    [InlineData("Kestrel__Endpoints__Main__Url is '', but must be addresses", "Protocols", "Http1")]
    [InlineData(
        "Kestrel__Endpoints__Main__Protocols is 'Http7', but must be Http1, Http2 or Http1AndHttp2.",
        "Protocols",
        "Http7",
        "Url",
        "http://127.0.0.1:0")]
    public async Task An_endpoint_of_the_configuration_that_is_none_is_named(string message, params string[] settings)
    {
        CommandException refused = await RefusedAsync([
            ("urls", null),
            .. settings.Chunk(2).Select(pair => ($"Kestrel:Endpoints:Main:{pair[0]}", (string?)pair[1])),
        ]);

        refused.Message.ShouldStartWith(message);
        refused.Message.ShouldNotContain("\n");
        refused.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Https_with_a_certificate_in_pem_speaks_http_2_and_1_1()
    {
        await using RunningServer server = await RunningServer.StartAsync(
            ("urls", "https://127.0.0.1:0"),
            ("Kestrel:Certificates:Default:Path", certificate.Pem),
            ("Kestrel:Certificates:Default:KeyPath", certificate.Key)
        );

        (await VersionAsync(server.Address, HttpVersion.Version20)).ShouldBe(HttpVersion.Version20);
        (await VersionAsync(server.Address, HttpVersion.Version11)).ShouldBe(HttpVersion.Version11);
    }

    [Fact]
    public async Task Https_with_a_pfx_file_at_an_endpoint_speaks_http_2()
    {
        await using RunningServer server = await RunningServer.StartAsync(
            ("urls", null),
            ("Kestrel:Endpoints:Secure:Url", "https://127.0.0.1:0"),
            ("Kestrel:Endpoints:Secure:Certificate:Path", certificate.Pfx),
            ("Kestrel:Endpoints:Secure:Certificate:Password", TestCertificate.Password));

        (await VersionAsync(server.Address, HttpVersion.Version20)).ShouldBe(HttpVersion.Version20);
    }

    [Fact]
    public async Task Two_endpoints_speak_http_1_1_and_http_2_in_clear_text()
    {
        await using RunningServer server = await RunningServer.StartAsync(
            ("urls", null),
            ("Kestrel:Endpoints:A:Url", "http://127.0.0.1:0"),
            ("Kestrel:Endpoints:B:Url", "http://127.0.0.1:0"),
            ("Kestrel:Endpoints:B:Protocols", "Http2"));

        (await VersionAsync(server.Addresses[0], HttpVersion.Version11)).ShouldBe(HttpVersion.Version11);
        (await VersionAsync(server.Addresses[1], HttpVersion.Version20)).ShouldBe(HttpVersion.Version20);
    }

    [Fact]
    public async Task An_address_of_the_command_line_goes_before_endpoints_of_the_configuration()
    {
        await using RunningServer server = await RunningServer.StartAsync(("Kestrel:Endpoints:Main:Url", "http://127.0.0.2:0"));

        server.Address.Host.ShouldBe("127.0.0.1");
    }

    [Fact]
    public async Task A_certificate_that_is_missing_is_named()
    {
        CommandException refused = await RefusedAsync(
            ("urls", "https://127.0.0.1:0"), ("Kestrel:Certificates:Default:Path", "/no/such.pem"));

        (refused.ExitCode, refused.Message).ShouldBe(
            (2, "Kestrel__Certificates__Default__Path names '/no/such.pem', but there is no such file."));
    }

    [Fact]
    public async Task A_certificate_that_cannot_be_used_is_told_in_one_line()
    {
        (string, string?) https = ("urls", "https://127.0.0.1:0");
        CommandException[] refused =
        [
            await RefusedAsync(
                https, ("Kestrel:Certificates:Default:Path", certificate.Pfx), ("Kestrel:Certificates:Default:Password", "wrong")),
            await RefusedAsync(https, ("Kestrel:Certificates:Default:Path", certificate.Pem)),
            await RefusedAsync(https, ("Kestrel:Certificates:Default:Path", Called.Program)),
        ];

        refused.ShouldAllBe(one => one.ExitCode == 2 && !one.Message.Contains('\n'));
        refused.ShouldAllBe(one => one.Message.StartsWith("the certificate cannot be used: "));
    }

    private static Task<CommandException> RefusedAsync(params (string, string?)[] settings) =>
        Should.ThrowAsync<CommandException>(async () => await (await RunningServer.StartAsync(settings)).DisposeAsync());

    // The version that an answer came in to a request of exactly one.
    private async Task<Version> VersionAsync(Uri address, Version version)
    {
        using HttpClient client = new(
            new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = (_, found, _, _) => certificate.Is(found) } });
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri(address, "/graphql?query=%7B__typename%7D"))
        {
            Version = version,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };

        using HttpResponseMessage response = await client.SendAsync(request, Token);

        (await response.Content.ReadAsStringAsync(Token)).ShouldBe("""{"data":{"__typename":"Query"}}""");
        return response.Version;
    }
}
