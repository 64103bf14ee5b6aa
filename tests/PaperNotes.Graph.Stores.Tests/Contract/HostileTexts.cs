using PaperNotes.Graph.Building;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Topics;

namespace PaperNotes.Graph.Stores.Tests.Contract;

/// <summary>Texts that are syntax to somebody, and a graph in which everything is called by them.</summary>
public static class HostileTexts
{
    /// <summary>Quotes, backslashes, Cypher, Lucene, regular expressions, control characters, what sorts otherwise by UTF-16.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "'}) DETACH DELETE n //",
        "\") RETURN 1 UNION MATCH (n) RETURN n.key; /* */ --",
        "`Paper` {load: $load} :Concept|Method @where #Kind",
        "back\\slash \\u0027 \\\\ \\",
        "+must -not \"in quotes\"~2 a* b? [a TO z] {a TO z} c^2 words:d (e) && f || ! g",
        "/.*/ ^(a+)+$ %s {0} ${x} {{y}}",
        "\u0001\u0007\b\t\n\r\u001f\u007f\u0085\u2028\u2029\u202e",
        "nul\0inside",
        "@7 @1 ~2",
        "𐐀 before \uE000 and \uFFFD 中文",
        "  ",
    ];

    /// <summary>The names, and what can be asked for but stands in no file: halves of a character.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Names, "half \ud800 and \udc00 half", "\ud800"];

    /// <summary>The graph: two papers a text, in a venue and an area of that name.</summary>
    public static GraphContent Graph { get; } = GraphBuilder.Build(new FactSet
    {
        Notes = [.. Names.SelectMany((text, i) => (NoteFacts[])[Note(text, $"{text}{i}", i), Note(text, $"other {text}", i)])],
        Areas = [.. Names.Select(text => new AreaFacts(text, text))],
        Topics = [.. Names.Select((text, i) => new TopicFacts($"{text} {i}", $"{text} topic", [$"title {i}\\b"]))],
        Pages = [.. Names.Select(text => new PageFacts
        {
            Venue = text,
            Area = text,
            CountReported = 3,
            SameAreaOtherVenues = [new ReportedVenue($"{text} 2025", 4)],
            TopTopics = [new ReportedTopic(text, 5)],
        })],
    });

    private static NoteFacts Note(string text, string slug, int number) => new()
    {
        Venue = text,
        Area = text,
        Slug = slug,
        Title = $"{text} title {number}",
        Summary = $"Summary of {text}",
        Arxiv = text,
        Code = text,
        NoteUrl = text,
        NoteDate = text,
        Authors = [text, "Ada Lovelace"],
        Keywords = [text, "shared keyword"],
        Methods = [$"{text} method", "SharedNet"],
        Tasks = [$"{text} task"],
        Benchmarks = [$"{text} benchmark"],
        Models = [$"{text} model"],
        Baselines = [$"{text} baseline"],
        Related = [$"{text}/{text}/other {text}"],
    };
}
