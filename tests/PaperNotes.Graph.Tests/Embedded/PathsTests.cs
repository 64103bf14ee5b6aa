using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Embedded;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paths;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Tests.Embedded;

public sealed class PathsTests
{
    [Fact]
    public void A_path_may_begin_and_end_at_concepts_of_kinds_that_it_may_not_go_over()
    {
        GraphContent content = GraphBuilder.Build(GeneratedFacts.Of(5, 80));
        EdgeList mentions = content.Edges[(int)EdgeKind.Mentions];
        (int Paper, int Concept)[] edges = [.. mentions.From.Zip(mentions.To)];
        Snapshot snapshot = new(content);
        TraversalScope none = TraversalScope.OfPaths with { Kinds = [] };

        edges.ShouldNotBeEmpty();
        foreach ((int paper, int concept) in edges)
        {
            NodeRef from = content.NodeAt(paper).Ref, to = content.NodeAt(concept).Ref;

            new PaperNotes.Graph.Embedded.Paths(snapshot)
                .Find(from, to, 1, none, TestContext.Current.CancellationToken)
                .ShouldNotBeNull()
                .Nodes.ShouldBe([from, to]);
            new PaperNotes.Graph.Embedded.Paths(snapshot)
                .Find(to, from, 1, none, TestContext.Current.CancellationToken)
                .ShouldNotBeNull()
                .Nodes.ShouldBe([to, from]);
        }
    }
}
