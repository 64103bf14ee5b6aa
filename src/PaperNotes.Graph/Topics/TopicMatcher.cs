using System.Text.RegularExpressions;
using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Facts;

namespace PaperNotes.Graph.Topics;

/// <summary>
/// Finds topics in texts by the patterns of a vocabulary: regular expressions, whatever the case. A pattern matches where it
/// begins and ends at the bounds of words; one with Chinese characters anywhere, since Chinese parts no words. Thread-safe.
/// </summary>
public sealed partial class TopicMatcher
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private readonly Group[] _groups;

    /// <summary>A matcher for the topics in the order given. A malformed pattern is a <see cref="FormatException"/> that names the topic.</summary>
    public TopicMatcher(IReadOnlyList<TopicFacts> topics)
    {
        (int Place, Regex Pattern)[] patterns =
            [.. topics.Index().Where(topic => topic.Item.Patterns.Count > 0).Select(topic => (topic.Index, Compile(topic.Item)))];
        _groups = [.. Grouped(patterns)];
    }

    /// <summary>What is wrong with a topic's patterns; null where nothing is.</summary>
    public static string? ProblemOf(TopicFacts topic)
    {
        try
        {
            Compile(topic);
            return null;
        }
        catch (FormatException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>Adds the places of the topics that a text is about; each at most once a text.</summary>
    public void Match(string text, ISet<int> topics)
    {
        text = Parted(text);
        foreach (Group group in _groups)
        {
            if (!group.Any.IsMatch(text))
            {
                continue;
            }

            foreach ((int place, Regex pattern) in group.Patterns)
            {
                if (!topics.Contains(place) && pattern.IsMatch(text))
                {
                    topics.Add(place);
                }
            }
        }
    }

    // Most texts match nothing, which one expression for many topics tells at once; it may only grow so large.
    private static IEnumerable<Group> Grouped((int Place, Regex Pattern)[] patterns)
    {
        if (patterns.Length <= 1)
        {
            return patterns.Select(one => new Group(one.Pattern, patterns));
        }

        try
        {
            return [new Group(new Regex(string.Join('|', patterns.Select(one => one.Pattern)), Options), patterns)];
        }
        catch (NotSupportedException)
        {
            int half = patterns.Length / 2;
            return Grouped(patterns[..half]).Concat(Grouped(patterns[half..]));
        }
    }

    private static Regex Compile(TopicFacts topic)
    {
        foreach (string pattern in topic.Patterns)
        {
            Compile(topic, pattern, pattern);
        }

        string[] bounded = [.. topic.Patterns.Where(pattern => !ChineseNames.HasChinese(pattern))];
        IEnumerable<string> sources = topic.Patterns.Where(ChineseNames.HasChinese).Select(pattern => $"(?:{pattern})");
        return Compile(topic, string.Join('|', bounded.Length == 0 ? sources : sources.Prepend($@"\b(?:{string.Join('|', bounded)})\b")), topic.Patterns[0]);
    }

    private static Regex Compile(TopicFacts topic, string source, string pattern)
    {
        try
        {
            return new Regex(source, Options);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw new FormatException($"topic {topic.Key}: the pattern '{pattern}' is no regular expression that can be used: {exception.Message}", exception);
        }
    }

    // "视频QA": a word begins and ends where the script changes.
    private static string Parted(string text) => ChineseNames.HasChinese(text) ? Scripts().Replace(text, " ") : text;

    [GeneratedRegex(@"(?<=\p{IsCJKUnifiedIdeographs})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=\p{IsCJKUnifiedIdeographs})")]
    private static partial Regex Scripts();

    private sealed record Group(Regex Any, (int Place, Regex Pattern)[] Patterns);
}
