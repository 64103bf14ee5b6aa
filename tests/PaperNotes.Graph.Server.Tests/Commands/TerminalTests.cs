using System.Text.RegularExpressions;

namespace PaperNotes.Graph.Server.Tests.Commands;

/// <summary>What a person sees who types a command.</summary>
public sealed partial class TerminalTests : IDisposable
{
    private readonly CommandFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("help", 0, "--help")]
    [InlineData("help-of-import", 0, "help", "import")]
    [InlineData("version", 0, "--version")]
    [InlineData("no-such-command", 2, "bogus")]
    [InlineData("no-such-option", 2, "serve", "--prot", "5")]
    [InlineData("generate", 0, "generate", "3", "--out", "FOLDER/notes.jsonl")]
    [InlineData("stats", 0, "stats", "--from", "FOLDER/data")]
    [InlineData("import", 0, "import", "FOLDER/data", "--into", "FOLDER/graph")]
    [InlineData("import-dry", 0, "import", "FOLDER/data", "--into", "FOLDER/graph", "--dry-run")]
    [InlineData("export", 0, "export", "--from", "FOLDER/data", "--out", "FOLDER/papers.csv")]
    public async Task A_command_shows_this_on_a_terminal(string name, int code, params string[] arguments)
    {
        (int found, string seen) = await Terminal.RunAsync([
            .. arguments.Select(word => word.Replace("FOLDER", folder.At(), StringComparison.Ordinal)),
        ]);

        await CommandFolder.ShouldBeAsync(Steady(seen), Path.Combine("terminal", $"{name}.txt"));
        found.ShouldBe(code);
    }

    [Fact]
    public async Task Serve_logs_a_line_a_message_and_ends_with_0_on_ctrl_c()
    {
        (int code, string seen) = await Terminal.RunAsync(
            ["serve", "--data", folder.Data, "--urls", "http://127.0.0.1:0"],
            columns: 400,
            interruptAt: "ms after the start of the program."
        );

        await CommandFolder.ShouldBeAsync(Steady(seen), Path.Combine("terminal", "serve.txt"));
        code.ShouldBe(0);
    }

    // What differs from run to run: times, the port, the folder, the commit.
    private string Steady(string seen)
    {
        string text = seen.Replace(folder.At(), "FOLDER", StringComparison.Ordinal);
        text = Times().Replace(text, "TIME");
        text = Milliseconds().Replace(text, "# ms");
        text = Ports().Replace(text, "127.0.0.1:PORT");
        text = Seconds().Replace(text, "seconds #");
        return Commits().Replace(text, "");
    }

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")]
    private static partial Regex Times();

    [GeneratedRegex(@"\d+ ms")]
    private static partial Regex Milliseconds();

    [GeneratedRegex(@"127\.0\.0\.1:\d+")]
    private static partial Regex Ports();

    [GeneratedRegex(@"seconds +\d+\.\d")]
    private static partial Regex Seconds();

    [GeneratedRegex(@"\+[0-9a-f]{40}")]
    private static partial Regex Commits();
}
