using PaperNotes.Graph.Building;
using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing.Sections;
using PaperNotes.Graph.Testing;
using PaperNotes.Graph.Vocabulary;

namespace PaperNotes.Graph.Tests.Vocabulary;

public sealed class VocabularyTests
{
    public static TheoryData<string> Files { get; } =
    [
        .. typeof(VocabularyFile)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Vocabulary/", StringComparison.Ordinal))
            .Select(name => name[11..]),
    ];

    [Fact]
    public void Groups_give_each_name_its_canonical_one()
    {
        VocabularyFile file = Parse("# Venues.\n\nACL\nNeurIPS | NIPS\n");

        file.Canonical("", StringComparer.OrdinalIgnoreCase)
            .ShouldBe(
                new Dictionary<string, string>
                {
                    ["ACL"] = "ACL",
                    ["NeurIPS"] = "NeurIPS",
                    ["NIPS"] = "NeurIPS",
                },
                ignoreOrder: true);
    }

    [Fact]
    public void No_Chinese_name_has_two_meanings()
    {
        string[] twice =
        [
            .. VocabularyFile.Read("chinese-names.txt").Rows(3).GroupBy(row => ConceptNames.Fold(row[0]), StringComparer.Ordinal)
                .Where(rows =>
                    rows.Select(row => ConceptNames.Fold(row[1].Split('|')[0].Trim())).Distinct(StringComparer.Ordinal).Count() > 1)
                .Select(rows => rows.First()[0]),
        ];

        twice.ShouldBeEmpty();
    }

    [Fact]
    public void Words_stand_in_sections_parted_by_blanks()
    {
        VocabularyFile file = Parse("[families]\nllama  qwen\n# More.\ngemma\n\n[makers]\nmeta\n");

        file.Words("families").ShouldBe(["llama", "qwen", "gemma"]);
        file.Words("makers").ShouldBe(["meta"]);
    }

    [Theory]
    [InlineData("ACL\nNeurIPS | NIPS\n\nnips | X\n", "Vocabulary/words.txt:4: 'nips' stands for 'NeurIPS' already.")]
    [InlineData("# A comment.\nACL || X\n", "Vocabulary/words.txt:2: a name beside '|' is missing in 'ACL || X'.")]
    [InlineData("ACL |\n", "Vocabulary/words.txt:1: a name beside '|' is missing in 'ACL |'.")]
    [InlineData("ACL\n[more\n", "Vocabulary/words.txt:2: '[more' does not end in ].")]
    [InlineData("[a]\nx\n[a]\ny\n", "Vocabulary/words.txt:3: the section [a] is empty or a second one of its name.")]
    public void What_is_malformed_is_named_by_file_and_line(string text, string message) =>
        Should.Throw<FormatException>(() => Parse(text).Canonical("", StringComparer.OrdinalIgnoreCase)).Message.ShouldBe(message);

    [Fact]
    public void A_group_in_a_list_of_words_is_named_by_file_and_line() =>
        Should.Throw<FormatException>(() => Parse("one two\nthree | four\n").Words()).Message
            .ShouldBe("Vocabulary/words.txt:2: '|' stands in a list of words, which blanks part.");

    [Fact]
    public void A_section_that_is_not_there_is_named() =>
        Should.Throw<FormatException>(() => Parse("one\n").Words("two"))
            .Message.ShouldBe("Vocabulary/words.txt:1: the file has no section [two].");

    [Fact]
    public void A_name_in_two_sections_is_named_by_file_and_line() =>
        Should.Throw<FormatException>(() =>
                Parse("[venue]\nJournal\n[paper]\nPDF | journal\n").BySection(["venue", "paper"], StringComparer.OrdinalIgnoreCase)
            )
            .Message.ShouldBe("Vocabulary/words.txt:4: 'journal' stands for 'venue' already.");

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_can_be_read_and_stands_in_the_table_of_the_README(string file)
    {
        VocabularyFile.Read(file);

        File.ReadAllText(Path.Combine(Repository.Root, "src", "PaperNotes.Graph", "Vocabulary", "README.md")).ShouldContain($"| {file} |");
    }

    [Fact]
    public void The_rules_read_their_lists()
    {
        VenueNames.OfKey("NIPS2017").ShouldBe("NeurIPS2017");
        AreaNames.SiteName("llm_agent").ShouldBe("LLM Agent");
        HeaderKeys.Of("研究方向").ShouldBe(HeaderKey.Area);
        ConceptNames.Fold("大语言模型").ShouldBe(ConceptNames.Fold("LLM"));
        ConceptNames.Fold("Meta-Llama-3-8B").ShouldBe(ConceptNames.Fold("Llama 3 8B"));
        ConceptNames.Fold("optimisers").ShouldBe(ConceptNames.Fold("optimizer"));
        ConceptNames.Fold("matrices").ShouldBe("matrix");
        StopWords.Contains("Propose").ShouldBeTrue();
    }

    private static VocabularyFile Parse(string text)
    {
        using StringReader reader = new(text);
        return VocabularyFile.Parse("words.txt", reader);
    }
}
