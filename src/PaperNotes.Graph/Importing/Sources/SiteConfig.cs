using System.Text.RegularExpressions;
using PaperNotes.Graph.Facts;

namespace PaperNotes.Graph.Importing.Sources;

/// <summary>The configuration of a site; it may name no address.</summary>
internal sealed record SiteFound(SiteConfig? Site) : Found;

// Where the pages of a checkout's notes stand, by the configuration of what makes its site: MkDocs, Docusaurus, VitePress, Hugo, Jekyll.
// Notes below the folder of the pages have the address of the site, their path and the ending that the maker gives.
internal sealed partial record SiteConfig(string Address, string Folder, string Prefix, string? Ending)
{
    private const int LongestFile = 256 * 1024, LongestLine = 512;

    public static bool IsConfig(string path) => File().IsMatch(path);

    // An address that the user gives; the pages are those of a folder called docs where there is one. Below a folder of a repository
    // (GitHub's and GitLab's /blob/) files keep their endings.
    public static SiteConfig Of(string address) =>
        new(WithSlash(address), "", "", address.Contains("/blob/", StringComparison.Ordinal) ? null : "/");

    // Null where the file names no address.
    public static SiteConfig? Read(string path, string text)
    {
        if (text.Length > LongestFile)
        {
            return null;
        }

        int slash = path.LastIndexOf('/');
        string folder = slash < 0 ? "" : path[..(slash + 1)], file = path[(slash + 1)..];
        string[] lines = [.. text.Split('\n').Where(line => line.Length < LongestLine)];
        return file.StartsWith("mkdocs", StringComparison.OrdinalIgnoreCase)
                ? Of(
                    Value(lines, SiteUrl()),
                    "",
                    folder + (Value(lines, DocsDir()) ?? "docs") + "/",
                    "",
                    Value(lines, DirectoryUrls()) == "false" ? ".html" : "/")
            : file.StartsWith("docusaurus", StringComparison.OrdinalIgnoreCase)
                ? Of(
                    Value(lines, Url()),
                    Value(lines, BaseUrl()),
                    folder + "docs/",
                    (Value(lines, RouteBase()) ?? "docs").Trim('/') + "/",
                    "")
            : path.Contains(".vitepress/", StringComparison.Ordinal)
                ? Of(
                    Value(lines, HostName()),
                    Value(lines, Base()),
                    folder[..^".vitepress/".Length],
                    "",
                    lines.Any(line => line.Contains("cleanUrls: true", StringComparison.Ordinal)) ? "" : ".html")
            : file.StartsWith("_config", StringComparison.OrdinalIgnoreCase)
                ? Of(Value(lines, Url()), Value(lines, BaseUrl()), folder, "", ".html")
            : Of(Value(lines, BaseUrl()), "", folder + "content/", "", "/");
    }

    // The address of the note at a path within the source; null where it is none of the site's pages.
    public string? Of(string path, bool isGiven)
    {
        string page = isGiven && PagesFolder().Match(path) is { Success: true } docs ? path[docs.Length..] : path;
        if (!isGiven && !page.StartsWith(Folder, StringComparison.Ordinal))
        {
            return null;
        }

        page = isGiven ? page : page[Folder.Length..];
        int dot = page.LastIndexOf('.');
        page = Ending is not null && dot > page.LastIndexOf('/') ? page[..dot] : page;
        string escaped = string.Join('/', page.Split('/').Select(Uri.EscapeDataString));
        return WebAddress.Of($"{Address}{Prefix}{escaped}{Ending}");
    }

    private static SiteConfig? Of(string? address, string? below, string folder, string prefix, string ending)
    {
        string whole = address is null ? "" : WithSlash(address) + (below?.Trim('/') is { Length: > 0 } part ? part + "/" : "");
        return WebAddress.Of(whole) is { } site ? new SiteConfig(site, folder, prefix, ending) : null;
    }

    private static string WithSlash(string address) => address.TrimEnd('/') + "/";

    private static string? Value(string[] lines, Regex key) =>
        lines.Select(line => key.Match(line)).FirstOrDefault(match => match.Success) is { } found
            ? found.Groups["value"].Value.Trim()
            : null;

    [GeneratedRegex(
        @"(?:^|/)(?:mkdocs\.ya?ml|docusaurus\.config\.(?:js|ts|mjs|cjs)|\.vitepress/config\.(?:js|ts|mjs|mts)|hugo\.(?:toml|ya?ml)|config\.toml|_config\.ya?ml)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex File();

    [GeneratedRegex(@"^site_url\s*:\s*['""]?(?<value>https?://[^\s'""#]+)")]
    private static partial Regex SiteUrl();

    [GeneratedRegex(@"^docs_dir\s*:\s*['""]?(?<value>[\w./-]+)")]
    private static partial Regex DocsDir();

    [GeneratedRegex(@"^use_directory_urls\s*:\s*(?<value>true|false)")]
    private static partial Regex DirectoryUrls();

    [GeneratedRegex(@"^\s*url\s*:\s*['""]?(?<value>https?://[^\s'"",#]+)")]
    private static partial Regex Url();

    [GeneratedRegex(@"^\s*base_?url\s*[:=]\s*['""]?(?<value>[^\s'"",#]+)", RegexOptions.IgnoreCase)]
    private static partial Regex BaseUrl();

    [GeneratedRegex(@"\brouteBasePath\s*:\s*['""](?<value>[^'""]*)")]
    private static partial Regex RouteBase();

    [GeneratedRegex(@"\bhostname\s*:\s*['""](?<value>https?://[^\s'""]+)")]
    private static partial Regex HostName();

    [GeneratedRegex(@"^\s*base\s*:\s*['""](?<value>[^'""]+)")]
    private static partial Regex Base();

    [GeneratedRegex(@"^(?:[^/]+/)?(?:docs|content)/")]
    private static partial Regex PagesFolder();
}
