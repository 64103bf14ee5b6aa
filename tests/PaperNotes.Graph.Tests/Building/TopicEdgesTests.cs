using PaperNotes.Graph.Building;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Topics;

namespace PaperNotes.Graph.Tests.Building;

/// <summary>Which topics a paper has, and which topics there are.</summary>
public sealed class TopicEdgesTests
{
    private static readonly TopicFacts[] s_vocabulary =
    [
        new("pruning", "Pruning", ["prun(e|ing)"]),
        new("unused", "Unused", ["no paper says this"]),
    ];

    [Theory]
    [InlineData("title")]
    [InlineData("keywords")]
    [InlineData("tags")]
    [InlineData("tasks")]
    public void A_topic_is_found_in_each_field_that_tells_it(string field)
    {
        NoteFacts note = new() { Venue = "ACL2025", Area = "x", Slug = "a", Title = field == "title" ? "Pruning Lattices" : "Lattices" };
        note = field switch
        {
            "keywords" => note with { Keywords = ["pruning"] },
            "tags" => note with { Tags = ["pruning"] },
            "tasks" => note with { Tasks = ["pruning"] },
            _ => note,
        };

        (IReadOnlyList<PaperNotes.Graph.Nodes.Topic> topics, EdgeList edges) = Of([note]);

        topics.Select(topic => (topic.Key.Value, topic.PaperCount)).ShouldBe([("pruning", 1), ("unused", 0)]);
        edges.From.Zip(edges.To).ShouldBe([(0, 0)]);
    }

    [Fact]
    public void What_a_summary_or_a_method_says_is_no_topic_and_what_several_fields_say_counts_once()
    {
        NoteFacts note = new()
        {
            Venue = "ACL2025",
            Area = "x",
            Slug = "a",
            Title = "Lattices",
            Summary = "Pruning.",
            Methods = ["pruning"],
        };

        Of([note]).Edges.Count.ShouldBe(0);
        Of([note with { Title = "Pruning", Keywords = ["pruning"], Tasks = ["prune"] }]).Edges.Count.ShouldBe(1);
    }

    [Fact]
    public void A_name_that_only_pages_have_is_a_topic_without_papers()
    {
        PageFacts page = new() { Venue = "ACL2025", Area = "x", TopTopics = [new("New Thing", 3), new("Pruning", 2)] };

        Of([], page).Topics.Select(topic => (topic.Key.Value, topic.Name, topic.PaperCount))
            .ShouldBe([("new-thing", "New Thing", 0), ("pruning", "Pruning", 0), ("unused", "Unused", 0)]);
    }

    private static (IReadOnlyList<PaperNotes.Graph.Nodes.Topic> Topics, EdgeList Edges) Of(NoteFacts[] notes, params PageFacts[] pages) =>
        TopicEdges.From(new FactSet { Notes = notes, Pages = pages, Topics = s_vocabulary }, PaperTable.From(notes));
}
