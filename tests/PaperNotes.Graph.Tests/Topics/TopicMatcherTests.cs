using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Topics;

namespace PaperNotes.Graph.Tests.Topics;

public sealed class TopicMatcherTests
{
    [Theory]
    [InlineData("Byte-Level Tokenization for LLMs", "tokenization")]
    [InlineData("Detokenizationless", "")]
    [InlineData("视频QA", "question-answering video")]
    [InlineData("多模态大语言模型", "multimodal-vlm")]
    [InlineData("不确定性量化", "")]
    [InlineData("多视图学习", "")]
    [InlineData("图对比学习", "gnns self-supervised-learning")]
    public void Topics_are_found_in_either_language(string text, string topics)
    {
        SortedSet<int> found = [];

        new TopicMatcher(TopicVocabulary.Default).Match(text, found);

        string.Join(' ', found.Select(place => TopicVocabulary.Default[place].Key).Order(StringComparer.Ordinal)).ShouldBe(topics);
    }

    [Fact]
    public void A_vocabulary_may_be_larger_than_one_expression_can_be()
    {
        TopicFacts[] topics = [.. Enumerable.Range(0, 60).Select(i => new TopicFacts($"topic-{i}", $"Topic {i}", [$"word{i}x{{300}}"]))];
        SortedSet<int> found = [];

        new TopicMatcher(topics).Match($"the word41{new string('x', 300)} of many", found);

        found.ShouldBe([41]);
    }

    [Fact]
    public void A_pattern_that_is_none_is_named_with_its_topic()
    {
        Should.Throw<FormatException>(() => new TopicMatcher([new TopicFacts("broken", "Broken", ["(open"])]))
            .Message.ShouldStartWith("topic broken: the pattern '(open' is no regular expression that can be used");
    }
}
