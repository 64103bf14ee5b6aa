using PaperNotes.Graph.Topics;

namespace PaperNotes.Graph.Facts;

/// <summary>The vocabulary of topics that is used where the facts bring none: <c>seed/topics.json</c>.</summary>
public static class DefaultTopics
{
    private static readonly Lazy<IReadOnlyList<TopicFacts>> s_all = new(Read);

    /// <summary>The topics by key.</summary>
    public static IReadOnlyList<TopicFacts> All => s_all.Value;

    private static IReadOnlyList<TopicFacts> Read()
    {
        using Stream stream = typeof(DefaultTopics).Assembly.GetManifestResourceStream("topics.json")
            ?? throw new InvalidOperationException("The assembly lacks its resource topics.json.");
        byte[] json = new byte[stream.Length];
        stream.ReadExactly(json);
        return FactLines.TryReadTopics(json, out IReadOnlyList<TopicFacts>? topics, out string reason)
            ? topics!
            : throw new InvalidOperationException($"The resource topics.json: {reason}.");
    }
}
