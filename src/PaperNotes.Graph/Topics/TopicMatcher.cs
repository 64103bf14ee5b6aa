using System.Text.RegularExpressions;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Topics;

/// <summary>
/// Finds topics in texts by the patterns of a vocabulary: regular expressions, whatever the case. A pattern matches where it
/// begins and ends at the bounds of words; one with Chinese characters anywhere, since Chinese parts no words. Thread-safe.
/// </summary>
public sealed partial class TopicMatcher
{
    private const int Many = 2_000;

    private readonly (int Place, TopicPattern Pattern)[] _patterns;

    /// <summary>
    /// A matcher for the topics in the order given. A malformed pattern is a <see cref="FormatException"/> that names the topic.
    /// </summary>
    /// <param name="topics">The topics.</param>
    /// <param name="texts">About how many texts will be matched: for many it takes longer to make, and less for each.</param>
    public TopicMatcher(IReadOnlyList<TopicFacts> topics, int texts = 1) =>
        _patterns = [
            .. topics.Index()
                .Where(topic => topic.Item.Patterns.Count > 0)
                .Select(topic => (topic.Index, PatternOf(topic.Item, texts >= Many))),
        ];

    /// <summary>Throws a <see cref="FormatException"/> that names the topic and the pattern where one of a topic's is malformed.</summary>
    public static void Check(TopicFacts topic)
    {
        foreach (string pattern in topic.Patterns)
        {
            try
            {
                _ = new TopicPattern(topic.Key, pattern);
            }
            catch (ArgumentException exception)
            {
                throw new FormatException(
                    $"topic {topic.Key}: the pattern '{pattern}' is no regular expression: {exception.Message}", exception);
            }
        }
    }

    /// <summary>Adds the places of the topics that a text is about; each at most once a text.</summary>
    public void Match(string text, ISet<int> topics)
    {
        text = Parted(text);
        foreach ((int place, TopicPattern pattern) in _patterns)
        {
            if (!topics.Contains(place) && pattern.IsMatch(text))
            {
                topics.Add(place);
            }
        }
    }

    private static TopicPattern PatternOf(TopicFacts topic, bool compiled)
    {
        // Each by itself: two halves of a group would make a whole together.
        Check(topic);
        string[] bounded = [.. topic.Patterns.Where(pattern => !Characters.HasHan(pattern))];
        IEnumerable<string> sources = topic.Patterns.Where(pattern => Characters.HasHan(pattern)).Select(pattern => $"(?:{pattern})");
        string source = string.Join('|', bounded.Length == 0 ? sources : sources.Prepend($@"\b(?:{string.Join('|', bounded)})\b"));
        return new TopicPattern(topic.Key, source, compiled);
    }

    // "视频QA": a word begins and ends where the script changes.
    private static string Parted(string text) => Characters.HasHan(text) ? Scripts().Replace(text, " ") : text;

    [GeneratedRegex("(?<=" + Characters.Han + ")(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=" + Characters.Han + ")")]
    private static partial Regex Scripts();
}
