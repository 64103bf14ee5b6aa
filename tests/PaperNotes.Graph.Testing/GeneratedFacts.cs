using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Topics;

namespace PaperNotes.Graph.Testing;

/// <summary>
/// Small random corpora in which everything overlaps: a few venues, areas, authors and names that most papers share, titles that
/// occur twice, notes of one paper under two slugs, links to papers that are not there. The same seed and count give the same facts.
/// </summary>
public static class GeneratedFacts
{
    private static readonly string[] Venues = ["ACL2024", "ACL2025", "CVPR2025", "ICLR2026", "Workshop"];
    private static readonly string[] Areas = ["llm_pretraining", "graph_learning", "image_generation"];
    private static readonly string[] Nouns =
    [
        "Tokenization", "Pruning", "Retrieval", "Diffusion", "Alignment", "预训练", "Σ-Nets", "naïve Bayes",
    ];
    private static readonly string[] Ways = ["Adaptive", "Efficient", "Robust", "Byte-Level", "𝒳-Ray", "Zero-Shot"];
    private static readonly string[] People = ["Ada Lovelace", "Alan Turing", "Grace Hopper", "李明", "José García"];
    private static readonly string[] Names =
        ["DPO", "BPE", "MMLU", "GSM8K", "LoRA", "Llama-2-7B", "C++", "C", "CLIP", "ViT-B/16", "HELM", "question answering", "𝒳-Former"];

    /// <summary>A corpus of so many notes.</summary>
    public static FactSet Of(int seed, int notes)
    {
        Random random = new(seed);
        List<NoteFacts> all = [];
        for (int i = 0; i < notes; i++)
        {
            all.Add(Note(random, i, all));
        }

        return new FactSet
        {
            Notes = all,
            Areas = [new AreaFacts("llm_pretraining", "Pretraining"), new AreaFacts("empty_area", "Empty")],
            Topics =
            [
                new TopicFacts("pruning", "Pruning", ["prun(e|ing)"]),
                new TopicFacts("zero-shot", "Zero-Shot", ["zero.shot"]),
                new TopicFacts("language", "Language", ["token", "retriev", "预训练"]),
                new TopicFacts("unused", "Unused", ["no paper says this"]),
            ],
            Pages = [.. Pages(random)],
        };
    }

    private static NoteFacts Note(Random random, int number, List<NoteFacts> earlier)
    {
        string venue = Pick(random, Venues);
        bool again = earlier.Count > 0 && random.Next(10) == 0;
        NoteFacts? first = again ? earlier[random.Next(earlier.Count)] : null;
        return new NoteFacts
        {
            Venue = first?.Venue ?? venue,
            Area = Pick(random, Areas),
            Slug = $"paper_{number:d3}{(random.Next(8) == 0 ? "_ü" : "")}",
            Title =
                $"{Pick(random, Ways)} {Pick(random, Nouns)}{(random.Next(3) == 0 ? $": {Pick(random, Ways)} {Pick(random, Nouns)}" : "")}",
            Arxiv =
                first is not null ? first.Arxiv
                : random.Next(2) == 0 ? $"2501.{number:d5}"
                : null,
            Code = random.Next(3) == 0 ? $"https://example.org/{number}" : null,
            Summary = random.Next(4) == 0 ? null : $"{Pick(random, Ways)} work on {Pick(random, Nouns)} and {Pick(random, Names)}.",
            Authors = Some(random, People, 3),
            Keywords = Some(random, [.. Names, .. Nouns], 3),
            Methods = Some(random, Names, 2),
            Tasks = Some(random, Names, 2),
            Benchmarks = Some(random, Names, 2),
            Models = Some(random, Names, 2),
            Baselines = Some(random, Names, 3),
            Related = [.. Related(random, earlier)],
            NoteDate = random.Next(2) == 0 ? "2026-05-08" : null,
        };
    }

    private static IEnumerable<string> Related(Random random, List<NoteFacts> earlier)
    {
        for (int i = random.Next(4); i > 0; i--)
        {
            yield return earlier.Count == 0 || random.Next(6) == 0
                ? $"ACL2023/elsewhere/missing_{i}"
                : earlier[random.Next(earlier.Count)].Key;
        }
    }

    private static IEnumerable<PageFacts> Pages(Random random)
    {
        foreach (string venue in Some(random, Venues, 3))
        {
            yield return new PageFacts
            {
                Venue = venue,
                Area = "llm_pretraining",
                CountReported = random.Next(50),
                SameAreaOtherVenues = [new ReportedVenue("ICML2023", random.Next(9)), new ReportedVenue(Pick(random, Venues), 7)],
                TopTopics = [new ReportedTopic("Pruning", random.Next(9))],
            };
        }
    }

    private static string[] Some(Random random, string[] from, int most) =>
        [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => Pick(random, from)).Distinct()];

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
