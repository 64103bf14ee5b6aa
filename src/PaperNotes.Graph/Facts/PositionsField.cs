using System.Text.Json;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Facts;

/// <summary>The positions of names in a note's file.</summary>
/// <param name="property">The property.</param>
internal sealed class PositionsField(string property) : NoteField<IReadOnlyList<NamePosition>>(property)
{
    // What a line has beside a name: code, line, column and what parts them.
    private const int Rest = 28;

    public override void Read(ref Utf8JsonReader reader, TextPool pool, NoteFacts note) =>
        Set(note, NotePositions.Read(ref reader, Name, pool));

    public override void Write(Utf8JsonWriter writer, NoteFacts note) => NotePositions.Write(writer, Name, Get(note));

    public override bool IsIn(NoteFacts note) => Get(note).Count > 0;

    public override bool IsSame(NoteFacts x, NoteFacts y) => ReferenceEquals(Get(x), Get(y)) || Get(x).SequenceEqual(Get(y));

    public override long Length(NoteFacts note) => Get(note).Sum(position => (long)position.Name.Length + Rest);

    /// <summary>A name that no store could keep is no name of anything.</summary>
    public override void Clean(NoteFacts note, NoteFacts copy, ICollection<string> leftOut)
    {
        IReadOnlyList<NamePosition> positions = Get(note);
        Set(
            copy,
            positions.All(position => KeyText.Text(position.Name) == position.Name && !CleanFacts.IsTooLong(position.Name))
                ? positions
                :
                [
                    .. positions.Select(position => position with { Name = KeyText.Text(position.Name) ?? "" })
                        .Where(position => position.Name.Length > 0 && !CleanFacts.IsTooLong(position.Name)),
                ]);
    }

    /// <summary>Lines are those of one file: the first note that was read from one.</summary>
    public override void Unite(IReadOnlyList<NoteFacts> notes, NoteFacts copy) =>
        Set(copy, Get(notes.FirstOrDefault(note => note.Hash is not null) ?? notes.FirstOrDefault(IsIn) ?? notes[0]));
}
