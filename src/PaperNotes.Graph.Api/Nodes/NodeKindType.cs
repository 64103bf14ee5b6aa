using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Api.Nodes;

/// <summary>The kinds of nodes.</summary>
internal sealed class NodeKindType() : EnumType<NodeKind>(
    "NodeKind",
    "The kinds of nodes.",
    (NodeKind.Paper, "A paper."),
    (NodeKind.Venue, "A venue of one year."),
    (NodeKind.Area, "An area of research, as the note site divides it."),
    (NodeKind.Topic, "A topic of the curated vocabulary."),
    (NodeKind.Concept, "A method, task, data set, model, keyword or term."),
    (NodeKind.Author, "An author."));
