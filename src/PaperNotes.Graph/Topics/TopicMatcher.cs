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
    /// <summary>So many units of text, about, are searched at once.</summary>
    private const int BlockLength = 32_768;

    private const int Many = 2_000;

    private readonly (int Place, TopicPattern Pattern)[] _patterns;

    /// <summary>
    /// A matcher for the topics in the order given. A malformed pattern is a <see cref="FormatException"/> that names the topic.
    /// </summary>
    /// <param name="topics">The topics.</param>
    /// <param name="texts">About how many texts will be matched: for many it takes longer to make, and less for each.</param>
    public TopicMatcher(IReadOnlyList<TopicFacts> topics, int texts = 1) =>
        _patterns =
        [
            .. topics.Index().SelectMany(topic => SourcesOf(topic.Item), (topic, source) =>
                (topic.Index, new TopicPattern(topic.Item.Key, source, texts >= Many))),
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

    /// <summary>The places of the topics that each of the texts is about, ascending. Texts are searched on all cores.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Match(IReadOnlyList<string> texts)
    {
        List<int>[] topics = [.. texts.Select(_ => new List<int>(0))];
        Parallel.ForEach(Blocks(texts), block =>
        {
            JoinedTexts joined = new([.. Enumerable.Range(block.First, block.End - block.First).Select(i => Parted(texts[i]))]);
            foreach ((int place, TopicPattern pattern) in _patterns)
            {
                pattern.Match(joined, text => Add(topics[block.First + text], place));
            }
        });
        return topics;
    }

    // A topic's patterns follow each other.
    private static void Add(List<int> topics, int place)
    {
        if (topics.Count == 0 || topics[^1] != place)
        {
            topics.Add(place);
        }
    }

    private static List<(int First, int End)> Blocks(IReadOnlyList<string> texts)
    {
        List<(int First, int End)> blocks = [];
        (int first, int length) = (0, 0);
        for (int i = 0; i < texts.Count; i++)
        {
            length += texts[i].Length;
            if (length >= BlockLength || i == texts.Count - 1)
            {
                blocks.Add((first, i + 1));
                (first, length) = (i + 1, 0);
            }
        }

        return blocks;
    }

    // Those of words and those of Chinese: what they begin with is found quicker apart.
    private static IEnumerable<string> SourcesOf(TopicFacts topic)
    {
        // Each by itself: two halves of a group would make a whole together.
        Check(topic);
        foreach (IGrouping<bool, string> patterns in topic.Patterns.GroupBy(pattern => Characters.HasHan(pattern)))
        {
            string any = $"(?:{string.Join('|', patterns.Select(pattern => $"(?:{pattern})"))})";
            yield return patterns.Key ? any : $@"\b{any}\b";
        }
    }

    // "视频QA": a word begins and ends where the script changes.
    private static string Parted(string text) => Characters.HasHan(text) ? Scripts().Replace(text, " ") : text;

    [GeneratedRegex("(?<=" + Characters.Han + ")(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=" + Characters.Han + ")")]
    private static partial Regex Scripts();
}
