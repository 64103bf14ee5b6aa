using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Api.Nodes;

/// <summary>The kinds of nodes.</summary>
internal sealed class NodeKindType() : EnumType<NodeKind>(
    "NodeKind",
    "The kinds of nodes.",
    NodeKinds.All.Select(NodeKinds.Of).Select(kind => (kind.Name, kind.Kind, kind.Description)));
