using System.Globalization;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Tests.Loading;

/// <summary>Graphs of the real one's shape, made of numbers: any size, the same for the same seed.</summary>
internal static class RandomGraph
{
    private const int Venues = 11;
    private const int Areas = 55;
    private const int Topics = 30;

    public static GraphContent Of(int papers, int seed = 1)
    {
        Random random = new(seed);
        int concepts = (2 * papers) + 10;
        int authors = papers / 50;
        GraphContent nodes = Nodes(papers, concepts, authors, random);
        EdgeList[] edges = [.. EdgeKinds.All.Select(kind => Edges(kind, nodes, random))];
        int[] degrees = new int[nodes.NodeCount];
        foreach (EdgeList list in edges)
        {
            foreach (int number in list.From.Concat(list.To))
            {
                degrees[number]++;
            }
        }

        return new GraphContent
        {
            Version = $"{seed:x16}{papers:x16}",
            Papers = nodes.Papers,
            Venues = nodes.Venues,
            Areas = nodes.Areas,
            Topics = nodes.Topics,
            Concepts = nodes.Concepts,
            Authors = nodes.Authors,
            Edges = edges,
            Coverage = [.. edges[(int)EdgeKind.Covers].From.Select((from, i) => new Coverage(
                ((Venue)nodes.NodeAt(from)).Key, ((Area)nodes.NodeAt(edges[(int)EdgeKind.Covers].To[i])).Key, i, i % 2 == 0, [], []))],
            Weights = [.. Enumerable.Range(0, nodes.NodeCount).Select(number => (long)number)],
            Degrees = degrees,
            Spellings = nodes.Spellings,
            PendingLinks = 0,
        };
    }

    private static GraphContent Nodes(int papers, int concepts, int authors, Random random) =>
        new()
        {
            Version = "",
            Papers =
            [
                .. Keys("paper", papers)
                    .Select(key => new Paper(
                        new PaperKey(key),
                        $"The title of {key} on {random.Next(1000)} things",
                        new VenueKey(Key("V", random.Next(Venues))),
                        new AreaKey(Key("area", random.Next(Areas))))
                    {
                        Summary = string.Join(
                            ' ', Enumerable.Range(0, 40).Select(_ => Key("word", (int)(5000 * Math.Pow(random.NextDouble(), 3))))),
                        ArxivId = Key("arxiv", random.Next()),
                        NoteDate = "2026-01-01",
                        Aliases = random.Next(50) == 0 ? [key + "-alias"] : [],
                    }),
            ],
            Venues = [.. Keys("V", Venues).Select((key, i) => new Venue(new VenueKey(key), "V", 2000 + i, 1))],
            Areas = [.. Keys("area", Areas).Select(key => new Area(new AreaKey(key), key, 1))],
            Topics = [.. Keys("topic", Topics).Select(key => new Topic(new TopicKey(key), key, 1))],
            Concepts =
            [
                .. Keys("concept", concepts)
                    .Select((key, i) => new Concept(new ConceptKey(key), $"{key} \"quoted\" \\ {{}}", (ConceptKind)(i % 6), 1)),
            ],
            Authors = [.. Keys("author", authors).Select(key => new Author(new AuthorKey(key), key, 1))],
            Edges = [],
            Coverage = [],
            Weights = [],
            Degrees = [],
            Spellings =
            [
                .. Enumerable.Range(0, concepts).Select(i => KeyValuePair.Create(Key("form", i), papers + Venues + Areas + Topics + i)),
            ],
            PendingLinks = 0,
        };

    private static EdgeList Edges(EdgeKind kind, GraphContent nodes, Random random)
    {
        (NodeKind from, NodeKind to) = (EdgeKinds.Of(kind).From, EdgeKinds.Of(kind).To);
        int most = kind switch
        {
            EdgeKind.PublishedIn or EdgeKind.InArea or EdgeKind.AuthoredBy => 1,
            EdgeKind.HasTopic => 4,
            EdgeKind.RelatedTo => 8,
            EdgeKind.Covers => 20,
            EdgeKind.Mentions => 22,
            _ => 5,
        };
        int first = nodes.FirstOf(to);
        int count = nodes.EndOf(to) - first;
        List<(int From, int To, int Value)> edges = [];
        for (int i = nodes.FirstOf(from); count > 0 && i < nodes.EndOf(from); i++)
        {
            HashSet<int> targets =
            [
                .. Enumerable.Range(0, most == 1 ? 1 : 1 + random.Next(most))
                    .Select(_ => first + (int)(count * Math.Pow(random.NextDouble(), 2.5))),
            ];
            targets.Remove(i);
            edges.AddRange(targets.Order().Select(target => (i, target, kind == EdgeKind.Covers ? 0 : 1)));
        }

        bool isToConcept = EdgeKinds.ToConcept.Contains(kind);
        return new EdgeList([.. edges.Select(edge => edge.From)], [.. edges.Select(edge => edge.To)], [.. edges.Select(edge => edge.Value)])
        {
            Strong = isToConcept ? [.. edges.Select(_ => random.Next(2) == 0)] : [],
            Places = isToConcept
                ? [.. edges.Select(_ => random.Next(2) == 0 ? null : (int[])[random.Next(5), random.Next(1, 200), -1])]
                : [],
        };
    }

    private static IEnumerable<string> Keys(string name, int count) => Enumerable.Range(0, count).Select(i => Key(name, i));

    private static string Key(string name, int number) => name + number.ToString("d9", CultureInfo.InvariantCulture);
}
