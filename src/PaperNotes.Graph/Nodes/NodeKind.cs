namespace PaperNotes.Graph.Nodes;

/// <summary>The kinds of nodes, in the order in which nodes of different kinds are sorted.</summary>
public enum NodeKind
{
    /// <summary>A paper.</summary>
    Paper,

    /// <summary>A venue-year.</summary>
    Venue,

    /// <summary>An area of research, as the note site divides it.</summary>
    Area,

    /// <summary>A topic of the curated vocabulary.</summary>
    Topic,

    /// <summary>A method, task, data set, model, keyword or term.</summary>
    Concept,

    /// <summary>An author.</summary>
    Author,
}
