using CsCheck;
using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Tests.Concepts;

public sealed class ConceptResolverTests
{
    private static readonly string[] Sample =
        [.. PairFile.Read("concept-pairs.tsv").Pairs.SelectMany(pair => new[] { pair.A, pair.B }).Distinct(StringComparer.Ordinal)];

    [Fact]
    public void A_short_form_that_one_paper_defines_means_its_long_form_everywhere()
    {
        IReadOnlyList<ConceptGroup> groups = Resolve(("Gradient Blueprint Map (GBM)", 1), ("GBM", 2), ("gradient blueprint maps", 3));

        groups.ShouldHaveSingleItem().Spellings.ShouldBe(["gbm", "gradientblueprintmap"]);
    }

    [Fact]
    public void A_short_form_that_papers_define_differently_bridges_nothing()
    {
        IReadOnlyList<ConceptGroup> groups = Resolve(("Curriculum Learning (CL)", 1), ("Contrastive Learning (CL)", 2), ("CL", 3));

        groups.Select(group => group.Names).ShouldBe([["CL"], ["Contrastive Learning (CL)"], ["Curriculum Learning (CL)"]]);
    }

    [Fact]
    public void A_well_known_short_form_keeps_its_meaning_whatever_a_paper_defines()
    {
        IReadOnlyList<ConceptGroup> groups = Resolve(("Real-time Loss Highlighting Filter (RLHF)", 1), ("RLHF", 2));

        groups.Count.ShouldBe(2);
    }

    [Fact]
    public void A_short_form_never_defined_means_the_one_name_of_its_paper_whose_initials_it_is()
    {
        Resolve(("Multi-Path Discrete Consistency", 1), ("MPDC", 1)).ShouldHaveSingleItem();
        Resolve(("Multi-Path Discrete Consistency", 1), ("MPDC", 2)).Count.ShouldBe(2);
        Resolve(("Multi-Path Discrete Consistency", 1), ("MPDC", 1), ("MPDC", 2)).Count.ShouldBe(2);
    }

    [Fact]
    public void A_spelling_is_in_one_group_and_every_name_too()
    {
        IReadOnlyList<ConceptGroup> groups = ConceptResolver.Resolve([
            .. Sample.Select((name, i) => new NameUse(name, ConceptKind.Keyword, i % 7)),
        ]);

        groups.SelectMany(group => group.Names).Order(StringComparer.Ordinal).ShouldBe(Sample.Order(StringComparer.Ordinal));
        groups.SelectMany(group => group.Spellings).ShouldBeUnique();
        groups.ShouldAllBe(group => group.Names.All(name => ConceptNames.Lookups(name).Any(group.Spellings.Contains)));
    }

    [Fact]
    public void The_order_of_the_uses_does_not_matter()
    {
        NameUse[] uses = [.. Sample.Select((name, i) => new NameUse(name, ConceptKind.Keyword, i % 7))];
        string expected = Print(ConceptResolver.Resolve(uses));

        Gen.Shuffle(uses).Sample(shuffled => Print(ConceptResolver.Resolve(shuffled)) == expected, iter: 20);
    }

    [Fact]
    public void No_uses_are_no_groups() => ConceptResolver.Resolve([]).ShouldBeEmpty();

    private static IReadOnlyList<ConceptGroup> Resolve(params (string Name, int Paper)[] uses) =>
        ConceptResolver.Resolve([.. uses.Select(use => new NameUse(use.Name, ConceptKind.Method, use.Paper))]);

    private static string Print(IReadOnlyList<ConceptGroup> groups) =>
        string.Join('\n', groups.Select(group => $"{string.Join('|', group.Names)}={string.Join('|', group.Spellings)}"));
}
