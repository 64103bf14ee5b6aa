using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Vocabulary;

namespace PaperNotes.Graph.Topics;

/// <summary>The keys of topics.</summary>
public static class TopicKeys
{
    private static readonly Lazy<Dictionary<string, string>> s_named = new(() =>
        VocabularyFile.Read("topic-names.txt").Rows(2).ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal));

    /// <summary>The key of a topic: that of the topic which its name means in Chinese, else the slug of its name.</summary>
    public static string Of(string name) => s_named.Value.GetValueOrDefault(name) ?? ConceptNames.Slug(name);
}
