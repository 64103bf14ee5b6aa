using System.Text;
using CsCheck;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Tests.Nodes;

public sealed class NodeIdTests
{
    private static readonly Gen<NodeRef> Node = Gen.Select(
        Gen.Enum<NodeKind>(),
        Gen.Frequency((20, Gen.String[1, 60]), (1, Gen.String[5_000, 6_000]))
            .Where(key => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(key)) == key),
        (kind, key) => new NodeRef(kind, key)
    );

    [Fact]
    public void An_id_is_read_as_the_node_it_was_written_for() =>
        Node.Sample(node => NodeId.TryDecode(NodeId.Encode(node)).ShouldBe(node));

    [Fact]
    public void Of_two_nodes_the_ids_differ() =>
        Gen.Select(Node, Node).Sample((x, y) => (NodeId.Encode(x) == NodeId.Encode(y)).ShouldBe(x == y));

    [Fact]
    public void A_text_that_is_read_is_the_one_id_of_its_node() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["YzpicGUv-_=/+ABab09"], 0, 12]).Sample(text =>
        {
            if (NodeId.TryDecode(text) is { } node)
            {
                NodeId.Encode(node).ShouldBe(text);
            }
        });
}
