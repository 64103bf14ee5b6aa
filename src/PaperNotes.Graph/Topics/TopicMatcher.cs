using System.Text.RegularExpressions;
using PaperNotes.Graph.Facts;

namespace PaperNotes.Graph.Topics;

/// <summary>
/// Finds topics in texts by the patterns of a vocabulary: regular expressions, whatever the case. A pattern matches where it
/// begins and ends at the bounds of words. Thread-safe.
/// </summary>
public sealed class TopicMatcher
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private readonly Regex?[] _patterns;
    private readonly Regex? _any;

    /// <summary>A matcher for the topics in the order given. A malformed pattern is a <see cref="FormatException"/> that names the topic.</summary>
    public TopicMatcher(IReadOnlyList<TopicFacts> topics)
    {
        _patterns = [.. topics.Select(topic => topic.Patterns.Count == 0 ? null : Compile(topic))];
        string[] sources = [.. _patterns.Where(pattern => pattern is not null).Select(pattern => pattern!.ToString())];
        _any = sources.Length == 0 ? null : new Regex(string.Join('|', sources), Options);
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
        if (_any is null || !_any.IsMatch(text))
        {
            return;
        }

        for (int i = 0; i < _patterns.Length; i++)
        {
            if (_patterns[i] is { } pattern && !topics.Contains(i) && pattern.IsMatch(text))
            {
                topics.Add(i);
            }
        }
    }

    private static Regex Compile(TopicFacts topic)
    {
        foreach (string pattern in topic.Patterns)
        {
            try
            {
                _ = new Regex(pattern, Options);
            }
            catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
            {
                throw new FormatException($"topic {topic.Key}: the pattern '{pattern}' is no regular expression that can be used: {exception.Message}", exception);
            }
        }

        return new Regex($@"\b(?:{string.Join('|', topic.Patterns)})\b", Options);
    }
}
