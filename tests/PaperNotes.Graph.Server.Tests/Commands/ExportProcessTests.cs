using System.Diagnostics;
using PaperNotes.Graph.Folders;
using PaperNotes.Graph.Generating;

namespace PaperNotes.Graph.Server.Tests.Commands;

/// <summary>What only a process of its own can show: the standard output, signals, limits.</summary>
public sealed class ExportProcessTests : IDisposable
{
    private static readonly Dictionary<string, string> Unchanged = [];

    private readonly CommandFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_standard_output_gets_the_file_and_nothing_else()
    {
        Called called = await Called.ProcessAsync(
            Unchanged, "export", "--from", folder.Data, "--format", "ndjson", "--table", "papers", "--out", "-");

        (called.Code, called.Error).ShouldBe((0, ""));
        await CommandFolder.ShouldBeAsync(called.Output, "papers.ndjson");
    }

    [Fact]
    public async Task A_standard_output_that_ends_early_ends_the_export_with_1()
    {
        await WriteLargeAsync();
        using Process process = Called.Start(
            Unchanged, "export", "--from", folder.At("large"), "--format", "graphml", "--out", "-", "--quiet");

        await process.StandardOutput.BaseStream.ReadExactlyAsync(new byte[100], Token);
        process.StandardOutput.Close();

        (await process.StandardError.ReadToEndAsync(Token)).ShouldStartWith(
            "papernotes: the standard output ended before all was written: ");
        await process.WaitForExitAsync(Token);
        process.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task A_disk_that_fills_up_leaves_what_was_there()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Limits the size of files by ulimit.");
        await WriteLargeAsync();
        await File.WriteAllTextAsync(folder.At("graph.json"), "old", Token);
        ProcessStartInfo start = new("sh", [
            "-c", "trap '' XFSZ; ulimit -f 2000; exec dotnet \"$@\"", "sh",
            Called.Program, "export", "--from", folder.At("large"), "--out", folder.At("graph.json"), "--force", "--quiet",
        ])
        {
            RedirectStandardError = true,
        };
        // The runtime maps memory by files that the limit would count.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";

        using Process process = Process.Start(start)!;
        string error = await process.StandardError.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);

        error.ShouldStartWith($"papernotes: '{folder.At("graph.json")}' cannot be written: ");
        process.ExitCode.ShouldBe(1);
        (await File.ReadAllTextAsync(folder.At("graph.json"), Token)).ShouldBe("old");
        folder.Files().ShouldBe(["graph.json", Path.Combine("large", "facts.jsonl")]);
    }

    [Fact]
    public async Task Interrupted_at_any_moment_it_leaves_the_old_files_or_all_of_the_new()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Interrupts by a signal.");
        await WriteLargeAsync();
        string[] arguments =
        [
            "export",
            "--from",
            folder.At("large"),
            "--format",
            "csv",
            "--out",
            folder.At("tables"),
            "--force",
            "--quiet",
        ];
        Stopwatch watch = Stopwatch.StartNew();
        (await Called.ProcessAsync(Unchanged, arguments)).Code.ShouldBe(0);
        TimeSpan whole = watch.Elapsed;
        string[] names = folder.Files();
        long size = Sizes();
        foreach (string name in names.Where(name => name.StartsWith("tables", StringComparison.Ordinal)))
        {
            await File.WriteAllTextAsync(folder.At(name), "", Token);
        }

        Random random = new(20261124);
        for (int i = 0; i < 5 && Sizes() == 0; i++)
        {
            using Process process = Called.Start(Unchanged, arguments);
            Task ended = process.WaitForExitAsync(Token);
            if (await Task.WhenAny(ended, Task.Delay(whole * random.NextDouble(), Token)) != ended)
            {
                using Process signal = Process.Start("kill", ["-TERM", $"{process.Id}"]);
                await ended;
            }

            folder.Files().ShouldBe(names);
            Sizes().ShouldBeOneOf(0, size);
        }
    }

    private long Sizes() => Directory.EnumerateFiles(folder.At("tables")).Sum(file => new FileInfo(file).Length);

    private async Task WriteLargeAsync()
    {
        Directory.CreateDirectory(folder.At("large"));
        await using FileStream stream = File.Create(folder.At("large", "facts.jsonl"));
        await FactFile.WriteAsync(Corpus.Facts(1_000), stream, null, Token);
    }
}
