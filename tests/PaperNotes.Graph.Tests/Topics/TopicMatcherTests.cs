using CsCheck;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Stores;
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
        IReadOnlyList<int> found = new TopicMatcher(DefaultTopics.All).Match([text])[0];

        string.Join(' ', found.Select(place => DefaultTopics.All[place].Key).Order(StringComparer.Ordinal)).ShouldBe(topics);
    }

    [Theory]
    [InlineData("(a|b|ab)+c", "abababababababababababababababababababababababababababababababababab", false)]
    [InlineData("(a|b|ab)+c", "abababababababababababababababababababababababababababababababababab c ababc", true)]
    public void No_text_holds_a_pattern_up(string pattern, string text, bool matches)
    {
        IReadOnlyList<IReadOnlyList<int>> found =
            new TopicMatcher([new TopicFacts("slow", "Slow", [pattern])]).Match(["no", text, "abc", text, ""]);

        found.Select(topics => topics.Count).ShouldBe(matches ? [0, 1, 1, 1, 0] : [0, 0, 1, 0, 0]);
    }

    [Theory]
    [InlineData("^graphs?$")]
    [InlineData("graph")]
    [InlineData("graph[^x]*")]
    [InlineData("graph\\s+neural")]
    [InlineData("图(?!像)")]
    [InlineData("\\Agraph")]
    [InlineData("graph\\z")]
    [InlineData("(?<!a )graph")]
    [InlineData("图.*图")]
    [InlineData("图[^模]+模")]
    public void A_text_among_others_has_the_topics_that_it_has_alone(string pattern)
    {
        TopicMatcher matcher = new([new TopicFacts("a", "A", [pattern, "zzz"]), new TopicFacts("none", "None", [])]);
        string[] texts = ["a graph", "graph", "neural graphs", "", "图", "图像", "图与图", "模型图", "像", "Graph\nneural", "x"];

        Gen.Shuffle(texts).Sample(shuffled =>
            matcher.Match(shuffled).Select(topics => topics.Count)
                .SequenceEqual(shuffled.Select(text => matcher.Match([text])[0].Count)));
    }

    [Fact]
    public void A_pattern_that_looks_around_and_never_ends_is_named_with_its_topic_and_the_text()
    {
        FactSet facts = new()
        {
            Notes = [new NoteFacts { Venue = "ACL2025", Area = "a", Slug = "s", Title = string.Concat(Enumerable.Repeat("ab", 34)) }],
            Topics = [new TopicFacts("slow", "Slow", ["(?!x)(a|b|ab)+c"])],
        };

        Should.Throw<GraphStoreException>(() => GraphBuilder.Build(facts)).Message
            .ShouldStartWith($"topic slow: its patterns take more than 10 s for '{facts.Notes[0].Title}'.");
    }

    [Theory]
    [InlineData("(open")]
    [InlineData("a)(b")]
    public void A_pattern_that_is_none_is_named_with_its_topic(string pattern)
    {
        Should.Throw<FormatException>(() => new TopicMatcher([new TopicFacts("broken", "Broken", ["fine", pattern])]))
            .Message.ShouldStartWith($"topic broken: the pattern '{pattern}' is no regular expression: ");
    }
}
