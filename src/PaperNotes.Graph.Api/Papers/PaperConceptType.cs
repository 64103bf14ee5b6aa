using PaperNotes.Graph.Api.Concepts;
using PaperNotes.Graph.Api.Edges;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Api.Papers;

/// <summary>An edge from a paper to a concept, and the paper.</summary>
internal sealed record NotedConcept(Paper Paper, PaperConcept Edge);

/// <summary>An edge from a paper to a concept.</summary>
internal sealed class PaperConceptType : OutputType<NotedConcept>
{
    /// <summary>Declares the fields.</summary>
    public PaperConceptType()
        : base("PaperConcept", "One typed edge from a paper to a concept.")
    {
        Required<ConceptType>("concept", "The concept.").From(noted => noted.Edge.Concept);
        Required<EdgeKindType>("edge", "How the paper is joined to it.").From(noted => noted.Edge.Edge);
        Required<ConfidenceType>("confidence", "How sure that is.")
            .From(noted => noted.Edge.IsStrong ? Confidence.Strong : Confidence.Plain);
        ListOf<ConceptEvidenceType>(
                "evidence",
                "Where in the paper's note it was read, the most telling place first, at most three; empty where that is not known."
            )
            .From(noted => noted.Edge.Places.Select(place => new NotedPlace(noted.Paper, place)));
    }
}
