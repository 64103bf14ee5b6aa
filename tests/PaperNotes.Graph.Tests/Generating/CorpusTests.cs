using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Generating;

namespace PaperNotes.Graph.Tests.Generating;

public sealed class CorpusTests
{
    [Fact]
    public void The_same_seed_writes_the_same_notes_and_a_smaller_corpus_is_the_beginning_of_a_larger_one()
    {
        string[] large = [.. Corpus.Notes(500, seed: 7).Select(Line)];
        string[] small = [.. Corpus.Notes(200, seed: 7).Select(Line)];

        small.ShouldBe(large[..200]);
        Corpus.Notes(200, seed: 8).Select(Line).ShouldNotBe(small);
    }

    [Fact]
    public void Keys_are_unique_and_lists_have_the_lengths_of_the_seed()
    {
        NoteFacts[] notes = [.. Corpus.Notes(3000)];

        notes.Select(note => note.Key).ShouldBeUnique();
        notes.Select(note => note.Venue).Distinct().Count().ShouldBe(11);
        notes.Select(note => note.Area).Distinct().Count().ShouldBe(55);
        notes.Average(note => note.Tasks.Count).ShouldBeInRange(2.5, 3.5);
        notes.Average(note => note.Baselines.Count).ShouldBeInRange(4, 5.5);
    }

    [Fact]
    public void A_few_names_occur_on_many_papers_and_most_on_few()
    {
        int[] uses =
        [
            .. Corpus.Notes(3000)
                .SelectMany(note => note.Benchmarks)
                .GroupBy(name => name)
                .Select(group => group.Count())
                .OrderDescending(),
        ];

        uses[0].ShouldBeGreaterThan(20 * uses[uses.Length / 2]);
    }

    [Fact]
    public void Pages_report_the_counts_of_the_notes()
    {
        FactSet facts = Corpus.Facts(1000);

        facts.Pages.Sum(page => page.CountReported ?? 0).ShouldBe(1000);
    }

    private static string Line(NoteFacts note) => System.Text.Json.JsonSerializer.Serialize(note);
}
