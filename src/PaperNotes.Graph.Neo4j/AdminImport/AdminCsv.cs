using System.Globalization;
using System.Text;

namespace PaperNotes.Graph.Neo4j.AdminImport;

/// <summary>
/// CSV as <c>neo4j-admin</c> reads it: UTF-8, text always in quotes (an empty field is a missing property, <c>""</c> an empty
/// text), quotes doubled, no other escapes. Not thread-safe.
/// </summary>
internal sealed class AdminCsv(Stream output, char arrayDelimiter)
{
    private const int Chunk = 1 << 16;

    private readonly StringBuilder _text = new(Chunk + (Chunk / 4));
    private byte[] _bytes = [];

    /// <summary>Whether a text held a line break.</summary>
    public bool HeldLineBreaks { get; private set; }

    public void AddHeader(IEnumerable<string> names) => _text.AppendJoin(',', names).Append('\n');

    public void AddRow(IEnumerable<object?> cells)
    {
        bool isFirst = true;
        foreach (object? cell in cells)
        {
            if (!isFirst)
            {
                _text.Append(',');
            }

            isFirst = false;
            Add(cell);
        }

        _text.Append('\n');
    }

    /// <summary>Writes what was added, once it is worth it.</summary>
    public ValueTask DrainAsync(CancellationToken cancellationToken) =>
        _text.Length < Chunk ? ValueTask.CompletedTask : FlushAsync(cancellationToken);

    /// <summary>Writes what was added.</summary>
    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        string text = _text.ToString();
        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_bytes.Length < most)
        {
            _bytes = new byte[most];
        }

        await output.WriteAsync(_bytes.AsMemory(0, Encoding.UTF8.GetBytes(text, _bytes)), cancellationToken).ConfigureAwait(false);
        _text.Clear();
    }

    private void Add(object? cell)
    {
        switch (cell)
        {
            case null:
                break;
            case string text:
                _text.Append('"');
                AddQuoted(text);
                _text.Append('"');
                break;
            case bool truth:
                _text.Append(truth ? "true" : "false");
                break;
            case IReadOnlyList<string> texts:
                AddList(texts);
                break;
            case IReadOnlyList<int> numbers:
                _text.Append('"').AppendJoin(arrayDelimiter, numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))).Append('"');
                break;
            default:
                _text.Append(CultureInfo.InvariantCulture, $"{cell}");
                break;
        }
    }

    private void AddList(IReadOnlyList<string> texts)
    {
        _text.Append('"');
        for (int i = 0; i < texts.Count; i++)
        {
            if (i > 0)
            {
                _text.Append(arrayDelimiter);
            }

            AddQuoted(texts[i]);
        }

        _text.Append('"');
    }

    private void AddQuoted(string text)
    {
        HeldLineBreaks |= text.AsSpan().IndexOfAny('\n', '\r') >= 0;
        int start = _text.Length;
        _text.Append(text);
        if (text.Contains('"', StringComparison.Ordinal))
        {
            _text.Replace("\"", "\"\"", start, text.Length);
        }
    }
}
