namespace PaperNotes.Graph.Tests.Concepts;

public sealed class ConceptPairTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("concept-pairs.tsv")]
    [InlineData("held-out-pairs.tsv")]
    [InlineData("held-out-pairs-2.tsv")]
    [InlineData("held-out-pairs-3.tsv")]
    public void Hand_labelled_pairs_are_told_apart_pair_by_pair(string file)
    {
        PairScore score = PairFile.Read(file).JudgePairwise();

        output.WriteLine($"{file} pair by pair: {score}");
        score.Precision.ShouldBeGreaterThanOrEqualTo(0.98, score.ToString());
        score.Recall.ShouldBeGreaterThanOrEqualTo(0.90, score.ToString());
    }

    [Theory]
    [InlineData("concept-pairs.tsv")]
    [InlineData("held-out-pairs.tsv")]
    [InlineData("held-out-pairs-2.tsv")]
    [InlineData("held-out-pairs-3.tsv")]
    public void Hand_labelled_pairs_are_told_apart_in_groups(string file)
    {
        PairScore score = PairFile.Read(file).JudgeTogether();

        output.WriteLine($"{file} all together: {score}");
        score.Precision.ShouldBeGreaterThanOrEqualTo(0.98, score.ToString());
        score.Recall.ShouldBeGreaterThanOrEqualTo(0.90, score.ToString());
    }

    [Fact]
    public void The_list_is_long_enough_and_half_of_it_is_hard_negatives()
    {
        IReadOnlyList<LabelledPair> pairs = PairFile.Read("concept-pairs.tsv").Pairs;

        pairs.Count.ShouldBeGreaterThanOrEqualTo(240);
        pairs.Count(pair => !pair.Same).ShouldBeGreaterThanOrEqualTo(pairs.Count / 2);
        pairs.Select(pair => pair.Kind).Distinct().Count().ShouldBeGreaterThanOrEqualTo(5);
    }
}
