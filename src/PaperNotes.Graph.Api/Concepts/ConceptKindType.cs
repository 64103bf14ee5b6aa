using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Api.Concepts;

/// <summary>The kinds of concepts.</summary>
internal sealed class ConceptKindType() : EnumType<ConceptKind>(
    "ConceptKind",
    "The kinds of concepts, the more telling first.",
    (ConceptKind.Method, "A method or system."),
    (ConceptKind.Task, "A task."),
    (ConceptKind.Dataset, "A data set or benchmark."),
    (ConceptKind.Model, "A model."),
    (ConceptKind.Keyword, "A keyword of notes."),
    (ConceptKind.Term, "A word or phrase that the titles or keywords of several papers share."));
