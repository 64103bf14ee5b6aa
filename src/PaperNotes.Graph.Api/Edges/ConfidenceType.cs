using PaperNotes.Graph.Api.Resolving;

namespace PaperNotes.Graph.Api.Edges;

/// <summary>How sure an edge is.</summary>
internal enum Confidence
{
    /// <summary>A sure one.</summary>
    Strong,

    /// <summary>Any other.</summary>
    Plain,
}

/// <summary>How sure edges are.</summary>
internal sealed class ConfidenceType()
    : EnumType<Confidence>(
        "Confidence",
        "How sure an edge from a paper to a concept is.",
        (
            Confidence.Strong,
            "The title, the header or the structure of the note says it (a row of a table of baselines, a bullet \"vs X\"), or a record that a model read."
        ),
        (Confidence.Plain, "It was read from running text, or from the words of a title."));
