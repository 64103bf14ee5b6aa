using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Edges;

namespace PaperNotes.Graph.Api.Edges;

/// <summary>The kinds of edges.</summary>
internal sealed class EdgeKindType() : EnumType<EdgeKind>(
    "EdgeKind",
    "The typed edges, named as the relationships are in Neo4j.",
    EdgeKinds.All.Select(EdgeKinds.Of).Select(kind => (kind.Name, kind.Kind, kind.Description)));
