using CsCheck;
using PaperNotes.Graph.Concepts;

namespace PaperNotes.Graph.Tests.Concepts;

public sealed class NameDictionaryTests
{
    [Theory]
    [InlineData("We train Llama-3.1-8B on MATH.", "Llama-3.1-8B", "MATH")]
    [InlineData("We train Llama 3.1 8B here.", "Llama 3.1 8B")]
    [InlineData("Llama-3.1-80B is another model.", "Llama-3.1")]
    [InlineData("我们在GSM8K和MATH上评测Llama-3.1-8B的表现", "GSM8K", "MATH", "Llama-3.1-8B")]
    [InlineData("基于思维链提示的方法", "思维链")]
    [InlineData("The math is simple, and so is a switch.")]
    [InlineData("A Switch layer", "Switch")]
    [InlineData("pretraining and pre-training and pre training", "pretraining", "pre-training")]
    [InlineData("two influence functions", "influence functions")]
    [InlineData("influence. Functions are other things")]
    [InlineData("HumanEval+ and HumanEval", "HumanEval+", "HumanEval")]
    [InlineData("Hellaswag scores", "Hellaswag")]
    [InlineData("Programming LLMs with loRa", "LLMs")]
    public void The_longest_names_are_found(string text, params string[] expected)
    {
        NameDictionary<string> names = NameDictionary.Build(
            Entries(
                "Llama-3.1-8B", "Llama-3.1", "GSM8K", "MATH", "思维链", "Switch", "pretraining", "influence function", "HumanEval",
                "HumanEval+", "HellaSwag", "LLM", "LoRA"));

        IEnumerable<string> found = names.Find(text).Select(match => text.Substring(match.Start, match.Length));

        found.ShouldBe(expected);
    }

    [Fact]
    public void What_stands_around_a_name_is_no_part_of_it() =>
        NameDictionary.Build(Entries("‘FooNet2", "《BarNet》"))
            .Find("|FooNet2|BarNet: a row")
            .Select(match => (match.Start, match.Length))
            .ShouldBe([(1, 7), (9, 6)]);

    [Fact]
    public void Matches_are_in_order_and_do_not_overlap() =>
        Gen.String[Gen.Char["abA -.中3"], 0, 40]
            .Select(Gen.String[Gen.Char["abA -.中3"], 1, 5].Array[0, 8])
            .Sample(
                (text, names) =>
                {
                    int end = 0;
                    foreach (NameMatch<string> match in NameDictionary.Build(Entries(names)).Find(text))
                    {
                        (match.Start >= end && match.Length > 0 && match.Start + match.Length <= text.Length).ShouldBeTrue();
                        end = match.Start + match.Length;
                    }
                });

    private static IEnumerable<KeyValuePair<string, string>> Entries(params string[] names) =>
        names.Select(name => KeyValuePair.Create(name, name));
}
