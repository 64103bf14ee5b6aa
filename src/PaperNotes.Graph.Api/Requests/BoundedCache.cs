using System.Collections.Concurrent;

namespace PaperNotes.Graph.Api.Requests;

/// <summary>
/// Values by text, bounded by memory: the oldest that was not asked for again goes first (the CLOCK rule). Thread-safe.
/// </summary>
/// <param name="limit">The most bytes that all values may take together, as whoever adds them counts.</param>
public sealed class BoundedCache<TValue>(long limit)
    where TValue : class
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Entry> _age = new();
    private long _bytes;

    /// <summary>How many values are kept.</summary>
    public int Count => _entries.Count;

    /// <summary>How much memory they take, as it is counted.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Whether there is a value of this text; asking so does not keep it longer.</summary>
    public bool Holds(string key) => _entries.ContainsKey(key);

    /// <summary>The value of a text; null where none is kept.</summary>
    public TValue? Find(string key)
    {
        if (!_entries.TryGetValue(key, out Entry? known))
        {
            return null;
        }

        known.IsAskedAgain = true;
        return known.Value;
    }

    /// <summary>Keeps a value that takes so many bytes, unless it alone is over the limit or its text has one.</summary>
    public void Keep(string key, TValue value, long bytes)
    {
        Entry entry = new(key, value, bytes);
        if (bytes > limit || !_entries.TryAdd(key, entry))
        {
            return;
        }

        _age.Enqueue(entry);
        Interlocked.Add(ref _bytes, bytes);
        int spared = _age.Count;
        while (Bytes > limit && _age.TryDequeue(out Entry? oldest))
        {
            if (oldest.IsAskedAgain && spared-- > 0)
            {
                oldest.IsAskedAgain = false;
                _age.Enqueue(oldest);
            }
            else if (_entries.TryRemove(oldest.Key, out _))
            {
                Interlocked.Add(ref _bytes, -oldest.Bytes);
            }
        }
    }

    private sealed class Entry(string key, TValue value, long bytes)
    {
        private volatile bool _isAskedAgain;

        public string Key { get; } = key;

        public TValue Value { get; } = value;

        public long Bytes { get; } = bytes;

        // Written only where it changes, so that readers of one entry do not take its line of memory from each other.
        public bool IsAskedAgain
        {
            get => _isAskedAgain;
            set
            {
                if (_isAskedAgain != value)
                {
                    _isAskedAgain = value;
                }
            }
        }
    }
}
