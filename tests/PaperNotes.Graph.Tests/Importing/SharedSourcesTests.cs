using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Tests.Importing;

public sealed class SharedSourcesTests
{
    [Fact]
    public async Task Every_note_of_the_Chinese_venues_is_a_paper()
    {
        ReadSources read = await Reader.ReadAsync(Shared("notes-zh", "AAAI2026.tar.gz"), Shared("notes-zh", "CVPR2026.tar.gz"));

        read.Problems.ShouldBeEmpty();
        read.Skipped.ShouldBe([KeyValuePair.Create("a TODO list", 2), KeyValuePair.Create("an index page of a venue or of the site", 2)]);
        read.Notes.Count.ShouldBe(764);
        read.Pages.Count.ShouldBe(63);
        read.Notes.ShouldAllBe(note => note.Facts.Title.Length > 0 && note.Facts.Summary != null);
        read.Notes.Count(note => note.Facts.Keywords.Count > 0).ShouldBe(764);
        read.Notes.Count(note => note.Facts.Arxiv != null).ShouldBe(764);
    }

    [Fact]
    public async Task The_English_samples_are_read_with_all_their_oddities()
    {
        ReadSources read = await Reader.ReadAsync(Shared("notes-en"));

        read.Problems.ShouldBeEmpty();
        read.Notes.Select(note => (note.Facts.Venue, note.Facts.Area, note.Facts.Arxiv, note.Facts.Code)).ShouldBe([
            ("ACL2025", "llm_pretraining", "2502.19249", "https://github.com/michahu/pre-pretraining"),
            ("ACL2025", "llm_pretraining", "2406.15245", "https://github.com/martianmartina/TreeTokenizer"),
            ("CVPR2025", "model_compression", null, null),
            ("ICCV2025", "image_generation", "2510.08458", null),
            ("ICLR2026", "3d_vision", null, "https://world2minecraft.github.io/"),
            ("ICLR2026", "reinforcement_learning", "2509.23863", "https://github.com/Tongyi-Zhiwen/Qwen-Doc"),
            ("ICML2025", "others", "2505.21964", null),
            ("NeurIPS2025", "autonomous_driving", "2509.16588", null),
        ]);
        read.Notes.Select(note => note.Links.Count).ShouldBe([5, 5, 5, 5, 5, 5, 0, 5]);
    }

    [Fact]
    public async Task The_saved_page_gives_forty_papers_and_all_facts_of_its_head()
    {
        ReadSources read = await Reader.ReadAsync(Shared("area-pages"));

        (PageFacts facts, int papers) = (read.Pages[0].Page.Facts, read.Pages[0].Page.Papers.Count(paper => paper.Summary is not null));
        (facts.Venue, facts.Area, facts.AreaName, facts.CountReported, papers).ShouldBe(
            ("ACL2025", "llm_pretraining", "Pretraining", 40, 40));
        facts.SameAreaOtherVenues!.Count.ShouldBe(6);
        facts.TopTopics!.Count.ShouldBe(4);
    }

    private static string Shared(params string[] parts)
    {
        string path = Path.Combine([Repository.Shared ?? "", .. parts]);
        Assert.SkipUnless(Repository.Shared is not null && Path.Exists(path), $"needs ../shared/{string.Join('/', parts)}");
        return path;
    }
}
