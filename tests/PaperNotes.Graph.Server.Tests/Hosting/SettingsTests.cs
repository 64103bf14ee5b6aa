using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using PaperNotes.Graph.Neo4j;
using PaperNotes.Graph.Server.Configuration;
using PaperNotes.Graph.Server.Errors;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Server.Tests.Hosting;

public sealed partial class SettingsTests
{
    private static readonly string[][] Rows = ReadPage();

    /// <summary>Every key that takes a range of numbers, as docs/configuration.md has it.</summary>
    public static TheoryData<string, double, double> Ranges
    {
        get
        {
            TheoryData<string, double, double> ranges = [];
            foreach (string[] row in Rows)
            {
                if (Range().Match(row[2]) is { Success: true } range)
                {
                    ranges.Add(row[0], Number(range.Groups[1].Value), Number(range.Groups[2].Value));
                }
            }

            return ranges;
        }
    }

    [Theory]
    [InlineData(
        "there is no setting PaperNotes__Stroe. Did you mean PaperNotes__Store? docs/configuration.md names all.",
        "PaperNotes:Stroe",
        "neo4j")]
    [InlineData(
        "there is no setting PaperNotes__Limits__TimeoutSecond. Did you mean PaperNotes__Limits__TimeoutSeconds? docs/configuration.md names all.",
        "PaperNotes:Limits:TimeoutSecond",
        "5")]
    [InlineData(
        "there is no setting PaperNotes__Neo4j__Pasword. Did you mean PaperNotes__Neo4j__Password? docs/configuration.md names all.",
        "PaperNotes:Neo4j:Pasword",
        "secret")]
    [InlineData(
        "there is no setting PaperNotes__TimeoutSeconds. Did you mean PaperNotes__Limits__TimeoutSeconds? docs/configuration.md names all.",
        "PaperNotes:TimeoutSeconds",
        "5")]
    [InlineData("there is no setting PaperNotes__Store__Kind. docs/configuration.md names all.", "PaperNotes:Store:Kind", "neo4j")]
    [InlineData("there is no setting PaperNotes__Limits. docs/configuration.md names all.", "PaperNotes:Limits", "5")]
    [InlineData(
        "PaperNotes__Cors__Origins is a list: set its first item as PaperNotes__Cors__Origins__0, the next with 1 for 0.",
        "PaperNotes:Cors:Origins",
        "*")]
    public void A_key_that_nobody_reads_is_named_with_the_nearest_one(string message, string key, string value)
    {
        CommandException refused = Should.Throw<CommandException>(() => Read((key, value)));

        (refused.ExitCode, refused.Message).ShouldBe((2, message));
    }

    [Fact]
    public void Capitals_and_an_unrelated_variable_named_PaperNotes_do_not_matter()
    {
        (PaperNotesOptions options, Neo4jOptions neo4j) = Read(
            ("PAPERNOTES:STORE", "neo4j"), ("papernotes:neo4j:USER", "reader"), ("PaperNotes", "something"));

        (options.Store, neo4j.User).ShouldBe(("neo4j", "reader"));
    }

    [Theory]
    [InlineData("30", 30)]
    [InlineData("0.5", 0.5)]
    [InlineData("00:01:30", 90)]
    public void A_time_is_a_number_of_seconds_or_hours_minutes_seconds(string given, double seconds)
    {
        (_, Neo4jOptions neo4j) = Read(("PaperNotes:Neo4j:Timeout", given), ("PaperNotes:Neo4j:KeepReplaced", given));

        (neo4j.Timeout, neo4j.KeepReplaced).ShouldBe((TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds)));
    }

    [Theory]
    [InlineData("PaperNotes:Neo4j:Timeout", "soon", "a number of seconds, or hours:minutes:seconds")]
    [InlineData("PaperNotes:Neo4j:Timeout", "1e300", "a number of seconds, or hours:minutes:seconds")]
    [InlineData("PaperNotes:Limits:BodyBytes", "much", "a whole number")]
    [InlineData("PaperNotes:Limits:BatchSize", "99999999999", "a whole number")]
    [InlineData("PaperNotes:Limits:TimeoutSeconds", "long", "a number")]
    [InlineData("PaperNotes:Strict", "perhaps", "true or false")]
    public void A_value_of_another_kind_is_named_with_its_key(string key, string value, string expected)
    {
        CommandException refused = Should.Throw<CommandException>(() => Read((key, value)));

        (refused.ExitCode, refused.Message).ShouldBe(
            (
                2,
                $"{key} is '{value}', but must be {expected}. Set it as {SettingKey.InEnvironment(key)}, in appsettings.json or on the command line."
            ));
    }

    [Fact]
    public void The_page_names_every_key_with_its_default_and_no_other()
    {
        string[] missing =
        [
            .. SettingKey.All.Where(key => !Rows.Any(row => row[0] == key.EnvironmentName))
                .Select(key =>
                    $"add to docs/configuration.md: | `{key.EnvironmentName}` | {Shown(key)} | FROM to TO | `EXAMPLE` | WHAT IT DOES |"),
        ];
        string[] unknown = [.. Rows.Select(row => row[0]).Where(name => SettingKey.All.All(key => key.EnvironmentName != name))];
        string[] wrong =
        [
            .. SettingKey
                .All.Where(key => Rows.FirstOrDefault(row => row[0] == key.EnvironmentName) is { } row && row[1] != Shown(key).Trim('`'))
                .Select(key => $"{key.EnvironmentName} is {Shown(key)} by default"),
        ];

        missing.ShouldBeEmpty();
        unknown.ShouldBeEmpty();
        wrong.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ranges))]
    public void The_range_of_a_key_on_the_page_is_the_one_that_is_checked(string name, double least, double most)
    {
        string key = name.Replace("__", ":", StringComparison.Ordinal);

        Read((key, Text(least)));
        Read((key, Text(most)));
        Should.Throw<CommandException>(() => Read((key, Text(least - 1)))).Message.ShouldContain(name);
        Should.Throw<CommandException>(() => Read((key, Text(most + 1)))).Message.ShouldContain(name);
    }

    [Fact]
    public void The_examples_of_the_page_are_taken()
    {
        foreach (string[] row in Rows)
        {
            Read((row[0].Replace("__", ":", StringComparison.Ordinal), row[3]));
        }
    }

    private static (PaperNotesOptions Options, Neo4jOptions Neo4j) Read(params (string Key, string Value)[] settings)
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value))
            .Build();
        return (Settings.Read(configuration), Settings.ReadNeo4j(configuration));
    }

    // The cells of the lines of the page that begin with a key of PaperNotes: key, default, what it takes, example, what it does.
    private static string[][] ReadPage() =>
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "docs", "configuration.md"))
            .Where(line => line.StartsWith($"| `{PaperNotesOptions.Section}__", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1].Select(cell => cell.Trim('`')).ToArray()),
    ];

    private static string Shown(SettingKey key) => key.Default switch
    {
        _ when key.IsList => "none",
        null => "none",
        TimeSpan time => $"`{Text(time.TotalSeconds)}`",
        bool flag => flag ? "`true`" : "`false`",
        var value => $"`{Convert.ToString(value, CultureInfo.InvariantCulture)}`",
    };

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9.]+) to ([0-9.]+)$")]
    private static partial Regex Range();
}
