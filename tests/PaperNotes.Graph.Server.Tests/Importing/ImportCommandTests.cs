using System.Diagnostics;
using System.Text;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Server.Commands;

namespace PaperNotes.Graph.Server.Tests.Importing;

public sealed class ImportCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("papernotes-command-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_closing_table_counts_what_came_in()
    {
        var source = Write("a.jsonl", Line(1) + Line(2) + "nonsense\n");

        var (code, output, error) = await RunAsync("import", source, "--into", Target);

        code.ShouldBe(0);
        // A line a second says how far it is, if it takes that long.
        error.Split('\n')
            .Where(line => !line.Contains(" s: ", StringComparison.Ordinal))
            .ShouldBe([$"{source}:3: not JSON (at byte 2)", ""]);
        var rows = output.Split('\n').Where(line => !line.StartsWith("seconds", StringComparison.Ordinal)).ToArray();
        rows[0].ShouldBe("files read                     1");
        rows[1].ShouldBe("problems                       1");
        rows[2].ShouldBe("papers new                     2");
    }

    [Fact]
    public async Task Exit_codes_tell_what_happened()
    {
        var source = Write("a.jsonl", Line(1));
        var broken = Write("b.jsonl", "nonsense\n");
        var words = Write("words.md", "# Words\n");

        (await RunAsync("import")).Code.ShouldBe(2);
        (await RunAsync("import", "/no/such/file", "--into", Target)).Code.ShouldBe(2);
        (await RunAsync("import", words, "--into", Target)).Code.ShouldBe(2);
        (await RunAsync("import", source, broken, "--strict", "--into", Target)).Code.ShouldBe(1);
        File.Exists(Path.Combine(Target, "facts.jsonl")).ShouldBeFalse();
        (await RunAsync("import", source, broken, "--into", Target)).Code.ShouldBe(0);
    }

    [Fact]
    public async Task The_shipped_seed_is_never_imported_into_without_being_named()
    {
        var (code, _, error) = await RunAsync("import", Write("a.jsonl", Line(1)));

        code.ShouldBe(2);
        error.ShouldContain("--into FOLDER");
    }

    [Fact]
    public async Task An_address_to_import_into_is_a_database_and_never_a_folder()
    {
        var (code, _, error) = await RunAsync("import", Write("a.jsonl", Line(1)), "--into", "neo4j://user:secret@localhost:1");

        code.ShouldBe(2);
        error.ShouldContain("PaperNotes:Neo4j:Uri must not hold a user or password");
        error.ShouldNotContain("secret");
    }

    [Fact]
    public async Task Quiet_says_nothing_but_problems()
    {
        var (_, output, error) = await RunAsync("import", Write("a.jsonl", Line(1) + "nonsense\n"), "--into", Target, "--quiet");

        (output, error.Count(c => c == '\n')).ShouldBe(("", 1));
    }

    [Fact]
    public async Task Files_that_could_have_been_notes_are_named_the_first_few_or_all()
    {
        for (var i = 0; i < 7; i++)
        {
            Write($"words{i}.md", "# Words\n");
        }

        Write("x.png", "");
        Write("a.jsonl", Line(1));
        var names = Enumerable.Range(0, 7).Select(i => $"skipped: {Path.Combine(folder.FullName, $"words{i}.md")}: not a note").ToArray();

        var (_, output, few) = await RunAsync("import", folder.FullName, "--into", Target, "--dry-run");
        var (_, _, all) = await RunAsync("import", folder.FullName, "--into", Target, "--dry-run", "--verbose");

        output.ShouldContain("skipped: not a note             ");
        output.ShouldContain("skipped: another kind of file   ");
        Skipped(few).ShouldBe([.. names[..5], "… and 2 further skipped files (--verbose names them)"]);
        Skipped(all).ShouldBe(names);

        static string[] Skipped(string error) => [.. error.Split('\n').Where(line => line.Contains("skipped", StringComparison.Ordinal))];
    }

    [Fact]
    public async Task Two_notes_with_one_key_fail_a_strict_import_and_count_as_a_problem()
    {
        var first = Write("a.jsonl", Line(1));
        var second = Write("b.jsonl", Line(1).Replace("Title", "Other", StringComparison.Ordinal));

        var strict = await RunAsync("import", first, second, "--into", Target, "--strict", "--quiet");
        var (code, output, error) = await RunAsync("import", first, second, "--into", Target);

        strict.ShouldBe((1, "", $"{first}:1: has the key ACL2025/llm_nlp/s1 like {second}:1, which is taken instead; rename one of them\n"
            + "papernotes: nothing was written: --strict, and not everything could be read.\n"));
        (code, error).ShouldBe((0, strict.Error.Split('\n')[0] + "\n"));
        output.ShouldContain("problems                       1\npapers new                     1\n");
    }

    [Theory]
    [InlineData("LC_ALL", "tr_TR.UTF-8")]
    [InlineData("LC_ALL", "ar_SA.UTF-8")]
    [InlineData("LC_ALL", "C")]
    public async Task No_output_depends_on_the_locale(string name, string value)
    {
        var source = Write("a.jsonl", string.Concat(Enumerable.Range(1, 1200).Select(Line)) + "nonsense\n");
        var (code, output, error) = await ProgramAsync([(name, value)], "import", source, "--into", Target, "--dry-run");

        code.ShouldBe(0, error);
        output.ShouldContain("papers new                 1,200\n");
        error.ShouldContain($"{source}:1201: not JSON (at byte 2)\n");
    }

    [Fact]
    public async Task Without_ICU_the_program_says_what_it_lacks()
    {
        var (code, output, error) = await ProgramAsync([("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1")], "stats");

        (code, output, error).ShouldBe(
            (
                2,
                "",
                "papernotes: the runtime has no ICU and cannot compare names; install libicu and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.\n"
            )
        );
    }

    [Fact]
    public async Task A_process_killed_at_any_moment_leaves_the_old_graph_or_the_new()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "papernotes.dll");
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists(program), "needs the program beside the tests, and kill -9");
        await RunAsync("import", Write("old.jsonl", Line(1)), "--into", Target, "--quiet");
        var source = Write("new.jsonl", string.Concat(Enumerable.Range(1, 4000).Select(Line)));
        var watch = Stopwatch.StartNew();
        await ProcessAsync(program, source, Path.Combine(folder.FullName, "whole"), Timeout.InfiniteTimeSpan);
        var whole = watch.Elapsed;
        var random = new Random(20);
        List<int> seen = [];

        for (var i = 0; i < 20; i++)
        {
            await ProcessAsync(program, source, Target, whole * random.NextDouble());
            seen.Add((await FactFolder.ReadAsync(Target, TestContext.Current.CancellationToken)).Facts.Notes.Count);
        }

        seen.ShouldAllBe(count => count == 1 || count == 4000);
        (await RunAsync("import", source, "--into", Target, "--quiet", "--wait", "0")).Code.ShouldBe(0, "no dead process holds the lock");
    }

    private string Target => Path.Combine(folder.FullName, "data");

    private static string Line(int number) =>
        $$"""{"slug":"s{{number}}","title":"Title {{number}}","venue":"ACL2025","area":"llm_nlp","keywords":["k{{number % 97}}"],"summary":"Words."}"""
        + "\n";

    private static async Task<(int Code, string Output, string Error)> ProgramAsync(
        (string Name, string Value)[] variables, params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "papernotes.dll");
        Assert.SkipUnless(File.Exists(program), "needs the program beside the tests");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }

    private static async Task ProcessAsync(string program, string source, string target, TimeSpan killAfter)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "import", source, "--into", target, "--quiet"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var limit = new CancellationTokenSource(killAfter);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await CommandLine.RunAsync(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }
}
