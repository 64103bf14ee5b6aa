using System.Text.RegularExpressions;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Topics;

/// <summary>
/// A regular expression that no text can hold up. Nearly all are quick at once with the engine that backtracks, and take long to
/// build for the one that does not; so the second is built for one that the first was too slow for. Both match the same. Thread-safe.
/// </summary>
/// <param name="topic">The topic's key, for messages.</param>
/// <param name="source">The expression; a malformed one is an <see cref="ArgumentException"/>.</param>
/// <param name="compiled">Whether it becomes code of its own, which pays from some thousand texts on.</param>
internal sealed class TopicPattern(string topic, string source, bool compiled = false)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private static readonly TimeSpan s_quick = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(10);

    private readonly Regex _backtracking = new(source, compiled ? Options | RegexOptions.Compiled : Options, s_quick);
    private readonly Lazy<Regex> _steady = new(() => Steady(source));

    /// <summary>
    /// Whether the text has a match. <see cref="GraphStoreException"/> where an expression with no steady form takes too long.
    /// </summary>
    public bool IsMatch(string text)
    {
        if (!_steady.IsValueCreated)
        {
            try
            {
                return _backtracking.IsMatch(text);
            }
            catch (RegexMatchTimeoutException)
            {
                // From now on by the steady form.
            }
        }

        try
        {
            return _steady.Value.IsMatch(text);
        }
        catch (RegexMatchTimeoutException exception)
        {
            throw new GraphStoreException(
                GraphStoreFault.Data,
                $"topic {topic}: its patterns take more than {s_longest.TotalSeconds} s for '{text}'. Write them without repetition inside repetition.",
                exception);
        }
    }

    // Expressions that look around or back, or that are very large, have no other form than the first; they only get more time.
    private static Regex Steady(string source)
    {
        try
        {
            return new Regex(source, Options | RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException)
        {
            return new Regex(source, Options, s_longest);
        }
    }
}
