using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing.Notes;
using PaperNotes.Graph.Importing.Sources;

namespace PaperNotes.Graph.Tests.Importing;

public sealed class NoteReaderTests
{
    private const string Path = "docs/ICLR2026/llm_reasoning/some_paper.md";

    [Fact]
    public void A_Chinese_note_gives_all_that_its_header_says()
    {
        NoteFacts note = Note("""
            # NAME: A Title with $\ell_p$, "quotes" and \backslashes

            **会议**: ICLR 2026 (Oral)
            **arXiv**：[2501.01234v2](https://arxiv.org/abs/2501.01234v2)
            **代码**: [GitHub](https://github.com/owner/repo) (有)
            **领域**: LLM推理
            **关键词**: 强化学习, 过程奖励（PRM, ORM），$a, b$、reward model
            **作者**: Ann Lee, Bo Chen (A University, B Lab)

            ## 一句话总结

            提出 **NAME** 框架。

            ## 方法详解
            """);

        note.Key.ShouldBe("ICLR2026/llm_reasoning/some_paper");
        note.Title.ShouldBe("NAME: A Title with $\\ell_p$, \"quotes\" and \\backslashes");
        note.Arxiv.ShouldBe("2501.01234");
        note.Code.ShouldBe("https://github.com/owner/repo");
        note.Keywords.ShouldBe(["强化学习", "过程奖励（PRM, ORM）", "$a, b$", "reward model"]);
        note.Authors.ShouldBe(["Ann Lee", "Bo Chen"]);
        note.Summary.ShouldBe("提出 NAME 框架。");
        note.Methods.ShouldBe(["NAME"]);
    }

    [Fact]
    public void A_slip_of_the_keyboard_before_a_key_hides_nothing()
    {
        NoteFacts note = Note("""
            # A Title

            **会议**: ICLR 2026
            sync**关键词**: 知识图谱问答, 关系感知
            What follows is prose and **关键词**: no keyword.
            """);

        note.Keywords.ShouldBe(["知识图谱问答", "关系感知"]);
    }

    [Fact]
    public void Symbols_numbers_remarks_and_hard_breaks_around_keys_and_values_do_not_matter()
    {
        NoteFacts note = Note("""
            # [A Title](https://arxiv.org/abs/2501.01234) {#top}

            1. **会议**: ICLR 2026<br>
            📄 **arXiv**: https://doi.org/10.48550/arXiv.2501.01234\
            🏷️ **关键词 (Keywords)**: 图学习, graph learning<br/>
            **💻 代码**: https://github.com/o/r\
            """);

        (note.Title, note.Arxiv, note.Code).ShouldBe(("A Title", "2501.01234", "https://github.com/o/r"));
        note.Keywords.ShouldBe(["图学习", "graph learning"]);
    }

    [Fact]
    public void A_million_blanks_in_a_title_and_a_value_hold_nothing_up()
    {
        string blanks = new(' ', 1_000_000);

        NoteFacts note = Note($"# A{blanks}B\n\n**会议**: ICLR 2026\n**代码**: https://github.com/o/r{blanks}x\n");

        note.Title.ShouldBe($"A{blanks}B");
        note.Code.ShouldBe("https://github.com/o/r");
    }

    [Theory]
    [InlineData("- a\n- b c\n- d", "a;b c;d")]
    [InlineData("A · B · C", "A;B;C")]
    [InlineData("A | B", "A;B")]
    [InlineData("甲，乙。", "甲;乙")]
    [InlineData("A, B.", "A;B")]
    [InlineData("`A` `B C`", "A;B C")]
    [InlineData("Node.js, A | B, C#", "Node.js;A | B;C#")]
    public void Keywords_may_be_listed_in_other_ways(string written, string expected) =>
        Note($"# T\n\n**会议**: ICLR 2026\n**关键词**:{(written.StartsWith('-') ? "\n" : " ")}{written}\n\n- no keyword")
            .Keywords.ShouldBe(expected.Split(';'));

    [Theory]
    [InlineData("## 📄 论文卡片")]
    [InlineData("## 1. Overview")]
    public void The_header_may_stand_under_a_heading_of_any_name(string heading)
    {
        NoteFacts note = Note($"# T\n\nWords.\n\n{heading}\n\n**arXiv**: 2501.01234\n**关键词**: a, b\n\n## 一句话总结\nS.");

        note.Arxiv.ShouldBe("2501.01234");
        note.Keywords.ShouldBe(["a", "b"]);
    }

    [Theory]
    [InlineData("T of C#\n====\n\n", "T of C#")]
    [InlineData("<h1 align=\"center\">T</h1>\n\n", "T")]
    [InlineData("## T\n\n", "T")]
    [InlineData("# Learning C#\n\n", "Learning C#")]
    [InlineData("# T ##\n\n", "T")]
    public void A_title_may_be_written_otherwise(string written, string expected) =>
        Note($"{written}**会议**: ICLR 2026\n**arXiv**: 2501.01234\n\n## 一句话总结\nS.").Title.ShouldBe(expected);

    [Theory]
    [InlineData("[论文解读] A: B")]
    [InlineData("【论文解读】A: B")]
    [InlineData("论文解读：A: B")]
    public void A_note_with_a_title_in_its_front_matter_only_is_a_note(string title) =>
        Note($"---\ntitle: \"{title}\"\narxiv_id: 2501.01234\ncode_url: https://github.com/o/r\n关键词: [a, b] # two\n---\n\n## 一句话总结\nS.")
            .ShouldSatisfyAllConditions(
                note => note.Title.ShouldBe("A: B"),
                note => note.Arxiv.ShouldBe("2501.01234"),
                note => note.Code.ShouldBe("https://github.com/o/r"),
                note => note.Keywords.ShouldBe(["a", "b"]));

    [Theory]
    [InlineData("[2501.01234](https://huggingface.co/papers/2501.01234)", "2501.01234")]
    [InlineData("[Project](https://example.org/2501.01234)", null)]
    public void The_text_of_a_link_to_elsewhere_may_be_the_number(string value, string? expected) =>
        Note($"# T\n\n**arXiv**: {value}\n").Arxiv.ShouldBe(expected);

    [Fact]
    public void A_paper_that_is_said_to_be_on_arXiv_has_its_number() =>
        Note("# T\n\n**论文**: arXiv:2501.01234, 3 pages\n").Arxiv.ShouldBe("2501.01234");

    [Fact]
    public void An_English_note_gives_front_matter_header_and_related_links()
    {
        Reading reading = Reader.Read(Path, """
            ---
            title: >-
              [Paper Note] A Title
            description: >-
              [ICLR 2026][LLM Reasoning][x] Words.
            tags:
              - "ICLR 2026"
              - LLM Reasoning
              - "self-play"
            date: 2026-05-08
            content_hash: 0c13a3ba97c62c5e
            ---

            # A Title

            ## Metadata
            - **Conference**: ICLR 2026
            - **arXiv**: None (Project page: https://example.github.io/2501.01234/)
            - **Code**: Not disclosed (Project Page: http://example.com/x)
            - **Keywords**: self-play, verifiable rewards

            ## TL;DR
            One sentence.

            <!-- RELATED:START -->
            ## Related Papers
            - [\[ICLR 2026\] Near](near.md)
            - [\[ACL 2025\] Far: A [Bracket]](../../ACL2025/llm_agent/far.md)
            </div>
            <!-- RELATED:END -->
            </div>
            ## Related Papers
            - [\[ICLR 2026\] Near](near.md)
            <!-- RELATED:END -->
            """);

        NoteFacts note = reading.Note().Facts;
        note.Arxiv.ShouldBeNull();
        note.Code.ShouldBeNull();
        note.Tags.ShouldBe(["self-play"]);
        note.Keywords.ShouldBe(["self-play", "verifiable rewards"]);
        note.NoteDate.ShouldBe("2026-05-08");
        note.Summary.ShouldBe("One sentence.");
        reading.Note().Links.ShouldBe([
            new RelatedLink("ICLR2026/llm_reasoning/near", "ICLR2026", "Near"),
            new RelatedLink("ACL2025/llm_agent/far", "ACL2025", "Far: A [Bracket]"),
        ]);
    }

    [Fact]
    public void A_note_whose_header_is_its_front_matter_is_read_from_there()
    {
        NoteFacts note = Note("""
            ---
            title: "Ends with States"
            conference: "AAAI2026"
            arxiv: "2512.01234"
            code: "https://github.com/o/r"
            keywords: ["文档, 工作流", "回滚机制"]
            ---

            # Ends with Belief

            ## 一句话总结
            """);

        (note.Title, note.Arxiv, note.Code).ShouldBe(("Ends with Belief", "2512.01234", "https://github.com/o/r"));
        note.Keywords.ShouldBe(["文档, 工作流", "回滚机制"]);
        note.Venue.ShouldBe("ICLR2026", "the folder says more surely where a note belongs");
    }

    [Theory]
    [InlineData("无", null)]
    [InlineData("待确认（作者声明 acceptance 后公开）", null)]
    [InlineData("N/A", null)]
    [InlineData("有", null)]
    [InlineData("无（基于 [X](https://github.com/a/b) 扩展）", null)]
    [InlineData("Not yet released", null)]
    [InlineData("To be confirmed", null)]
    [InlineData("No official open-source code (see https://github.com/a/b)", null)]
    [InlineData("Available", null)]
    [InlineData("有 ([https://github.com/a/b](https://github.com/a/b))", "https://github.com/a/b")]
    [InlineData("[owner/repo](https://github.com/owner/repo.git) (To be open-sourced)", "https://github.com/owner/repo.git")]
    [InlineData("https://github.com/a/b（开源）", "https://github.com/a/b")]
    [InlineData("github.com/a/b", "https://github.com/a/b")]
    [InlineData("[项目页](https://x.github.io/p) / [GitHub](https://github.com/a/b)", "https://github.com/a/b")]
    [InlineData("Project page https://x.github.io/ (Available)", "https://x.github.io/")]
    public void The_code_address_is_there_exactly_where_the_note_has_one(string value, string? address) =>
        CodeAddress.Of(value).ShouldBe(address);

    [Fact]
    public void A_note_one_folder_too_deep_keeps_its_area() =>
        Reader.Read("x/docs/ICML2025/others/others/ui-evol.md", "# T\n\n**Conference**: ICML 2025")
            .Note()
            .Facts.Key.ShouldBe("ICML2025/others/ui-evol");

    [Fact]
    public void A_single_note_takes_venue_and_area_from_its_header_or_the_options()
    {
        const string Text = "# T\n\n**会议**: ACL 2025\n**领域**: LLM推理 / 代码生成\n";

        Reader.Read("/tmp/note.md", Text).Note().Facts.Key.ShouldBe("ACL2025/llm_reasoning/note");
        Reader.Read("/tmp/note.md", Text, "ICML2026", "robotics").Note().Facts.Key.ShouldBe("ICML2026/robotics/note");
    }

    [Theory]
    [InlineData("docs/ACL2025/TODO.md", "# ACL2025 TODO\n\n- [x] [A](a.md)\n- [ ] [B](b.md)", "a TODO list")]
    [InlineData("README.md", "# Notes\n\n**Conference**: ACL 2025", "not a note")]
    [InlineData("docs/about-us.md", "# About us\n\nWords.", "not a note")]
    [InlineData("docs/ACL2025/index.md", "# 💬 ACL2025 Accepted Papers\n", "an index page of a venue or of the site")]
    public void What_is_no_note_is_passed_over_with_the_reason(string path, string text, string reason) =>
        Reader.Read(path, text).Found.ShouldBe(new PassedOver(reason));

    [Fact]
    public void A_note_without_venue_or_title_is_named_as_a_problem()
    {
        Reader.Read("a.md", "# T\n\n**会议**: 投稿中\n**关键词**: x")
            .Problems.ShouldHaveSingleItem()
            .Reason.ShouldBe("names no venue (give --venue)");
        Reader.Read("ACL2025/x/a.md", "**会议**: ACL 2025").Problems.ShouldHaveSingleItem().Reason.ShouldBe("has no title");
    }

    [Theory]
    [InlineData("**代码**: ", "[a](")]
    [InlineData("**关键词**: ", "(")]
    public void A_header_line_of_megabytes_is_read_like_any_other(string key, string repeated) =>
        Reader.Read(Path, $"# T\n\n{key}{string.Concat(Enumerable.Repeat(repeated, 1_000_000))}").Note().Facts.Title.ShouldBe("T");

    private static NoteFacts Note(string text) => Reader.Read(Path, text).Note().Facts;
}
