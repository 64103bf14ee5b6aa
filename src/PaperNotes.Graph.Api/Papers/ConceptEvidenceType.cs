using GraphQL.Types;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Facts;

namespace PaperNotes.Graph.Api.Papers;

/// <summary>A place of a note where an edge was read.</summary>
internal sealed class ConceptEvidenceType : OutputType<NotePlace>
{
    /// <summary>Declares the fields.</summary>
    public ConceptEvidenceType()
        : base("ConceptEvidence", "A place in a paper's note that says how the paper is joined to a concept.")
    {
        Required<StringGraphType>("position", "What stands there, e.g. method-row, vs-bullet, dataset-row, title; docs/importing.md lists them.")
            .From(place => place.Position.Meaning().Code);
        Required<IntGraphType>("line", "The line of the note's file, from 1.").From(place => place.Line);
        Optional<IntGraphType>("column", "The column of a table, from 0; null outside of tables.").From(place => place.Column < 0 ? null : place.Column);
    }
}
