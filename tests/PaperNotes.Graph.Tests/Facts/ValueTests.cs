using System.Text;
using PaperNotes.Graph.Facts;

namespace PaperNotes.Graph.Tests.Facts;

public sealed class ValueTests
{
    [Theory]
    [InlineData("2025-01-02", "2025-01-02")]
    [InlineData("2025-1-2", "2025-01-02")]
    [InlineData("2025/01/02", "2025-01-02")]
    [InlineData("2025.1.2", "2025-01-02")]
    [InlineData("20250102", "2025-01-02")]
    [InlineData("2025年1月2日", "2025-01-02")]
    [InlineData("发布于2025年01月02日（周四）", "2025-01-02")]
    [InlineData("2025년 1월 2일", "2025-01-02")]
    [InlineData("2 January 2025", "2025-01-02")]
    [InlineData("2nd Jan 2025", "2025-01-02")]
    [InlineData("January 2, 2025", "2025-01-02")]
    [InlineData("Sept. 30, 2025", "2025-09-30")]
    [InlineData("2025-01-02T00:00:00Z", "2025-01-02")]
    [InlineData("2025-01-02 10:30:00 +0800", "2025-01-02")]
    [InlineData("2024-02-29", "2024-02-29")]
    [InlineData("9999-12-31", "9999-12-31")]
    [InlineData("２０２５－１２－３１", "2025-12-31")]
    public void A_day_is_read_however_it_is_written(string text, string day) => Days.Of(text).ShouldBe(day);

    [Theory]
    [InlineData("2025-02-30")]
    [InlineData("2025-02-29")]
    [InlineData("2025-13-01")]
    [InlineData("2025-00-10")]
    [InlineData("2025-01-00")]
    [InlineData("0000-00-00")]
    [InlineData("0000-01-01")]
    [InlineData("20250230")]
    [InlineData("31 June 2025")]
    [InlineData("2025年2月30日")]
    [InlineData("-2025-01-02")]
    [InlineData("2025-1/2")]
    [InlineData("01/02/2025")]
    [InlineData("12025-01-02")]
    [InlineData("2025-01-023")]
    [InlineData("2025-01")]
    [InlineData("yesterday")]
    public void What_no_calendar_has_or_no_year_begins_is_no_day(string text) => Days.Of(text).ShouldBeNull();

    [Theory]
    [InlineData("2501.01234", "2501.01234")]
    [InlineData("2501.01234v2", "2501.01234")]
    [InlineData("arXiv:2501.01234", "2501.01234")]
    [InlineData("arXiv: 2501.01234v10 [cs.CL]", "2501.01234")]
    [InlineData("https://arxiv.org/abs/2501.01234", "2501.01234")]
    [InlineData("http://www.arxiv.org/pdf/2501.01234v3.pdf", "2501.01234")]
    [InlineData("https://arxiv.org/abs/2501.01234?context=cs", "2501.01234")]
    [InlineData("https://ar5iv.org/abs/2501.01234", "2501.01234")]
    [InlineData("https://ar5iv.labs.arxiv.org/html/2501.01234", "2501.01234")]
    [InlineData("https://doi.org/10.48550/arXiv.2501.01234", "2501.01234")]
    [InlineData("10.48550/arXiv.2501.01234", "2501.01234")]
    [InlineData("[2501.01234](https://arxiv.org/abs/2501.01234)", "2501.01234")]
    [InlineData("0704.0001", "0704.0001")]
    [InlineData("2400.00001", "2400.00001")]
    [InlineData("arXiv：２５０１.01234", "2501.01234")]
    [InlineData("cs/0112017", "cs/0112017")]
    [InlineData("cs.AI/0112017v1", "cs/0112017")]
    [InlineData("CS.AI/0112017", "cs/0112017")]
    [InlineData("arXiv:math.GT/0309136", "math/0309136")]
    [InlineData("cond-mat.mes-hall/9901001", "cond-mat/9901001")]
    [InlineData("hep-th/9901001", "hep-th/9901001")]
    [InlineData("https://arxiv.org/abs/cs.AI/0112017", "cs/0112017")]
    [InlineData("https://arxiv.org/abs/cs%2F0112017", "cs/0112017")]
    [InlineData("10.48550/arXiv.cs/0112017", "cs/0112017")]
    [InlineData("2401.00001\"><script>alert(1)</script>", "2401.00001")]
    public void An_arXiv_id_is_one_however_it_is_written(string text, string id) => ArxivIds.Of(text).ShouldBe(id);

    [Theory]
    [InlineData("garbage")]
    [InlineData("2400.00001\"><script>")]
    [InlineData("2501.012345")]
    [InlineData("2513.01234")]
    [InlineData("2511.0704")]
    [InlineData("1401.01234")]
    [InlineData("10.1145/2501.01234")]
    [InlineData("cs/0113017")]
    [InlineData("cs/5001001")]
    [InlineData("https://example.org/2501.01234")]
    [InlineData("None")]
    public void What_is_no_arXiv_id_is_never_taken_for_one(string text) => ArxivIds.Of(text).ShouldBeNull();

    [Theory]
    [InlineData("https://github.com/a/b", "https://github.com/a/b")]
    [InlineData("HTTP://example.org/?q=(x)&r='y'#z", "HTTP://example.org/?q=(x)&r='y'#z")]
    [InlineData("https://例え.jp/論文", "https://例え.jp/論文")]
    [InlineData("github.com/a/b", "https://github.com/a/b")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("ftp://example.org/x", null)]
    [InlineData("//example.org/x", null)]
    [InlineData("/docs/x", null)]
    [InlineData("README.md", null)]
    [InlineData("https://", null)]
    [InlineData("https:///x", null)]
    [InlineData("https://example.org/\"><script>", null)]
    [InlineData("https://example.org/a b", null)]
    [InlineData("https://example.org/\u202Egpj.exe", null)]
    [InlineData("https://example.org\\@evil.example", null)]
    public void Only_what_a_link_may_lead_to_is_an_address(string text, string? address) => WebAddress.Of(text).ShouldBe(address);

    [Fact]
    public void An_address_has_a_longest()
    {
        const string Start = "https://example.org/";

        WebAddress.Of(Start + new string('a', WebAddress.Longest - Start.Length)).ShouldNotBeNull();
        WebAddress.Of(Start + new string('a', WebAddress.Longest - Start.Length + 1)).ShouldBeNull();
    }

    [Theory]
    [InlineData("ACL2025", "ACL2025")]
    [InlineData("ACL 2025", "ACL2025")]
    [InlineData("acl2025", "ACL2025")]
    [InlineData("acl-2025", "ACL2025")]
    [InlineData("ACL\u00a02025", "ACL2025")]
    [InlineData("ACL 2025 (Findings)", "ACL2025")]
    [InlineData("Findings of ACL 2025", "ACL2025")]
    [InlineData("NeurIPS '24", "NeurIPS2024")]
    [InlineData("NIPS2017", "NeurIPS2017")]
    [InlineData("ACM MM 2025", "ACMMM2025")]
    [InlineData("3DV 2025", "3DV2025")]
    [InlineData("Nature 2025", "Nature2025")]
    [InlineData("ISCA-2019", "ISCA2019")]
    [InlineData("Nature2025", "Nature2025")]
    [InlineData("Nature Methods 2024", "Nature Methods 2024")]
    [InlineData("Preprints", "Preprints")]
    [InlineData("my lab", "my lab")]
    [InlineData("2025", "2025")]
    public void Venues_of_fields_and_options_are_one_key_however_they_are_spelled(string text, string key)
    {
        VenueNames.OfKey(text).ShouldBe(key);
        VenueNames.OfKey(key).ShouldBe(key, "a key stays what it is");
    }

    [Fact]
    public void A_line_of_canonical_values_is_read_as_it_stands()
    {
        FactLine fact = Read("""
            {"slug":"a","title":"A","venue":"ACL2025","area":"x","arxiv":"2501.01234","code":"https://github.com/a/b","note_date":"2025-01-02","note_url":"https://example.org/x"}
            """);

        fact.LeftOut.ShouldBeNull();
        NoteFacts note = fact.Note!;
        (note.Arxiv, note.Code, note.NoteDate, note.NoteUrl).ShouldBe(
            ("2501.01234", "https://github.com/a/b", "2025-01-02", "https://example.org/x"));
    }

    [Fact]
    public void A_line_takes_every_form_that_a_note_takes()
    {
        FactLine fact = Read("""
            {"slug":"a","title":"A","venue":"acl 2025","area":"x","arxiv":2501.01230,"code":"[repo](https://github.com/a/b), https://example.org","note_date":20250102,
             "note_url":"example.org/x","related":["ACL 2025/x/b","acl2025/x/c","ACL2025/x/d"]}
            """);

        fact.LeftOut.ShouldBeNull();
        NoteFacts note = fact.Note!;
        (note.Venue, note.Arxiv, note.Code, note.NoteDate, note.NoteUrl).ShouldBe(
            ("ACL2025", "2501.01230", "https://github.com/a/b", "2025-01-02", "https://example.org/x"));
        note.Related.ShouldBe(["ACL2025/x/b", "ACL2025/x/c", "ACL2025/x/d"]);
    }

    [Fact]
    public void Values_that_mean_nothing_are_left_out_by_name_and_the_paper_stays()
    {
        FactLine fact = Read("""
            {"slug":"a","title":"A","venue":"ACL2025","area":"x","arxiv":"garbage","code":"javascript:alert(1)","note_date":"2025-02-30","note_url":"x.md"}
            """);

        NoteFacts note = fact.Note!;
        (note.Title, note.Arxiv, note.Code, note.NoteDate, note.NoteUrl).ShouldBe(("A", null, null, null, null));
        fact.LeftOut.ShouldBe([
            "arxiv 'garbage' is no arXiv id and was left out",
            "code 'javascript:alert(1)' is no http or https address of up to 2,048 characters and was left out",
            "note_date '2025-02-30' is no day and was left out",
            "note_url 'x.md' is no http or https address of up to 2,048 characters and was left out",
        ]);
    }

    [Theory]
    [InlineData("2511.0704")]
    [InlineData("2501")]
    [InlineData("1e3")]
    public void A_number_that_may_have_lost_a_zero_is_no_arXiv_id(string number) =>
        Read($$"""{"slug":"a","title":"A","venue":"ACL2025","area":"x","arxiv":{{number}}}""")
            .LeftOut.ShouldBe([$"arxiv '{number}' is no arXiv id and was left out"]);

    [Theory]
    [InlineData("None")]
    [InlineData("N/A")]
    [InlineData("无")]
    [InlineData(" ")]
    public void A_field_may_say_in_words_that_there_is_nothing(string words)
    {
        FactLine fact = Read(
            $$"""{"slug":"a","title":"A","venue":"ACL2025","area":"x","arxiv":"{{words}}","code":"{{words}}","note_date":"{{words}}"}"""
        );

        fact.LeftOut.ShouldBeNull();
        (fact.Note!.Arxiv, fact.Note.Code, fact.Note.NoteDate).ShouldBe((null, null, null));
    }

    [Fact]
    public void Pages_name_venues_as_notes_do()
    {
        PageFacts page = Read(
            """{"page":{"venue":"ACL 2025","area":"x","count_reported":7,"same_area_other_venues":[{"venue":"icml 2025","count":3}]}}"""
        ).Page!;

        page.Venue.ShouldBe("ACL2025");
        page.SameAreaOtherVenues.ShouldBe([new ReportedVenue("ICML2025", 3)]);
    }

    private static FactLine Read(string json)
    {
        FactLines.TryRead(Encoding.UTF8.GetBytes(json.ReplaceLineEndings("")), new TextPool(), out FactLine fact, out string reason)
            .ShouldBeTrue(reason);
        return fact;
    }
}
