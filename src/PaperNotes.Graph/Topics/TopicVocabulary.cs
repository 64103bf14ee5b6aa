using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Vocabulary;

namespace PaperNotes.Graph.Topics;

/// <summary>The vocabulary of topics that is used where the facts bring none: <c>seed/topics.json</c>.</summary>
public static class TopicVocabulary
{
    private static readonly Lazy<IReadOnlyList<TopicFacts>> Embedded = new(Read);

    /// <summary>The topics by key.</summary>
    public static IReadOnlyList<TopicFacts> Default => Embedded.Value;

    private static readonly Lazy<Dictionary<string, string>> s_keys = new(() =>
        VocabularyFile.Read("topic-names.txt").Rows(2).ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal));

    /// <summary>The key of a topic: that of the topic which its name means in Chinese, else the slug of its name.</summary>
    public static string KeyOf(string name) => s_keys.Value.GetValueOrDefault(name) ?? ConceptNames.Slug(name);

    private static IReadOnlyList<TopicFacts> Read()
    {
        using Stream stream = typeof(TopicVocabulary).Assembly.GetManifestResourceStream("topics.json")
            ?? throw new InvalidOperationException("The assembly lacks its resource topics.json.");
        byte[] json = new byte[stream.Length];
        stream.ReadExactly(json);
        return FactLines.TryReadTopics(json, out IReadOnlyList<TopicFacts>? topics, out string reason)
            ? topics!
            : throw new InvalidOperationException($"The resource topics.json: {reason}.");
    }
}
