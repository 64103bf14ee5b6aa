namespace PaperNotes.Graph.Building;

/// <summary>Collects the edges of one kind, in the order in which they are to stand. Not thread-safe.</summary>
internal sealed class EdgeColumns
{
    private int[] _from = new int[64];
    private int[] _to = new int[64];
    private int[] _value = new int[64];
    private int _count;

    public void Add(int from, int to, int value)
    {
        if (_count == _from.Length)
        {
            Array.Resize(ref _from, _count * 2);
            Array.Resize(ref _to, _count * 2);
            Array.Resize(ref _value, _count * 2);
        }

        _from[_count] = from;
        _to[_count] = to;
        _value[_count++] = value;
    }

    public EdgeList ToList()
    {
        Array.Resize(ref _from, _count);
        Array.Resize(ref _to, _count);
        Array.Resize(ref _value, _count);
        return new EdgeList(_from, _to, _value);
    }
}
