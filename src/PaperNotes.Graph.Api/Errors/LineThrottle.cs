using System.Globalization;

namespace PaperNotes.Graph.Api.Errors;

/// <summary>
/// Lets only so many log lines of one kind through in a span of time and counts the others, so that no client can fill the log.
/// Thread-safe.
/// </summary>
public sealed class LineThrottle(int lines, TimeSpan span, TimeProvider time)
{
    // Kinds are codes and places in our own code; should there ever be more, all are counted anew.
    private const int MostKinds = 1_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Kind> _kinds = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether a line of this kind may be written now. <paramref name="more"/> is what to end it with: nothing, or how many lines
    /// were left out since the last one.
    /// </summary>
    public bool TryTake(string kind, out string more)
    {
        lock (_gate)
        {
            if (!_kinds.TryGetValue(kind, out Kind? seen))
            {
                if (_kinds.Count >= MostKinds)
                {
                    _kinds.Clear();
                }

                seen = new Kind { Start = time.GetTimestamp() };
                _kinds.Add(kind, seen);
            }
            else if (time.GetElapsedTime(seen.Start) >= span)
            {
                (seen.Start, seen.Written) = (time.GetTimestamp(), 0);
            }

            more = "";
            if (seen.Written >= lines)
            {
                seen.LeftOut++;
                return false;
            }

            seen.Written++;
            if (seen.LeftOut > 0)
            {
                more = string.Create(CultureInfo.InvariantCulture, $" ({seen.LeftOut} more like it since the last line)");
                seen.LeftOut = 0;
            }

            return true;
        }
    }

    private sealed class Kind
    {
        public long Start { get; set; }

        public int Written { get; set; }

        public int LeftOut { get; set; }
    }
}
