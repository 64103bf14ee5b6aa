using GraphQL.Types;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Facts;

namespace PaperNotes.Graph.Api.Papers;

/// <summary>A place of a note where an edge was read, and where the note stands.</summary>
internal sealed record NotedPlace(string? NoteUrl, NotePlace Place);

/// <summary>A place of a note where an edge was read.</summary>
internal sealed class ConceptEvidenceType : OutputType<NotedPlace>
{
    /// <summary>Declares the fields.</summary>
    public ConceptEvidenceType()
        : base("ConceptEvidence", "A place in a paper's note that says how the paper is joined to a concept.")
    {
        Required<StringGraphType>("position", "What stands there, e.g. method-row, vs-bullet, dataset-row, title; docs/importing.md lists them.")
            .From(noted => noted.Place.Position.Meaning().Code);
        Required<IntGraphType>("line", "The line of the note's file, from 1.").From(noted => noted.Place.Line);
        Optional<IntGraphType>("column", "The column of a table, from 0; null outside of tables.").From(noted => noted.Place.Column < 0 ? null : noted.Place.Column);
        Optional<StringGraphType>("url", "The address of the note in which the line stands, and of the line itself where the note is a file of a repository; null where none is known.")
            .From(noted => noted.NoteUrl is { } note ? note + (IsFile(note) ? $"?plain=1#L{noted.Place.Line}" : "") : null);
    }

    // GitHub and GitLab show files below /blob/, their lines by number where they don't make a page of them.
    private static bool IsFile(string note) => note.Contains("/blob/", StringComparison.Ordinal);
}
