using PaperNotes.Graph.Building;
using PaperNotes.Graph.Embedded;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Queries;
using PaperNotes.Graph.Topics;

namespace PaperNotes.Graph.Tests.Queries;

/// <summary>A graph of five papers in two venues and two areas, with two imported pages: small enough to count by hand.</summary>
internal static class QueriedGraph
{
    public static VenueKey Acl { get; } = new("ACL2025");

    public static VenueKey Iclr { get; } = new("ICLR2026");

    public static AreaKey Text { get; } = new("text");

    public static AreaKey Vision { get; } = new("vision");

    public static EmbeddedStore Store { get; } =
        new(
            GraphBuilder.Build(
                new FactSet
                {
                    Notes =
                    [
                        Note("ACL2025", "text", "a", "Language models with tokens", ["Byte-Pair Encoding (BPE)"]),
                        Note("ACL2025", "text", "b", "Language models that prune", ["Byte-Pair Encoding"]),
                        Note("ACL2025", "vision", "c", "Pruning of pictures", ["C++"]),
                        Note("ICLR2026", "text", "d", "Language models once more", ["Adaptive Paging"]),
                        Note("ICLR2026", "vision", "e", "Pictures", ["Adaptive Paging"]),
                    ],
                    Pages =
                    [
                        new PageFacts
                        {
                            Venue = "ACL2025",
                            Area = "text",
                            CountReported = 9,
                            SameAreaOtherVenues = [new ReportedVenue("ICLR2026", 7), new ReportedVenue("AAAI2026", 4)],
                            TopTopics = [new ReportedTopic("Language", 6), new ReportedTopic("Planning", 5)],
                        },
                        new PageFacts
                        {
                            Venue = "AAAI2026",
                            Area = "text",
                            CountReported = 3,
                        },
                    ],
                    Areas = [new AreaFacts("text", "Text"), new AreaFacts("vision", "Vision")],
                    Topics =
                    [
                        new TopicFacts("language", "Language", ["language"]),
                        new TopicFacts("pruning", "Pruning", ["prun\\w*"]),
                        new TopicFacts("planning", "Planning", ["planning"]),
                    ],
                }));

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Counts as <c>key counted/reported</c>.</summary>
    public static string[] Told(IReadOnlyList<NodeCount> counts) =>
        [.. counts.Select(count => $"{count.Node} {count.PaperCount}/{count.Reported}")];

    private static NoteFacts Note(string venue, string area, string slug, string title, string[] methods) =>
        new() { Venue = venue, Area = area, Slug = slug, Title = title, Summary = title, Methods = methods };
}
