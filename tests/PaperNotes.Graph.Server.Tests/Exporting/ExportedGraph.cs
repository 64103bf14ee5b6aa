using PaperNotes.Graph.Building;
using PaperNotes.Graph.Embedded;
using PaperNotes.Graph.Facts;

namespace PaperNotes.Graph.Server.Tests.Exporting;

/// <summary>A small graph whose titles hold what breaks careless writers.</summary>
internal static class ExportedGraph
{
    public const string Hostile = "\"Quotes\", commas;\nlines & <tags> ]]> \u0001 \\ 数学 \U0001D54F — =1+1";

    public static EmbeddedStore Store { get; } =
        new(
            GraphBuilder.Build(
                new FactSet
                {
                    Notes =
                    [
                        Note(
                            "ACL2025",
                            "alpha",
                            "Alpha tokenization of text",
                            ["BPE", "tokenization"],
                            ["ICLR2026/area_one/beta", "ICLR2026/area_one/absent"]),
                        Note("ICLR2026", "beta", Hostile, ["byte pair encoding (BPE)", "tokenization"], []),
                        Note("ICLR2026", "gamma", "Gamma", ["tokenization", "quoted \"name\""], ["ACL2025/area_one/alpha"]),
                    ],
                    Pages =
                    [
                        new PageFacts
                        {
                            Venue = "ACL2025",
                            Area = "area_one",
                            AreaName = "Area, One",
                            CountReported = 7,
                        },
                    ],
                }));

    private static NoteFacts Note(string venue, string slug, string title, string[] keywords, string[] related) => new()
    {
        Venue = venue,
        Area = "area_one",
        Slug = slug,
        Title = title,
        Keywords = keywords,
        Related = related,
        Authors = ["Ada Lovelace", "Gödel, K."],
        Methods = [$"{slug} method"],
        Summary = slug == "gamma" ? null : $"What {slug} does.",
    };
}
