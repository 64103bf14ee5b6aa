namespace PaperNotes.Graph.Neo4j.Transport;

/// <summary>
/// The bookmarks that statements must not read behind. Of several writes at once the last bookmark of each counts. Thread-safe.
/// </summary>
internal sealed class Bookmarks
{
    private readonly Lock _gate = new();
    private IReadOnlyList<string> _current = [];

    public IReadOnlyList<string> Current
    {
        get
        {
            lock (_gate)
            {
                return _current;
            }
        }
    }

    /// <summary>What was received stands for what was sent and for itself.</summary>
    public void Advance(IReadOnlyList<string> sent, IReadOnlyList<string> received)
    {
        if (received.Count == 0)
        {
            return;
        }

        lock (_gate)
        {
            _current = [.. _current.Except(sent).Union(received)];
        }
    }

    /// <summary>Forgets bookmarks that the database does not know: it was restored or replaced.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _current = [];
        }
    }
}
