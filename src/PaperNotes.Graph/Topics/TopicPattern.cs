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
    // A line is a text of its own where several are searched at once.
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline;
    private static readonly TimeSpan s_quick = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(10);

    private readonly Regex _backtracking = new(source, compiled ? Options | RegexOptions.Compiled : Options, s_quick);
    private readonly Lazy<Regex> _steady = new(() => Steady(source));
    private readonly bool _looksAround = LooksAround(source);

    /// <summary>
    /// Calls <paramref name="add"/> with the place of each text that has a match, in order. <see cref="GraphStoreException"/> where an
    /// expression with no steady form takes too long.
    /// </summary>
    public void Match(JoinedTexts texts, Action<int> add)
    {
        for (int text = _looksAround ? 0 : MatchTogether(texts, add); text < texts.Count; text++)
        {
            if (IsMatch(texts[text]))
            {
                add(text);
            }
        }
    }

    // All texts at once, up to where that takes too long: the first that was not looked at.
    private int MatchTogether(JoinedTexts texts, Action<int> add)
    {
        int next = 0;
        try
        {
            while (next < texts.Count && _backtracking.Match(texts.Text, texts.StartOf(next)) is { Success: true } match)
            {
                int text = texts.PlaceOf(match.Index, next);
                // What goes on into the next text is no match of this one; it may have a shorter one.
                if (match.Index + match.Length <= texts.EndOf(text) || IsMatch(texts[text]))
                {
                    add(text);
                }

                next = text + 1;
            }

            return texts.Count;
        }
        catch (RegexMatchTimeoutException)
        {
            return next;
        }
    }

    private bool IsMatch(string text)
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

    // What looks at the text beside its match, or at its very ends, would see the next text.
    private static bool LooksAround(string source) =>
        source.Replace("(?:", "", StringComparison.Ordinal).Contains("(?", StringComparison.Ordinal)
        || source.Contains(@"\A", StringComparison.Ordinal)
        || source.Contains(@"\G", StringComparison.Ordinal)
        || source.Contains(@"\z", StringComparison.OrdinalIgnoreCase);

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
