using System.Text.Json;
using System.Text.RegularExpressions;
using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Tests.Concepts;

/// <summary>One wrong bridge joins two whole groups: what must not happen among the real names of the data set.</summary>
public sealed partial class ConceptGroupsOfTheSeedTests(ITestOutputHelper output)
{
    private static readonly (string Field, ConceptKind Kind)[] Fields =
    [
        ("methods", ConceptKind.Method), ("tasks", ConceptKind.Task), ("benchmarks", ConceptKind.Dataset),
        ("models", ConceptKind.Model), ("baselines", ConceptKind.Method), ("keywords", ConceptKind.Keyword),
    ];

    [Fact]
    public void No_group_holds_two_sizes_or_two_variants_of_a_model()
    {
        foreach (ConceptGroup group in Groups())
        {
            if (group.Spellings.Count > 2)
            {
                output.WriteLine(string.Join(" | ", group.Names));
            }

            string[] told = [.. group.Names.Select(name => NamedSize().Replace(name, "")).Select(Marks).Distinct(StringComparer.Ordinal)];
            told.Length.ShouldBe(1, string.Join(" | ", group.Names));
        }
    }

    [Theory]
    [InlineData("Llama-3.2B", "Llama-3.2")]
    [InlineData("Gemma-2B", "Gemma 2 2B")]
    [InlineData("MMLU", "MMLU-Pro")]
    [InlineData("CIFAR-10", "CIFAR-100")]
    [InlineData("top-k sampling", "top-p sampling")]
    [InlineData("Zero-Sum Learning (ZSL)", "Zero-shot Learning")]
    [InlineData("Mistral", "Mixtral")]
    [InlineData("weight decay", "weight-decay-free")]
    [InlineData("HellaSwag", "HellaSwag (noisy)")]
    [InlineData("Wu et al. (2024) recursive PAC-Bayes", "Wu et al. 2024 (pre-caching hypothesis)")]
    public void Names_that_only_look_alike_stay_apart_among_all_others(string one, string other)
    {
        IReadOnlyList<ConceptGroup> groups = Groups();

        groups.Single(group => group.Names.Contains(one)).ShouldNotBeSameAs(groups.Single(group => group.Names.Contains(other)));
    }

    private static IReadOnlyList<ConceptGroup> Groups()
    {
        Assert.SkipWhen(Repository.Shared is null, "The data set is not beside the repository.");
        List<NameUse> uses = [];
        foreach (string line in Directory
                .GetFiles(Path.Combine(Repository.Shared!, "dataset"), "*.jsonl")
                .SelectMany(File.ReadLines)
                .Where(line => line.Length > 1))
        {
            using JsonDocument note = JsonDocument.Parse(line);
            foreach ((string field, ConceptKind kind) in Fields)
            {
                if (note.RootElement.TryGetProperty(field, out JsonElement names))
                {
                    uses.AddRange(
                        names.EnumerateArray()
                            .Select(name => new NameUse(name.GetString()!, kind, line.GetHashCode(StringComparison.Ordinal))));
                }
            }
        }

        return ConceptResolver.Resolve(uses);
    }

    private static string Marks(string name) =>
        string.Join(' ', Told().Matches(name).Select(match => match.Value.ToUpperInvariant()).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"(?i)(?<![\d.])\d+(\.\d+)?[BM](?![a-z])|(?<=\d[BM]?[ -])(instruct|chat|coder)\b")]
    private static partial Regex Told();

    // The size of a size that has a name, and a range of sizes, add nothing.
    [GeneratedRegex(@"\(\d+(\.\d+)?[BM]?([–-]\d+(\.\d+)?[BM])?\)(?<=(small|base|large) \(.*|[–-].*)")]
    private static partial Regex NamedSize();
}
