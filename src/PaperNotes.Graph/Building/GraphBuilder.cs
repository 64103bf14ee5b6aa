using System.Runtime.ExceptionServices;
using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Scoring;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Building;

/// <summary>Builds a graph from facts. Thread-safe.</summary>
public static class GraphBuilder
{
    /// <summary>
    /// The graph that the facts make; the order of the facts does not matter. Where they bring no topics, the vocabulary of the
    /// seed is used. A topic's malformed pattern is a <see cref="FormatException"/>, one that takes too long a <see
    /// cref="GraphStoreException"/>.
    /// </summary>
    public static GraphContent Build(FactSet facts)
    {
        try
        {
            return BuildOnAllCores(facts);
        }
        catch (AggregateException exception)
        {
            // What fails on another core is told as if it had failed here.
            ExceptionDispatchInfo.Throw(exception.Flatten().InnerExceptions[0]);
            throw;
        }
    }

    private static GraphContent BuildOnAllCores(FactSet facts)
    {
        PaperTable papers = PaperTable.From(facts.Notes);
        Works works = Works.From(papers);
        (EdgeList relatedEdges, int pending) = PaperLinks.Related(papers);
        (Concept[] Concepts, KeyValuePair<string, int>[] Spellings, EdgeColumns[] Edges) named = ([], [], []);
        (IReadOnlyList<Topic> Topics, EdgeList Edges) topics = ([], new EdgeList([], [], []));
        Parallel.Invoke(() => named = ConceptsOf(papers, works, relatedEdges), () => topics = TopicEdges.From(facts, papers));
        VenuesAndAreas places = VenuesAndAreas.From(facts, papers);
        (IReadOnlyList<Author> authors, EdgeList authorEdges) = PaperLinks.Authors(papers);

        EdgeList[] edges = [.. named.Edges.Select(columns => columns.ToList())];
        edges[(int)EdgeKind.HasTopic] = topics.Edges;
        edges[(int)EdgeKind.AuthoredBy] = authorEdges;
        edges[(int)EdgeKind.RelatedTo] = relatedEdges;
        edges[(int)EdgeKind.SameWork] = works.Edges();
        AddPlaces(edges, papers, places);

        GraphContent content = new()
        {
            Version = "",
            Papers = [.. papers.Papers.Select((paper, i) => works.PapersOf(i).Count == 1 ? paper : paper with
            {
                SameWork = [.. works.PapersOf(i).Where(other => other != i).Select(other => papers.Papers[other].Key.Value)],
            })],
            Venues = places.Venues,
            Areas = places.Areas,
            Topics = topics.Topics,
            Concepts = named.Concepts,
            Authors = authors,
            Edges = edges,
            Coverage = places.Coverage,
            Weights = [],
            Degrees = [],
            Spellings = named.Spellings,
            PendingLinks = pending,
        };
        NumberNodes(content);
        return Finish(content);
    }

    private static (Concept[] Concepts, KeyValuePair<string, int>[] Spellings, EdgeColumns[] Edges) ConceptsOf(
        PaperTable papers, Works works, EdgeList links)
    {
        Task<(string Word, ulong Hash)[][]> telling = Task.Run(() => TellingWords.Of(papers.Notes));
        OrdinaryWords ordinary = TitleWords.OrdinaryOf(papers.Notes);
        NameTable names = NameTable.From(papers.Notes);
        ConceptDrafts drafts = ConceptDrafts.From(papers, works, links, names, ordinary);
        (int[] Papers, int[] Concepts, byte[] Strengths) terms = TermFinder.Find(papers, works, names, drafts, telling.Result, ordinary);
        ConceptEdges edges = ConceptEdges.From(papers.Notes.Length, names, drafts, terms);
        (int[] any, int[] typed) = edges.PaperCounts(drafts.Count, works);
        drafts.Demote(any, typed);
        (Concept[] concepts, int[] numbers, KeyValuePair<string, int>[] spellings) = drafts.Number(any);
        return (concepts, spellings, edges.ByKind(numbers));
    }

    private static void AddPlaces(EdgeList[] edges, PaperTable papers, VenuesAndAreas places)
    {
        int count = papers.Papers.Length;
        int[] from = new int[count], venues = new int[count], areas = new int[count];
        for (int paper = 0; paper < count; paper++)
        {
            from[paper] = paper;
            venues[paper] = places.VenueOf(papers.Notes[paper].Venue);
            areas[paper] = places.AreaOf(papers.Notes[paper].Area);
        }

        edges[(int)EdgeKind.PublishedIn] = new EdgeList(from, venues, new int[count]);
        int[] strengths = new int[count];
        Array.Fill(strengths, EdgeKinds.Of(EdgeKind.InArea).Strength);
        edges[(int)EdgeKind.InArea] = new EdgeList((int[])from.Clone(), areas, strengths);
        EdgeColumns covers = new();
        foreach (Coverage coverage in places.Coverage)
        {
            covers.Add(places.VenueOf(coverage.Venue.Value), places.AreaOf(coverage.Area.Value), 0);
        }

        edges[(int)EdgeKind.Covers] = covers.ToList();
    }

    // So far edges lead to places in the lists of their kinds of node; now to the numbers of nodes.
    private static void NumberNodes(GraphContent content)
    {
        foreach (EdgeKind kind in EdgeKinds.All)
        {
            EdgeList edges = content.Edges[(int)kind];
            Shift(edges.To, content.FirstOf(EdgeKinds.Of(kind).To));
            Shift(edges.From, content.FirstOf(EdgeKinds.Of(kind).From));
        }

        if (content.Spellings is KeyValuePair<string, int>[] spellings)
        {
            int concept = content.FirstOf(NodeKind.Concept);
            for (int i = 0; i < spellings.Length; i++)
            {
                spellings[i] = new(spellings[i].Key, spellings[i].Value + concept);
            }
        }
    }

    private static void Shift(int[] numbers, int by)
    {
        for (int i = 0; i < numbers.Length && by > 0; i++)
        {
            numbers[i] += by;
        }
    }

    private static GraphContent Finish(GraphContent content)
    {
        int[] degrees = new int[content.NodeCount];
        int[] telling = new int[content.Papers.Count];
        foreach (EdgeKind kind in EdgeKinds.All)
        {
            EdgeList edges = content.Edges[(int)kind];
            bool counts = EdgeKinds.Of(kind).Strength > 0, countsTwice = counts && EdgeKinds.Of(kind).To == NodeKind.Paper;
            for (int i = 0; i < edges.Count; i++)
            {
                degrees[edges.From[i]]++;
                degrees[edges.To[i]]++;
                if (counts)
                {
                    telling[edges.From[i]]++;
                }

                if (countsTwice)
                {
                    telling[edges.To[i]]++;
                }
            }
        }

        GraphContent weighed = content with { Weights = WeightsOf(content, telling), Degrees = degrees };
        return weighed with { Version = GraphVersion.Of(weighed) };
    }

    private static long[] WeightsOf(GraphContent content, int[] telling)
    {
        long[] weights = new long[content.NodeCount];
        for (int paper = 0; paper < telling.Length; paper++)
        {
            // What two entries of one work tell, they tell once.
            weights[paper] = Weights.Paper(telling[paper]) / (1 + content.Papers[paper].SameWork.Count);
        }

        int area = content.FirstOf(NodeKind.Area), topic = content.FirstOf(NodeKind.Topic), concept = content.FirstOf(NodeKind.Concept);
        for (int i = 0; i < content.Areas.Count; i++)
        {
            weights[area + i] = Weights.Rarity(content.Areas[i].PaperCount, content.Papers.Count);
        }

        for (int i = 0; i < content.Topics.Count; i++)
        {
            weights[topic + i] = Weights.Shared(content.Topics[i].PaperCount, content.Papers.Count);
        }

        for (int i = 0; i < content.Concepts.Count; i++)
        {
            weights[concept + i] = Weights.Shared(content.Concepts[i].PaperCount, content.Papers.Count);
        }

        return weights;
    }
}
