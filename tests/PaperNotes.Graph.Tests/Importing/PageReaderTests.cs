using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing;
using PaperNotes.Graph.Importing.Pages;
using PaperNotes.Graph.Importing.Sections;

namespace PaperNotes.Graph.Tests.Importing;

public sealed class PageReaderTests
{
    private const string Copied = """
        📚 Pretraining¶
        💬 ACL2025 · 3 paper notes
        📌 Same area in other venues: 📷 CVPR2026 (5) · 🧠 NeurIPS2025 (51)
        🔥 Top topics: LLM ×8 · Few-/Zero-Shot Learning ×2
        - "Quoted": A Title -- with \(f\)
        -
        Summary one · with ×2 and $1.2M.
        - Second Title?
        -
        Summary two.
        - third title
        -
        Summary three.

        """;

    private const string Dashed = """
        🗣️ Dialogue Systems¶
        💬 ACL2025 · 4 paper notes
        - First: A
        -
        - Sum one.
        - Second: B
        -
        - Third: C
        -
        Sum three.
        - Fourth: D
        -
        - Sum four.

        """;

    [Fact]
    public void A_copied_page_gives_its_head_and_its_papers()
    {
        PageFound page = Reader.Read("/x/ACL2025.llm_pretraining.txt", Copied).Page();

        page.Facts.Venue.ShouldBe("ACL2025");
        page.Facts.Area.ShouldBe("llm_pretraining");
        page.Facts.AreaName.ShouldBe("Pretraining");
        page.Facts.CountReported.ShouldBe(3);
        page.Facts.SameAreaOtherVenues.ShouldBe([new ReportedVenue("CVPR2026", 5), new ReportedVenue("NeurIPS2025", 51)]);
        page.Facts.TopTopics.ShouldBe([new ReportedTopic("LLM", 8), new ReportedTopic("Few-/Zero-Shot Learning", 2)]);
        page.Facts.Date.ShouldBe(Reader.Today);
        page.Papers.ShouldBe([
            new ListedPaper("\"Quoted\": A Title -- with \\(f\\)", "Summary one · with ×2 and $1.2M.", null),
            new ListedPaper("Second Title?", "Summary two.", null),
            new ListedPaper("third title", "Summary three.", null),
        ]);
    }

    [Fact]
    public void The_layout_without_bullets_gives_the_same()
    {
        PageFound page = Reader.Read("p.txt", """
            Skip to content

            � multi_agent

            🧪 ICML2026 · 2 paper notes

            First Title

            Summary one.

            Second Title

            Summary two.

            Back to top
            """).Page();

        (page.Facts.Venue, page.Facts.Area, page.Facts.AreaName, page.Facts.CountReported).ShouldBe(
            ("ICML2026", "multi_agent", "multi_agent", 2));
        page.Facts.SameAreaOtherVenues.ShouldBeNull();
        page.Facts.TopTopics.ShouldBeNull();
        page.Papers.ShouldBe([new ListedPaper("First Title", "Summary one.", null), new ListedPaper("Second Title", "Summary two.", null)]);
    }

    [Fact]
    public void Spaces_that_do_not_break_and_a_mark_on_a_line_of_its_own_change_nothing()
    {
        PageFound page = Reader.Read("ACL2025.llm_pretraining.txt", Copied.Replace("¶", "\n¶").Replace(" · ", "\u00A0·\u00A0")).Page();

        page.Facts.ShouldBeEquivalentTo(Reader.Read("ACL2025.llm_pretraining.txt", Copied).Page().Facts);
    }

    [Theory]
    [InlineData("First: A\nSum one.\nMore.\n\nSecond: B\n\nThird: C\nSum three.\n\nBack to top\n", "Sum one. More.", null)]
    [InlineData(
        "First: A\n\n    Sum one.\nSecond: B\n\n    Sum two.\n\n    More.\nThird: C\n\n    Sum three.\nBack to top\nNext\n",
        "Sum one.",
        "Sum two. More.")]
    [InlineData("First: A\n  Sum one.\nSecond: B\n  Sum two.\nThird: C\n  Sum three.\n", "Sum one.", "Sum two.")]
    [InlineData("First: A\nSum one.\nSecond: B\nSum two.\nThird: C\nSum three.\n\nBack to top\n", "Sum one.", "Sum two.")]
    [InlineData("First: A\n\nSum one.\nMore.\n\nSecond: B\n\nSum two.\n\nThird: C\n\nSum three.\n", "Sum one. More.", "Sum two.")]
    public void A_title_and_its_summary_stay_together_however_they_are_spaced(string papers, string? first, string? second)
    {
        PageFound page = Reader.Read("ACL2025.dialogue.txt", "🗣️ Dialogue Systems\n\n💬 ACL2025 · 3 paper notes\n\n" + papers).Page();

        page.Papers.ShouldBe([
            new ListedPaper("First: A", first, null),
            new ListedPaper("Second: B", second, null),
            new ListedPaper("Third: C", "Sum three.", null),
        ]);
    }

    [Fact]
    public void A_summary_may_begin_with_a_dash()
    {
        PageFound page = Reader.Read("ACL2025.dialogue.txt", Dashed).Page();

        page.Papers.ShouldBe([
            new ListedPaper("First: A", "- Sum one.", null),
            new ListedPaper("Second: B", null, null),
            new ListedPaper("Third: C", "Sum three.", null),
            new ListedPaper("Fourth: D", "- Sum four.", null),
        ]);
    }

    [Theory]
    [InlineData(Copied)]
    [InlineData(Dashed)]
    public void A_page_cut_off_anywhere_never_says_what_the_whole_page_does_not(string text)
    {
        PageFound whole = Reader.Read("ACL2025.llm_pretraining.txt", text).Page();

        for (int length = 0; length < text.Length; length++)
        {
            if (Reader.Read("ACL2025.llm_pretraining.txt", text[..length]).Found is not PageFound cut)
            {
                continue;
            }

            cut.Facts.CountReported.ShouldBe(whole.Facts.CountReported);
            (cut.Facts.SameAreaOtherVenues ?? []).ShouldBeSubsetOf(whole.Facts.SameAreaOtherVenues ?? []);
            (cut.Facts.TopTopics ?? []).ShouldBeSubsetOf(whole.Facts.TopTopics ?? []);
            cut.Papers.Select(paper => paper.Title).ShouldBe(whole.Papers.Take(cut.Papers.Count).Select(paper => paper.Title));
        }
    }

    [Fact]
    public void An_index_in_Markdown_links_its_papers_to_their_notes()
    {
        PageFound page = Reader.Read("docs/ACL2025/llm_pretraining/index.md", """
            ---
            title: >-
              ACL2025 Pretraining Papers · 2 Notes
            item_total: 2
            ---

            <!-- Auto-generated -->
            # 📚 Pretraining

            **💬 ACL2025** · **1** paper notes

            📌 **Same area in other venues:** [📷 CVPR2026 (5)](../../CVPR2026/llm_pretraining/index.md)

            **[A \[Title\]](a_title.md)**

            :   Words.
            """).Page();

        (page.Facts.AreaName, page.Facts.CountReported).ShouldBe(("Pretraining", 1));
        page.Facts.SameAreaOtherVenues.ShouldBe([new ReportedVenue("CVPR2026", 5)]);
        page.Papers.ShouldBe([new ListedPaper("A [Title]", "Words.", "a_title")]);
    }

    [Fact]
    public void A_page_turned_into_Markdown_keeps_its_summaries_and_plain_titles()
    {
        PageFound page = Reader.Read("ACL2025.dialogue.md", """
            # 🗣️ Dialogue Systems[¶](#x "Permanent link")

            **💬 ACL2025** · **4** paper notes

            **[First: A](https://example.org/ACL2025/dialogue/first_a/)**

            Sum one.

            [**Second \[MASK\] B**](https://example.org/ACL2025/dialogue/second_b/ "Second (\"B\")")

            Sum two.

            ### [Third: C](third_c_(x).md 'Third')

            - [Fourth: D](fourth_d/)

            ## Comments
            """).Page();

        page.Facts.AreaName.ShouldBe("Dialogue Systems");
        page.Papers.ShouldBe([
            new ListedPaper("First: A", "Sum one.", "first_a"),
            new ListedPaper("Second [MASK] B", "Sum two.", "second_b"),
            new ListedPaper("Third: C", null, "third_c_(x)"),
            new ListedPaper("Fourth: D", null, "fourth_d"),
        ]);
    }

    [Fact]
    public void A_page_saved_as_HTML_knows_where_it_came_from()
    {
        PageFound page = Reader.Read("saved.html", """
            <!DOCTYPE html>
            <html><head><link rel="canonical" href="https://example.org/ACL2025/llm_alignment/"><style>p{}</style></head>
            <body><nav><a href="x">Menu</a></nav><article>
            <h1>⚖️ Alignment &amp; RLHF<a class="headerlink" href="#x">¶</a></h1>
            <p><strong>💬 ACL2025</strong> · <strong>82</strong> paper notes</p>
            <p>🔥 <strong>Top topics:</strong> LLM ×8</p>
            <dl><dt><strong><a href="https://example.org/ACL2025/llm_alignment/one/">One &lt;system&gt;</a></strong></dt>
            <dd><p>Summary
            one.</p></dd></dl>
            </article><script>var x;</script></body></html>
            """).Page();

        (page.Facts.Venue, page.Facts.Area, page.Facts.AreaName, page.Facts.CountReported).ShouldBe(
            ("ACL2025", "llm_alignment", "Alignment & RLHF", 82));
        page.Facts.TopTopics.ShouldBe([new ReportedTopic("LLM", 8)]);
        page.Papers.ShouldBe([new ListedPaper("One <system>", "Summary one.", "one")]);
    }

    [Fact]
    public void A_page_saved_as_text_keeps_titles_and_summaries_apart_from_addresses()
    {
        PageFound page = Reader.Read("saved.txt", """
            Skip to content <#x>


              ⚡ VLM Efficiency¶ <#x>

            *💬 ACL2026* · *3* paper notes

            📌 *Same area in other venues:* 📷 CVPR2026 (5)
            <https://example.org/CVPR2026/vlm_efficiency/> · 🧠 NeurIPS2025 (51)
            <https://example.org/NeurIPS2025/vlm_efficiency/>

            🔥 *Top topics:* LLM ×8 · Few-/Zero-Shot
            Learning ×2

            *First: A long <title> that goes
            on <https://example.org/ACL2026/vlm_efficiency/first_a/>*

                Sum one, which
                *goes* on after </s>.
            *Second [MASK] B <https://example.org/ACL2026/vlm_efficiency/second_b/>*
            *Third: C <https://example.org/ACL2026/vlm_efficiency/third_c/>*

                Sum three.

            Back to top

            """).Page();

        (page.Facts.Venue, page.Facts.Area, page.Facts.AreaName, page.Facts.CountReported).ShouldBe(
            ("ACL2026", "vlm_efficiency", "VLM Efficiency", 3));
        page.Facts.SameAreaOtherVenues.ShouldBe([new ReportedVenue("CVPR2026", 5), new ReportedVenue("NeurIPS2025", 51)]);
        page.Facts.TopTopics.ShouldBe([new ReportedTopic("LLM", 8), new ReportedTopic("Few-/Zero-Shot Learning", 2)]);
        page.Papers.ShouldBe([
            new ListedPaper("First: A long <title> that goes on", "Sum one, which goes on after </s>.", "first_a"),
            new ListedPaper("Second [MASK] B", null, "second_b"),
            new ListedPaper("Third: C", "Sum three.", "third_c"),
        ]);
    }

    [Theory]
    [InlineData("https://example.org/NeurIPS2025/llm_pretraining/two/", "llm_pretraining")]
    [InlineData("two/", "llm_pretraining")]
    [InlineData("https://example.org/NeurIPS2025/llm_agent/two/", "a_name_of_its_own")]
    public void A_page_without_a_key_takes_the_one_that_its_links_agree_on(string address, string area)
    {
        PageFound page = Reader.Read("saved.html", $"""
            <!DOCTYPE html>
            <html><body><article>
            <h1>A name of its own</h1>
            <p><strong>🧠 NeurIPS2025</strong> · <strong>2</strong> paper notes</p>
            <p>📌 <strong>Same area in other venues:</strong> <a href="https://example.org/CVPR2026/others/">📷 CVPR2026 (5)</a></p>
            <dl><dt><strong><a href="https://example.org/NeurIPS2025/llm_pretraining/one/">One</a></strong></dt><dd><p>Sum one.</p></dd>
            <dt><strong><a href="{address}">Two</a></strong></dt><dd><p>Sum two.</p></dd></dl>
            </article></body></html>
            """).Page();

        (page.Facts.Venue, page.Facts.Area, page.Facts.AreaName).ShouldBe(("NeurIPS2025", area, "A name of its own"));
    }
}
