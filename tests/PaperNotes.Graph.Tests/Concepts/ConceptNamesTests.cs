using CsCheck;
using PaperNotes.Graph.Concepts;

namespace PaperNotes.Graph.Tests.Concepts;

public sealed class ConceptNamesTests
{
    private static readonly Gen<string> Name = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["aAbBsSvV0123456789 -_./()[]+*&@'’–μβ大模é,;:²Ａ"], 0, 30]);

    [Theory]
    [InlineData("Byte Pair Encoding", "byte-pair-encoding")]
    [InlineData("Few-/Zero-Shot Learning", "few-zero-shot-learning")]
    [InlineData("C++", "c-plus-plus")]
    [InlineData("HumanEval+", "humaneval-plus")]
    [InlineData("Dijkstra's algorithm", "dijkstras-algorithm")]
    [InlineData("大语言模型", "大语言模型")]
    [InlineData("Ｗｉｄｅ ＬＬＭ", "wide-llm")]
    [InlineData("β-VAE", "β-vae")]
    [InlineData("Işık", "işık")]
    [InlineData("Cafe\u0301 net", "caf\u00E9-net")]
    [InlineData("e'\u0301", "\u00E9")]
    [InlineData("???", "u003f-u003f-u003f")]
    [InlineData("", "unnamed")]
    public void A_slug_keeps_letters_and_spells_symbols_out(string name, string slug) => ConceptNames.Slug(name).ShouldBe(slug);

    [Fact]
    public void A_slug_is_never_empty_and_is_its_own_slug() => Name.Sample(name =>
    {
        string slug = ConceptNames.Slug(name);
        return slug.Length > 0 && ConceptNames.Slug(slug) == slug;
    });

    [Fact]
    public void A_fold_is_empty_only_for_a_name_without_a_visible_character() => Name.Sample(name =>
        ConceptNames.Fold(name).Length > 0 || string.IsNullOrWhiteSpace(name));

    [Theory]
    [InlineData("RaGS", "RAG", false)]
    [InlineData("MoDES", "MoDE", false)]
    [InlineData("QUILTS", "QUILT", false)]
    [InlineData("RAGs", "RAG", true)]
    [InlineData("Lattices", "lattice", true)]
    public void A_capital_S_is_the_names_own_and_no_plural(string name, string other, bool isSame) =>
        (ConceptNames.Fold(name) == ConceptNames.Fold(other)).ShouldBe(isSame);

    [Fact]
    public void Hyphens_between_words_do_not_matter() => Gen.String[Gen.Char["bcdeop- "], 1, 20]
        .Where(name => name.Any(char.IsLetter))
        .Sample(name => ConceptNames.Fold(name) == ConceptNames.Fold(name.Replace('-', ' ')));

    [Theory]
    [InlineData("Direct Preference Optimization (DPO)", "DPO")]
    [InlineData("Gradient Blueprint Map (GBM)", "GBM")]
    [InlineData("GBM (Gradient Blueprint Map)", "gradient blueprint map")]
    public void A_name_with_brackets_also_asks_for_its_parts(string name, string part) =>
        ConceptNames.Lookups(name).ShouldContain(ConceptNames.Fold(part));

    [Fact(Timeout = 20_000)]
    public async Task A_hostile_name_is_folded_like_any_other()
    {
        string[] hostile =
        [
            string.Concat(Enumerable.Repeat("()", 20_000)),
            new('(', 50_000),
            $"{string.Concat(Enumerable.Repeat("a ", 190))}(AAAAAAAAAAAB)",
            new('A', 50_000),
            string.Concat(Enumerable.Repeat("1x", 100_000)) + "1",
        ];

        await Task.Run(() => hostile.ShouldAllBe(name => ConceptNames.Fold(name).Length > 0), TestContext.Current.CancellationToken);
    }
}
