using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace PaperNotes.Graph.Server.Tests.Commands;

/// <summary>Runs the program on a terminal: a pseudo-terminal of util-linux's <c>script</c>.</summary>
internal static partial class Terminal
{
    private const string Script = "/usr/bin/script";

    /// <summary>Runs a command line, and gives its exit code and what a person saw. At a text that is named, Ctrl+C is pressed.</summary>
    public static async Task<(int Code, string Seen)> RunAsync(string[] arguments, int columns = 80, string? interruptAt = null)
    {
        Assert.SkipUnless(File.Exists(Script), $"There is no {Script} (util-linux).");
        string line = string.Join(
            ' ', arguments.Prepend(Called.Program).Select(word => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'"));
        // Who runs the tests in the background has them ignore Ctrl+C.
        ProcessStartInfo start = new(
            Script, ["-qec", $"stty cols {columns} rows 40; exec env --default-signal=INT dotnet {line}", "/dev/null"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["TERM"] = "xterm-256color";
        using Process process = Process.Start(start)!;
        StringBuilder seen = new();
        char[] buffer = new char[4096];
        while (await process.StandardOutput.ReadAsync(buffer, TestContext.Current.CancellationToken) is > 0 and int read)
        {
            seen.Append(buffer, 0, read);
            if (interruptAt is not null && seen.ToString().Contains(interruptAt, StringComparison.Ordinal))
            {
                interruptAt = null;
                await process.StandardInput.WriteAsync('\u0003');
                await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
            }
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, Plain(seen.ToString()));
    }

    // Without colours and movements, and with one line for all pictures of the bar, whose number depends on time.
    private static string Plain(string seen)
    {
        string text = Escapes().Replace(seen, "").Replace("^C", "", StringComparison.Ordinal);
        List<string> lines = [];
        foreach (string line in text.Split('\n', '\r').Select(line => line.TrimEnd()).Where(line => line.Length > 0))
        {
            string shown = Bar().Replace(line, "[bar]");
            if (lines.Count == 0 || lines[^1] != shown)
            {
                lines.Add(shown);
            }
        }

        return string.Concat(lines.Select(line => $"{line}\n"));
    }

    [GeneratedRegex(@"\x1B(\[[0-9;?]*[A-Za-z]|[=>])")]
    private static partial Regex Escapes();

    // A bar alone: what is done, how much of it where that is known, how long it may take. Its line may be blank before the first step.
    [GeneratedRegex(@"^(reading|waiting|finding|building|writing)\b.*$|^[a-z]+\.[a-z]+:.*(━| 0%).*$")]
    private static partial Regex Bar();
}
