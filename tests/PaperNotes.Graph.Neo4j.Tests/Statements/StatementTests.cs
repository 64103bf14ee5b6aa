using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Nodes;
using PaperNotes.Graph.Neo4j.Tokens;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Testing;
using PaperNotes.Graph.Testing.Neo4j;

namespace PaperNotes.Graph.Neo4j.Tests.Statements;

/// <summary>
/// What the store asks the database for: text and parameters of each statement, as files. PAPERNOTES_REWRITE=1 writes them anew.
/// </summary>
public sealed partial class StatementTests(Neo4jServer server)
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string s_folder = Path.Combine(
        Repository.Root, "tests", "PaperNotes.Graph.Neo4j.Tests", "Statements", "expected");
    private static readonly string[] s_reading =
    [
        "Authors", "Concepts", "Nodes", "Papers", "Paths", "Scanning", "Search", "Shared", "Venues",
    ];

    [Theory]
    [MemberData(nameof(Questions.Names), MemberType = typeof(Questions))]
    public async Task A_question_is_asked_with_the_statements_of_its_file(string name)
    {
        LoadedSeed seed = await LoadedSeed.OnAsync(server);
        Question question = Questions.All.Single(question => question.Name == name);

        // The number of the load and the database's own ids are those of the test run.
        string asked = string.Join('\n', (await seed.StatementsOfAsync(question, TestContext.Current.CancellationToken)).Select(Text))
            .Replace(IndexedWords.OfLoad(seed.Pointer.Load), "@load", StringComparison.Ordinal);
        asked = MarkLength().Replace(asked, "$markLength = the length of @load");
        asked = ElementId().Replace(asked, "\"an element id\"");

        string file = Path.Combine(s_folder, $"{name}.cypher");
        if (Environment.GetEnvironmentVariable("PAPERNOTES_REWRITE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, asked, TestContext.Current.CancellationToken);
        }

        asked.ShouldBe(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), "PAPERNOTES_REWRITE=1 writes it anew.");
    }

    [Fact]
    public void Every_file_belongs_to_a_question()
    {
        IEnumerable<string> files = Directory.EnumerateFiles(s_folder, "*.cypher", SearchOption.AllDirectories)
            .Select(file => Path.ChangeExtension(Path.GetRelativePath(s_folder, file), null).Replace('\\', '/'));

        files.ShouldBe(Questions.All.Select(question => question.Name), ignoreOrder: true);
    }

    [Fact]
    public void Every_question_has_a_name_of_its_own() => Questions.All.Select(question => question.Name).ShouldBeUnique();

    [Fact]
    public async Task Every_constant_of_a_read_is_part_of_a_question()
    {
        string[] asked = await Task.WhenAll(Directory.EnumerateFiles(s_folder, "*.cypher", SearchOption.AllDirectories)
            .Select(file => File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)));

        IEnumerable<string> missing = Constants
            .Where(constant => !asked.Any(text => constant.Pattern.IsMatch(text)))
            .Select(constant => constant.Name);

        missing.ShouldBeEmpty();
    }

    // Each with what stands where it leaves a place for something else.
    private static IEnumerable<(string Name, Regex Pattern)> Constants =>
        from type in typeof(Neo4jStore).Assembly.GetTypes()
        where s_reading.Any(folder => type.Namespace == $"{typeof(Neo4jStore).Namespace}.{folder}")
        from constant in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where (constant.IsLiteral || constant.IsInitOnly) && constant.FieldType == typeof(string)
        let text = (string)constant.GetValue(null)!
        where text.Contains(' ', StringComparison.Ordinal)
        select (
            $"{type.Name}.{constant.Name}",
            new Regex(string.Join(@"[\s\S]*?", Place().Split(text.Trim()).Select(Regex.Escape)), RegexOptions.NonBacktracking));

    // Counts the digits of the load's number.
    [GeneratedRegex(@"\$markLength = \d+")]
    private static partial Regex MarkLength();

    [GeneratedRegex("\"4:[0-9a-f-]{36}:[0-9]+\"")]
    private static partial Regex ElementId();

    [GeneratedRegex("@[a-z]+|#[A-Za-z]*")]
    private static partial Regex Place();

    private static string Text(CypherStatement statement) =>
        $"{statement.Text}\n{string.Concat(statement.Parameters.Where(pair => pair.Key != "load").OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"// ${pair.Key} = {JsonSerializer.Serialize(pair.Value, s_json)}\n"))}";
}
