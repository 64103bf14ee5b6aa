using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Search;

namespace PaperNotes.Graph.Tests.Search;

public sealed class SearchQueryTests
{
    private static readonly Paper s_paper = new(
        new PaperKey("ACL2025/llm_pretraining/incremental_bpe"), "Incremental BPE", new VenueKey("ACL2025"), new AreaKey("llm_pretraining"))
    {
        ArxivId = "2503.02174",
        NoteUrl = "https://notes.example.org/en/ACL2025/llm_pretraining/incremental_bpe/",
    };

    [Theory]
    [InlineData("2503.02174")]
    [InlineData("arXiv:2503.02174v2")]
    [InlineData("https://arxiv.org/abs/2503.02174")]
    [InlineData("http://www.arxiv.org/pdf/2503.02174v1.pdf")]
    [InlineData("10.48550/arXiv.2503.02174")]
    [InlineData("https://doi.org/10.48550/arXiv.2503.02174")]
    [InlineData("acl2025/LLM_pretraining/incremental_bpe")]
    [InlineData("https://notes.example.org/en/ACL2025/llm_pretraining/incremental_bpe")]
    [InlineData("notes.example.org/en/ACL2025/llm_pretraining/incremental_bpe/?x=1#top")]
    [InlineData("https://elsewhere.example/ACL2025/llm_pretraining/incremental_bpe.html")]
    public void A_paper_is_meant_by_its_ids_and_addresses(string text) =>
        NodeNames.OfPaper(text).Intersect(NodeNames.Of(s_paper)).ShouldNotBeEmpty();

    [Theory]
    [InlineData("llm_pretraining")]
    [InlineData("incremental bpe")]
    [InlineData("3.5 / 4")]
    [InlineData("")]
    public void Words_mean_no_paper(string text) => NodeNames.OfPaper(text).Intersect(NodeNames.Of(s_paper)).ShouldBeEmpty();

    [Fact]
    public void A_word_is_asked_for_in_every_way_in_which_it_may_be_parted()
    {
        SearchQuery query = SearchQuery.Of("pre-training gpt4")!;

        query.Phrase.ShouldBe("pre training gpt4");
        query.Clauses.Select(ways => ways[0]).ShouldBe(["pre", "training", "gpt4"]);
        query.Clauses[0].ShouldBe(["pre", "pretraining", "pretraininggpt4", "p re", "pr e"]);
        query.Clauses[2].ShouldBe(["gpt4", "traininggpt4", "pretraininggpt4", "g pt4", "gp t4", "gpt 4"]);
        query.Meant[0].ShouldBe("_pretraininggpt4");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?! 🚀 …")]
    public void Signs_alone_ask_for_nothing(string text) => SearchQuery.Of(text).ShouldBeNull();

    [Fact]
    public void A_long_text_has_no_more_ways_than_an_index_takes() =>
        SearchQuery.Of(string.Join(' ', Enumerable.Range(0, 64).Select(i => i < 6 ? $"{i}abcdefghijklmnopqrs" : $"{i:d3}ab")))!
            .Clauses.Sum(ways => ways.Sum(way => 2 * way.Split(' ').Length))
            .ShouldBeLessThan(1_000);
}
