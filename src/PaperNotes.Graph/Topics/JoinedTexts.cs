namespace PaperNotes.Graph.Topics;

/// <summary>Texts as the lines of one, so that an expression is looked for in all of them at once. Thread-safe.</summary>
internal sealed class JoinedTexts
{
    private readonly IReadOnlyList<string> _texts;
    private readonly int[] _starts;

    /// <summary>Joins texts; a line break inside one becomes a blank.</summary>
    public JoinedTexts(IReadOnlyList<string> texts)
    {
        _texts = [.. texts.Select(text => text.Replace('\n', ' '))];
        _starts = new int[texts.Count + 1];
        for (int i = 0; i < texts.Count; i++)
        {
            _starts[i + 1] = _starts[i] + _texts[i].Length + 1;
        }

        Text = string.Join('\n', _texts);
    }

    /// <summary>All texts, with a line break between two.</summary>
    public string Text { get; }

    /// <summary>How many there are.</summary>
    public int Count => _texts.Count;

    /// <summary>The text at a place.</summary>
    public string this[int place] => _texts[place];

    /// <summary>Where a text begins in <see cref="Text"/>.</summary>
    public int StartOf(int place) => _starts[place];

    /// <summary>Where a text ends in <see cref="Text"/>, which is where its line does.</summary>
    public int EndOf(int place) => _starts[place + 1] - 1;

    /// <summary>The place of the text that has a position of <see cref="Text"/>, not before <paramref name="first"/>.</summary>
    public int PlaceOf(int position, int first)
    {
        int place = Array.BinarySearch(_starts, first, _starts.Length - first, position);
        return place >= 0 ? place : ~place - 1;
    }
}
