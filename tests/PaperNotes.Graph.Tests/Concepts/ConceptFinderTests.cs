using PaperNotes.Graph.Concepts;

namespace PaperNotes.Graph.Tests.Concepts;

public sealed class ConceptFinderTests
{
    [Theory]
    [InlineData("How does direct preference optimization compare with PPO on GSM8K?", "direct preference optimization", "PPO", "GSM8K")]
    [InlineData("low-rank adaptation of Llama 3.1 8B", "low-rank adaptation", "Llama 3.1 8B")]
    [InlineData("to switch the lights and do math")]
    [InlineData("Switch layers and MATH", "Switch", "MATH")]
    [InlineData("用DPO训练", "DPO")]
    [InlineData("direct. Preference optimization")]
    public void The_longest_known_names_of_a_question_are_found(string text, params string[] expected)
    {
        string[] names =
        [
            "Direct Preference Optimization (DPO)", "DPO", "PPO", "GSM8K", "LoRA", "Llama-3.1-8B", "Llama-3.1", "Switch", "MATH",
        ];
        Dictionary<string, string[]> store = names.GroupBy(ConceptNames.Fold).ToDictionary(group => group.Key, group => group.ToArray());
        IReadOnlyList<string> candidates = ConceptFinder.Candidates(text);
        Dictionary<string, string[]> known = candidates
            .Where(store.ContainsKey)
            .ToDictionary(spelling => spelling, spelling => store[spelling]);

        IEnumerable<string> found = ConceptFinder
            .Select(text, known, entry => entry)
            .Select(match => text.Substring(match.Start, match.Length));

        found.ShouldBe(expected);
    }

    [Fact]
    public void Candidates_are_distinct_and_never_empty()
    {
        IReadOnlyList<string> candidates = ConceptFinder.Candidates("scaling laws, scaling law (and) ... ? scaling-law");

        candidates.ShouldBeUnique();
        candidates.ShouldNotContain("");
        candidates.ShouldContain("scalinglaw");
    }
}
