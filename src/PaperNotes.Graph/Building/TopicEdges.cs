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
        // Keywords and tasks recur, so each text is searched once.
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        List<string> texts = [];
        int[][] textsOf = Array.ConvertAll(papers.Notes, note => Array.ConvertAll(TextsOf(note), NumberOf));
        IReadOnlyList<IReadOnlyList<int>> ofTexts = new TopicMatcher(topics, numbers.Count).Match(texts);
        EdgeColumns edges = new();
        int[] counts = new int[topics.Length];
        SortedSet<int> found = [];
        for (int paper = 0; paper < papers.Notes.Length; paper++)
        {
            found.Clear();
            foreach (int text in textsOf[paper])
            {
                found.UnionWith(ofTexts[text]);
            }

            foreach (int topic in found)
            {
                counts[topic]++;
                edges.Add(paper, topic, EdgeKinds.Of(EdgeKind.HasTopic).Strength);
            }
        }

        return ([.. topics.Select((topic, i) => new Topic(new TopicKey(topic.Key), topic.Name, counts[i]))], edges.ToList());

        int NumberOf(string text)
        {
            if (!numbers.TryGetValue(text, out int number))
            {
                numbers[text] = number = texts.Count;
                texts.Add(text);
            }

            return number;
        }
    }

    private static string[] TextsOf(NoteFacts note) =>
        [note.Title, .. note.Keywords, .. ReferenceEquals(note.Tags, note.Keywords) ? [] : note.Tags, .. note.Tasks];

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
}
