using PaperNotes.Graph.Server.Tests.Exporting;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Server.Tests.Commands;

/// <summary>The program as a .NET tool: packed, installed from a folder, and run where nothing else of this repository is.</summary>
public sealed class ToolPackageTests : IDisposable
{
    private const string OnlyThisFolder = """
        <configuration>
          <packageSources>
            <clear />
            <add key="here" value="." />
          </packageSources>
        </configuration>
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("papernotes-tool-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_package_installs_from_a_folder_and_its_command_has_the_seed()
    {
        string project = Path.Combine(Repository.Root, "src", "PaperNotes.Graph.Server");
        string configuration = Path.GetFileName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))!);
        string config = Path.Combine(folder.FullName, "NuGet.config"), tools = Path.Combine(folder.FullName, "tools");
        await File.WriteAllTextAsync(config, OnlyThisFolder, TestContext.Current.CancellationToken);

        await Tool.RunAsync("dotnet", ["pack", project, "--no-build", "--configuration", configuration, "--output", folder.FullName]);
        await Tool.RunAsync("dotnet", ["tool", "install", "papernotes", "--tool-path", tools, "--configfile", config, "--no-cache"]);
        string told = await Tool.RunAsync(Path.Combine(tools, "papernotes"), ["stats"]);

        told.ShouldContain("papers    1006");
    }
}
