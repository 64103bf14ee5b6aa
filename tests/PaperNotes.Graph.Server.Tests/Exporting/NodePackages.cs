using System.Collections.Concurrent;

namespace PaperNotes.Graph.Server.Tests.Exporting;

/// <summary>Installs the npm packages of a folder, once for all tests that run at the same time. Thread-safe.</summary>
internal static class NodePackages
{
    private static readonly ConcurrentDictionary<string, Lazy<Task>> s_installs = new();

    /// <summary>Installs what is missing, or older than what the folder asks for: by its lock file where it has one.</summary>
    public static Task InstallAsync(string folder) =>
        s_installs.GetOrAdd(folder, _ => new Lazy<Task>(() => InstallOnceAsync(folder))).Value;

    private static async Task InstallOnceAsync(string folder)
    {
        FileInfo installed = new(Path.Combine(folder, "node_modules", ".package-lock.json"));
        FileInfo locked = new(Path.Combine(folder, "package-lock.json"));
        FileInfo asked = locked.Exists ? locked : new(Path.Combine(folder, "package.json"));
        if (!installed.Exists || installed.LastWriteTimeUtc < asked.LastWriteTimeUtc)
        {
            string[] command = locked.Exists ? ["ci", "--ignore-scripts"] : ["install"];
            await Tool.RunAsync("npm", [.. command, "--prefix", folder, "--no-audit", "--no-fund"]);
        }
    }
}
