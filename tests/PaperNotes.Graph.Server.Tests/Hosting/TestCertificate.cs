using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PaperNotes.Graph.Server.Tests.Hosting;

/// <summary>A certificate of this test's own for this machine, in the files that servers read.</summary>
internal sealed class TestCertificate : IDisposable
{
    public const string Password = "secret";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("papernotes-certificate-");
    private readonly string thumbprint;

    public TestCertificate()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=localhost", key, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        thumbprint = made.Thumbprint;
        File.WriteAllText(Pem, made.ExportCertificatePem());
        File.WriteAllText(Key, key.ExportPkcs8PrivateKeyPem());
        File.WriteAllBytes(Pfx, made.Export(X509ContentType.Pfx, Password));
    }

    /// <summary>The certificate alone.</summary>
    public string Pem => Path.Combine(folder.FullName, "cert.pem");

    /// <summary>Its key.</summary>
    public string Key => Path.Combine(folder.FullName, "key.pem");

    /// <summary>Both, behind <see cref="Password"/>.</summary>
    public string Pfx => Path.Combine(folder.FullName, "cert.pfx");

    /// <summary>Whether a server showed this certificate.</summary>
    public bool Is(X509Certificate? found) => found is X509Certificate2 shown && shown.Thumbprint == thumbprint;

    public void Dispose() => folder.Delete(recursive: true);
}
