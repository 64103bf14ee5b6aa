using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Tests.Nodes;

public sealed class NodeKindsTests
{
    [Fact]
    public void Every_kind_has_its_row_with_a_letter_and_a_plural_of_its_own()
    {
        NodeKinds.All.ShouldBe(Enum.GetValues<NodeKind>());
        NodeKinds.All.Select(kind => NodeKinds.Of(kind).Kind).ShouldBe(NodeKinds.All);
        NodeKinds.All.Select(kind => NodeKinds.Of(kind).Letter).ShouldBeUnique();
        NodeKinds.All.Select(kind => NodeKinds.Of(kind).Plural).ShouldBeUnique();
    }

    [Fact]
    public void An_id_of_every_kind_is_read_as_what_it_was_made_of()
    {
        foreach (NodeRef node in NodeKinds.All.Select(kind => new NodeRef(kind, "a/key:with 符号")))
        {
            NodeId.TryDecode(NodeId.Encode(node)).ShouldBe(node);
        }
    }
}
