using System.Text;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Server.Tests.Commands;

/// <summary>A temporary folder with the data of a small graph, to run commands on.</summary>
internal sealed class CommandFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("papernotes-command-");

    public CommandFolder()
    {
        Directory.CreateDirectory(Data);
        File.WriteAllText(Path.Combine(Data, "facts.jsonl"), Facts, new UTF8Encoding(false));
    }

    /// <summary>The data folder.</summary>
    public string Data => At("data");

    /// <summary>Its only file.</summary>
    public static string Facts { get; } =
        """
            {"slug":"alpha","title":"Alpha: \"quotes\", commas & <tags>","venue":"ACL2025","area":"one","arxiv":"2501.00001","code":"https://example.org/a","methods":["Alpha"],"related":["ICLR2026/two/beta"],"authors":["Ada Lovelace"]}
            {"slug":"beta","title":"数学与𝕏","venue":"ICLR2026","area":"two","keywords":["Alpha","图学习(graph learning)"],"summary":"两行。","related":["ACL2025/one/alpha"]}
            {"page":{"venue":"ACL2025","area":"one","area_name":"Area, One","count_reported":7}}
            {"topic":{"key":"graphs","name":"Graphs","patterns":["图"]}}

        """;

    /// <summary>A path in the folder.</summary>
    public string At(params string[] names) => Path.Combine([folder.FullName, .. names]);

    /// <summary>Every file but those of the data, by name.</summary>
    public string[] Files() =>
        [
            .. Directory.EnumerateFiles(folder.FullName, "*", SearchOption.AllDirectories)
                .Where(file => !file.StartsWith(Data, StringComparison.Ordinal))
                .Select(file => Path.GetRelativePath(folder.FullName, file))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>A file as it is expected to be; PAPERNOTES_REWRITE=1 writes it anew.</summary>
    public static async Task ShouldBeAsync(string found, string name)
    {
        string file = Path.Combine(Repository.Root, "tests", "PaperNotes.Graph.Server.Tests", "Commands", "expected", name);
        if (Environment.GetEnvironmentVariable("PAPERNOTES_REWRITE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, found, TestContext.Current.CancellationToken);
        }

        found.ShouldBe(
            await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), $"{name}: PAPERNOTES_REWRITE=1 writes it anew.");
    }

    public void Dispose() => folder.Delete(recursive: true);
}
