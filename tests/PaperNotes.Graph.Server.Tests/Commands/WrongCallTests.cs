using System.CommandLine;
using PaperNotes.Graph.Server.Commands;

namespace PaperNotes.Graph.Server.Tests.Commands;

public sealed class WrongCallTests : IDisposable
{
    private static readonly string[] Paths = ["--out", "--into", "--from", "--data"];

    private readonly CommandFolder folder = new();

    /// <summary>Every option of every command.</summary>
    public static TheoryData<string, string> Options
    {
        get
        {
            TheoryData<string, string> options = [];
            foreach (Command command in CommandLine.Root().Subcommands)
            {
                foreach (Option option in command.Options.Where(option => option.Name != "--help"))
                {
                    options.Add(command.Name, option.Name);
                }
            }

            return options;
        }
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Options))]
    public async Task No_value_of_an_option_ends_in_a_stack_trace(string command, string option)
    {
        string[] values = Paths.Contains(option)
            ? ["", " ", "/proc/no/such/place.csv", Path.Combine(folder.Data, "facts.jsonl", "below.csv"), new string('x', 5000)]
            : ["", "banana", "-1", "99999999999", "http://127.0.0.1:99999", "a/b"];
        bool isSwitch =
            CommandLine.Root().Subcommands.Single(known => known.Name == command).Options.Single(known => known.Name == option).ValueType
            == typeof(bool);
        foreach (string value in values)
        {
            string[] line = [command, .. Others(command, option), .. isSwitch ? (string[])[$"{option}={value}"] : [option, value]];

            Called called = await Called.HereAsync(line);

            string said = $"{string.Join(' ', line)}: {called}";
            called.Code.ShouldBeInRange(0, 2, said);
            said.ShouldNotContain("   at ");
            said.ShouldNotContain("something went wrong that should not");
            if (value.Length == 0 && !isSwitch)
            {
                called.ShouldBe(
                    new Called(2, "", $"papernotes: {option} is given, but empty. papernotes {command} --help says what it takes.\n"));
            }
        }
    }

    [Theory]
    [InlineData(
        "there is no command 'bogus'. Commands: serve, import, generate, export, stats. papernotes --help says what they do.", "bogus")]
    [InlineData(
        "there is no command 'imprt'. Did you mean import? Commands: serve, import, generate, export, stats. papernotes --help says what they do.",
        "imprt",
        "seed")]
    [InlineData(
        "there is no command 'bogus'. Commands: serve, import, generate, export, stats. papernotes --help says what they do.",
        "help",
        "bogus")]
    [InlineData(
        "serve has no option '--url'; did you mean --urls? papernotes serve --help says what it takes.", "--url", "http://localhost:5000")]
    [InlineData("serve does not take 'seed'. papernotes serve --help says what it takes.", "serve", "seed")]
    [InlineData(
        "N takes a whole number of at most 2147483647, not 'abc'. papernotes generate --help says what it takes.",
        "generate",
        "abc",
        "--out",
        "x")]
    [InlineData(
        "--seed takes a whole number of at most 2147483647, not '1.5'. papernotes generate --help says what it takes.",
        "generate", "1", "--out", "x", "--seed", "1.5")]
    [InlineData("--wait has to be from 0 to 86400. papernotes import --help says what it takes.", "import", "x", "--wait", "-5")]
    [InlineData("Option '--out' is required. papernotes export --help says what it takes.", "export")]
    [InlineData("import has no option '--version'. papernotes import --help says what it takes.", "import", "--version")]
    [InlineData("import has no option '--bogus'. papernotes import --help says what it takes.", "import", "/", "--bogus")]
    [InlineData("serve does not take 'perhaps'. papernotes serve --help says what it takes.", "serve", "--strict=perhaps")]
    public async Task A_wrong_call_ends_with_2_and_says_what_to_write(string message, params string[] arguments)
    {
        (await Called.HereAsync(arguments)).ShouldBe(new Called(2, "", $"papernotes: {message}\n"));
    }

    [Fact]
    public async Task A_relative_path_that_is_missing_is_named_whole()
    {
        Called called = await Called.HereAsync("import", "no-such-folder", "--into", folder.At("graph"));

        called.ShouldBe(
            new Called(2, "", $"papernotes: there is no file or folder 'no-such-folder': looked at {Path.GetFullPath("no-such-folder")}.\n")
        );
    }

    [Fact]
    public async Task A_setting_that_nobody_reads_ends_every_command_that_reads_settings()
    {
        Dictionary<string, string> wrong = new() { ["PaperNotes__Stroe"] = "neo4j" };
        Called refused = new(
            2, "", "papernotes: there is no setting PaperNotes__Stroe. Did you mean PaperNotes__Store? docs/configuration.md names all.\n");

        (await Called.ProcessAsync(wrong, "serve", "--data", folder.Data)).ShouldBe(refused);
        (await Called.ProcessAsync(wrong, "import", folder.Data, "--into", folder.At("graph"))).ShouldBe(refused);
        (await Called.ProcessAsync(wrong, "export", "--out", folder.At("papers.csv"))).ShouldBe(refused);
        (await Called.ProcessAsync(wrong, "stats")).ShouldBe(refused);
        folder.Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task Help_is_a_command_too_and_names_settings_and_documents()
    {
        Called help = await Called.HereAsync("help");
        Called ofImport = await Called.HereAsync("help", "import");

        (help.Code, ofImport.Code).ShouldBe((0, 0));
        help.ShouldBe(await Called.HereAsync("--help"));
        ofImport.ShouldBe(await Called.HereAsync("import", "--help"));
        help.Output.ShouldContain("docs/configuration.md");
        help.Output.ShouldContain("PaperNotes__Neo4j__Password");
    }

    [Fact]
    public async Task A_shell_can_ask_what_may_stand_at_a_place()
    {
        (await Called.HereAsync("[suggest:14]", "papernotes imp")).ShouldBe(new Called(0, "import\n", ""));
    }

    // What else the command needs, so that nothing but the option is wrong; serve never gets as far as serving.
    private string[] Others(string command, string option) =>
        command switch
        {
            "serve" => option == "--data" ? [] : ["--data", folder.At("no-such")],
            "import" => [Path.Combine(folder.Data, "facts.jsonl"), .. option == "--into" ? [] : (string[])["--into", folder.At("graph")]],
            "generate" => ["1", .. option == "--out" ? [] : (string[])["--out", folder.At("notes.jsonl")]],
            "export" =>
            [
                .. option == "--out" ? [] : (string[])["--out", folder.At("papers.csv")],
                .. option == "--from" ? [] : (string[])["--from", folder.Data],
            ],
            "stats" => option == "--from" ? [] : ["--from", folder.Data],
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "A command that this test does not know."),
        };
}
