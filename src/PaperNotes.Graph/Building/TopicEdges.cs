using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Scoring;
using PaperNotes.Graph.Topics;

namespace PaperNotes.Graph.Building;

/// <summary>The topics, and HAS_TOPIC from papers to places in the list of topics.</summary>
internal static class TopicEdges
{
    public static (IReadOnlyList<Topic> Topics, EdgeList Edges) From(FactSet facts, PaperTable papers)
    {
        TopicFacts[] topics = TopicsOf(facts);
        TopicMatcher matcher = new(topics, papers.Notes.Length);
        int[][] found = new int[papers.Notes.Length][];
        Parallel.ForEach(
            System.Collections.Concurrent.Partitioner.Create(0, Math.Max(1, found.Length)),
            () => new Dictionary<string, int[]>(StringComparer.Ordinal),
            (range, _, known) =>
            {
                for (int paper = range.Item1; paper < Math.Min(range.Item2, found.Length); paper++)
                {
                    found[paper] = TopicsOf(papers.Notes[paper], matcher, known);
                }

                return known;
            },
            _ => { });
        EdgeColumns edges = new();
        int[] counts = new int[topics.Length];
        for (int paper = 0; paper < found.Length; paper++)
        {
            foreach (int topic in found[paper])
            {
                counts[topic]++;
                edges.Add(paper, topic, EdgeKinds.Of(EdgeKind.HasTopic).Strength);
            }
        }

        return ([.. topics.Select((topic, i) => new Topic(new TopicKey(topic.Key), topic.Name, counts[i]))], edges.ToList());
    }

    // Names of pages that the vocabulary lacks are topics without patterns: only the pages know their papers.
    private static TopicFacts[] TopicsOf(FactSet facts)
    {
        Dictionary<string, TopicFacts> topics = new(StringComparer.Ordinal);
        foreach (TopicFacts topic in facts.Topics.Count > 0 ? facts.Topics : DefaultTopics.All)
        {
            topics[topic.Key] = topic;
        }

        foreach (string name in facts
                .Pages.SelectMany(page => page.TopTopics ?? [])
                .Select(topic => topic.Topic)
                .Order(CodePointComparer.Instance))
        {
            topics.TryAdd(TopicKeys.Of(name), new TopicFacts(TopicKeys.Of(name), name, []));
        }

        return [.. topics.Values.OrderBy(topic => topic.Key, CodePointComparer.Instance)];
    }

    private static int[] TopicsOf(NoteFacts note, TopicMatcher matcher, Dictionary<string, int[]> known)
    {
        SortedSet<int> topics = [];
        matcher.Match(note.Title, topics);
        Add(note.Keywords);
        if (!ReferenceEquals(note.Tags, note.Keywords))
        {
            Add(note.Tags);
        }

        Add(note.Tasks);
        return topics.Count == 0 ? [] : [.. topics];

        // Keywords and tasks recur, so what they match is kept.
        void Add(IReadOnlyList<string> texts)
        {
            foreach (string text in texts)
            {
                if (!known.TryGetValue(text, out int[]? matched))
                {
                    SortedSet<int> own = [];
                    matcher.Match(text, own);
                    known[text] = matched = [.. own];
                }

                topics.UnionWith(matched);
            }
        }
    }
}
