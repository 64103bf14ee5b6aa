using System.Text;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Search;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Tests.Search;

public sealed class SnippetsTests
{
    private static readonly Paper s_paper = new(
        new PaperKey("ACL2025/llm_pretraining/incremental_bpe"),
        "Incremental BPE Tokenization",
        new VenueKey("ACL2025"),
        new AreaKey("llm_pretraining")
    )
    {
        Summary =
            "Subword vocabularies are learned once and never looked at again, although the corpora that models read change from year to year. "
            + "We show that byte-pair encoding can be continued from where it stopped, that merges learned later do no harm, and that a model takes them up.",
        ArxivId = "2503.02174",
    };

    [Theory]
    [InlineData("tokenization", "Incremental BPE Tokenization")]
    [InlineData("tokenizations", "Incremental BPE Tokenization")]
    [InlineData(
        "sub-word",
        "Subword vocabularies are learned once and never looked at again, although the corpora that models read change from year to year. We show that byte-pair…"
    )]
    [InlineData(
        "bytepair",
        "…the corpora that models read change from year to year. We show that byte-pair encoding can be continued from where it stopped, that merges learned later…"
    )]
    [InlineData(
        "byte pair encoding",
        "…the corpora that models read change from year to year. We show that byte-pair encoding can be continued from where it stopped, that merges learned later do…"
    )]
    [InlineData(
        "subword vocabularies",
        "Subword vocabularies are learned once and never looked at again, although the corpora that models read change from year to year. We show that byte-pair…"
    )]
    public void It_is_the_part_of_a_text_with_most_of_the_words(string query, string expected) =>
        Snippets.Of(s_paper, SearchQuery.Of(query)).ShouldBe(expected);

    [Theory]
    [InlineData("corp")]
    [InlineData("2503.02174")]
    [InlineData("learn")]
    [InlineData("")]
    public void A_word_within_another_is_no_match(string query) => Snippets.Of(s_paper, SearchQuery.Of(query)).ShouldBeNull();

    [Theory]
    [InlineData("Schrodinger", "Schrödinger Bridge")]
    [InlineData("桥接", "薛定谔桥接方法")]
    public void Words_are_found_as_the_search_finds_them(string query, string name) =>
        Snippets.Of(new Concept(new ConceptKey("bridge"), name, ConceptKind.Method, 1), SearchQuery.Of(query)).ShouldBe(name);

    [Fact]
    public void It_is_never_too_long_and_never_ends_within_a_character()
    {
        Random random = new(1);
        for (int i = 0; i < 2_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(20, 400)).Select(_ => random.Next(14) switch
            {
                0 or 1 => " ",
                2 => "😀",
                3 => "𠀀",
                4 => "分",
                5 => " needle ",
                6 => "/needle/",
                _ => "x",
            }));

            string? snippet = Snippets.Of(s_paper with { Summary = text }, SearchQuery.Of("needle"));

            (snippet is not null).ShouldBe(Words.Of(text).Contains("needle"));
            (snippet?.Length ?? 0).ShouldBeLessThanOrEqualTo(Snippets.MaxLength);
            (snippet ?? "").EnumerateRunes().ShouldNotContain(Rune.ReplacementChar);
        }
    }
}
