namespace PaperNotes.Graph.Facts;

/// <summary>A place in a note's file where an edge was read.</summary>
/// <param name="Position">What stands there.</param>
/// <param name="Line">The line of the note's file, from 1.</param>
/// <param name="Column">The column of a table, from 0; -1 outside of tables.</param>
public readonly record struct NotePlace(NotePosition Position, int Line, int Column)
{
    private const int Numbers = 3;

    /// <summary>Places as a list of numbers, three each; null for none.</summary>
    public static int[]? Pack(IEnumerable<NotePlace> places)
    {
        int[] numbers = [.. places.SelectMany(place => (int[])[(int)place.Position, place.Line, place.Column])];
        return numbers.Length == 0 ? null : numbers;
    }

    /// <summary>What <see cref="Pack"/> made a list of; a position of another version is left out.</summary>
    public static IReadOnlyList<NotePlace> Unpack(IReadOnlyList<int>? numbers) => numbers is null
        ? []
        : [.. Enumerable.Range(0, numbers.Count / Numbers)
            .Select(i => new NotePlace((NotePosition)numbers[i * Numbers], numbers[(i * Numbers) + 1], numbers[(i * Numbers) + 2]))
            .Where(place => Enum.IsDefined(place.Position))];
}
