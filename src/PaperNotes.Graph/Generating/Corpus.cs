using PaperNotes.Graph.Facts;

namespace PaperNotes.Graph.Generating;

/// <summary>
/// Writes synthetic corpora of the real one's shape: 11 venue-years and 55 areas of very unequal size, list lengths drawn from
/// the 256 seed notes, and names that recur as in Simon's model (a new name with a fixed probability, else an earlier use chosen
/// uniformly), which gives the long tail of real names. The same count and seed give the same notes, and a smaller corpus
/// is the beginning of a larger one.
/// </summary>
public static class Corpus
{
    // Shares of the site's venue-years, in notes of a thousand.
    private static readonly (string Key, int Share)[] Venues =
    [
        ("NeurIPS2025", 190), ("ICLR2026", 180), ("CVPR2026", 140), ("ICML2026", 100), ("ACL2026", 90), ("ICCV2025", 80),
        ("ACL2025", 70), ("ICML2025", 60), ("AAAI2026", 50), ("CVPR2025", 30), ("ECCV2024", 10),
    ];

    /// <summary>The notes, one after the other; memory grows with the number of uses of names only.</summary>
    /// <param name="count">How many, 0 or more.</param>
    /// <param name="seed">Another seed, another corpus.</param>
    public static IEnumerable<NoteFacts> Notes(int count, int seed = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        CorpusWriter writer = new(seed, Venues);
        for (int i = 0; i < count; i++)
        {
            yield return writer.Next(i);
        }
    }

    /// <summary>The notes with a page for every area of every venue, whose reported counts are those of the notes.</summary>
    public static FactSet Facts(int count, int seed = 1)
    {
        List<NoteFacts> notes = [.. Notes(count, seed)];
        Dictionary<(string Venue, string Area), int> counts = [];
        foreach (NoteFacts note in notes)
        {
            counts[(note.Venue, note.Area)] = counts.GetValueOrDefault((note.Venue, note.Area)) + 1;
        }

        ILookup<string, ReportedVenue> byArea = counts.ToLookup(
            pair => pair.Key.Area, pair => new ReportedVenue(pair.Key.Venue, pair.Value));
        return new FactSet
        {
            Notes = notes,
            Pages =
            [
                .. counts.Select(pair => new PageFacts
                {
                    Venue = pair.Key.Venue,
                    Area = pair.Key.Area,
                    CountReported = pair.Value,
                    SameAreaOtherVenues = [.. byArea[pair.Key.Area].Where(other => other.Venue != pair.Key.Venue)],
                }),
            ],
        };
    }
}
