using PaperNotes.Graph.Server.Configuration;

namespace PaperNotes.Graph.Server.Hosting;

/// <summary>The certificate files that Kestrel's configuration names: <c>Kestrel:Certificates:Default</c> and those of endpoints.</summary>
internal static class CertificateFiles
{
    private const string Kestrel = "Kestrel";

    /// <summary>Whether any certificate is named.</summary>
    public static bool AreNamed(IConfiguration configuration) => Named(configuration).Any();

    /// <summary>
    /// Makes their paths whole, as those of data folders: relative to the folder the program is run from, else to the program's. Throws
    /// where a file is missing.
    /// </summary>
    public static void Find(ConfigurationManager configuration)
    {
        foreach ((string key, string path) in Named(configuration).ToArray())
        {
            string here = Path.GetFullPath(path);
            string found = File.Exists(here) ? here : Path.GetFullPath(path, AppContext.BaseDirectory);
            configuration[key] = File.Exists(found) ? found : throw StartErrors.CertificateMissing(key, here);
        }
    }

    private static IEnumerable<(string Key, string Path)> Named(IConfiguration configuration) =>
        from setting in configuration.GetSection(Kestrel).AsEnumerable()
        let parts = setting.Key.Split(':')
        where !string.IsNullOrEmpty(setting.Value)
            && parts.Any(part => part.StartsWith("Certificate", StringComparison.OrdinalIgnoreCase))
            && parts[^1].ToUpperInvariant() is "PATH" or "KEYPATH"
        select (setting.Key, setting.Value);
}
