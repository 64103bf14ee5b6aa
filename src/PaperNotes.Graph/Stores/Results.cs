using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Stores;

/// <summary>A key (of a year: its digits) and how many papers it has.</summary>
public readonly record struct KeyCount(string Key, int Count);

/// <summary>One typed edge from a paper to a concept.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Edge">The kind of edge.</param>
/// <param name="IsStrong">Whether it is a sure one: the structure of the note, its title or header, or a record says it.</param>
/// <param name="Places">Where in the note it was read, the most telling place first, at most three; empty where that is not known.</param>
public readonly record struct PaperConcept(Concept Concept, EdgeKind Edge, bool IsStrong, IReadOnlyList<NotePlace> Places);

/// <summary>What to count papers by.</summary>
/// <param name="By">The facet.</param>
/// <param name="First">At most so many counts; null: all.</param>
/// <param name="Kinds">For concepts: only of these kinds; null: every kind but TERM.</param>
public sealed record FacetRequest(Facet By, int? First = null, IReadOnlyList<ConceptKind>? Kinds = null);

/// <summary>What papers can be counted by.</summary>
public enum Facet
{
    /// <summary>Venue.</summary>
    Venue,

    /// <summary>Area.</summary>
    Area,

    /// <summary>Year of the venue.</summary>
    Year,

    /// <summary>Topic.</summary>
    Topic,

    /// <summary>Concept.</summary>
    Concept,
}

/// <summary>A question for what venues share.</summary>
/// <param name="What">Topic or Concept.</param>
/// <param name="Venues">Distinct keys of venues.</param>
/// <param name="MinVenues">In at least so many of them, 1 or more.</param>
/// <param name="Area">Only papers of this area; null: all.</param>
/// <param name="Kinds">For concepts: only of these kinds; null: every kind but TERM.</param>
/// <param name="First">At most so many.</param>
public sealed record SharedRequest(
    NodeKind What, IReadOnlyList<VenueKey> Venues, int MinVenues, AreaKey? Area, IReadOnlyList<ConceptKind>? Kinds, int First);

/// <summary>A topic or concept that venues share.</summary>
/// <param name="Node">A topic or concept.</param>
/// <param name="PaperCount">Papers of the asked venues that have it.</param>
/// <param name="Venues">The papers of each of the asked venues that have any, largest first, then by key.</param>
public sealed record SharedNode(GraphNode Node, int PaperCount, IReadOnlyList<KeyCount> Venues);
