namespace PaperNotes.Graph.Nodes;

/// <summary>The kinds of concepts, the more telling first.</summary>
public enum ConceptKind
{
    /// <summary>A method or system.</summary>
    Method,

    /// <summary>A task.</summary>
    Task,

    /// <summary>A data set or benchmark.</summary>
    Dataset,

    /// <summary>A model.</summary>
    Model,

    /// <summary>A keyword of the note.</summary>
    Keyword,

    /// <summary>A word or phrase that the titles or keywords of several papers share.</summary>
    Term,
}
