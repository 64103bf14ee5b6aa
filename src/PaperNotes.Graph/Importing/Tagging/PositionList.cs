using PaperNotes.Graph.Facts;

namespace PaperNotes.Graph.Importing.Tagging;

// The positions of one note while they are being read: at most three a name, the most telling first.
internal sealed class PositionList
{
    private const int MostPerName = 3, MostNames = 400;

    private readonly Dictionary<string, List<NamePosition>> _byName = new(StringComparer.Ordinal);

    public void Add(string name, NotePosition position, int line, int column = -1)
    {
        if (!_byName.TryGetValue(name, out List<NamePosition>? positions))
        {
            if (_byName.Count == MostNames)
            {
                return;
            }

            _byName[name] = positions = [];
        }

        NamePosition found = new(name, position, line, column);
        int place = positions.FindIndex(known => known.Position >= position);
        if (place >= 0 && positions[place].Position == position)
        {
            // Where one kind of place is met twice, the first is told.
            return;
        }

        positions.Insert(place < 0 ? positions.Count : place, found);
        if (positions.Count > MostPerName)
        {
            positions.RemoveAt(MostPerName);
        }
    }

    public IReadOnlyList<NamePosition> ToList() =>
        [.. _byName.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value)];
}
