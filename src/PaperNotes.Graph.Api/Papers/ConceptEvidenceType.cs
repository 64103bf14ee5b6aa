using GraphQL.Types;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Api.Papers;

/// <summary>A place of a note where an edge was read, and the paper of the note.</summary>
internal sealed record NotedPlace(Paper Paper, NotePlace Place);

/// <summary>A place of a note where an edge was read.</summary>
internal sealed class ConceptEvidenceType : OutputType<NotedPlace>
{
    /// <summary>Declares the fields.</summary>
    public ConceptEvidenceType(NoteQuotes quotes)
        : base("ConceptEvidence", "A place in a paper's note that says how the paper is joined to a concept.")
    {
        Required<StringGraphType>(
                "position",
                "What stands there, e.g. method-row, vs-bullet, dataset-row, title; docs/importing.md lists them."
            )
            .From(noted => noted.Place.Position.Meaning().Code);
        Required<IntGraphType>("line", "The line of the note's file, from 1.").From(noted => noted.Place.Line);
        Optional<IntGraphType>("column", "The column of a table, from 0; null outside of tables.")
            .From(noted => noted.Place.Column < 0 ? null : noted.Place.Column);
        Optional<StringGraphType>(
                "url",
                "The address of the note in which the line stands, and of the line itself where the note is a file of a repository; null where none is known."
            )
            .From(noted => noted.Paper.NoteUrl is { } note ? note + (IsFile(note) ? $"?plain=1#L{noted.Place.Line}" : "") : null);
        Optional<StringGraphType>(
                "quote",
                $"The line as the note has it, in Markdown, at most {NoteQuotes.Longest} characters; null where the server has no folder of notes (PaperNotes__Notes) or the file there is no longer what was read."
            )
            .Cost(cost => cost with { Work = 20 })
            .From(noted => quotes.Quote(noted.Paper.NotePath, noted.Paper.NoteHash, noted.Place.Line));
    }

    // GitHub and GitLab show files below /blob/, their lines by number where they don't make a page of them.
    private static bool IsFile(string note) => note.Contains("/blob/", StringComparison.Ordinal);
}
