namespace PaperNotes.Graph.Building;

/// <summary>Collects the edges of one kind, in the order in which they are to stand. Not thread-safe.</summary>
internal sealed class EdgeColumns
{
    private readonly List<int> _from = [], _to = [], _value = [];
    private readonly List<bool> _strong = [];
    private readonly List<int[]?> _places = [];

    public void Add(int from, int to, int value)
    {
        _from.Add(from);
        _to.Add(to);
        _value.Add(value);
    }

    public void Add(int from, int to, int value, EdgeGrounds grounds)
    {
        Add(from, to, value);
        _strong.Add(grounds.IsStrong);
        _places.Add(grounds.Places);
    }

    public EdgeList ToList() => new([.. _from], [.. _to], [.. _value]) { Strong = [.. _strong], Places = [.. _places] };
}

/// <summary>Why an edge holds: whether it is a sure one, and where it was read (<see cref="Facts.NotePlace.Pack"/>).</summary>
internal readonly record struct EdgeGrounds(bool IsStrong, int[]? Places);
