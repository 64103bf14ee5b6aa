using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing.Notes;
using PaperNotes.Graph.Importing.Sources;

namespace PaperNotes.Graph.Tests.Importing;

public sealed class NoteValuesTests
{
    private const string Path = "docs/ACL2025/x/note.md";

    [Theory]
    [InlineData("---\ntitle: T\ndate: {0}\n---\n\n**Keywords**: k\n")]
    [InlineData("---\ntitle: T\n日期: {0}\n---\n\n**Keywords**: k\n")]
    [InlineData("# T\n\n**Date**: {0}\n**Keywords**: k\n")]
    public void Days_are_read_and_impossible_ones_are_named(string note)
    {
        Reading good = Reader.Read(Path, string.Format(null, note, "2025年1月2日"));
        Reading bad = Reader.Read(Path, string.Format(null, note, "2025-02-30"));
        Reading none = Reader.Read(Path, string.Format(null, note, "N/A"));

        good.Note().Facts.NoteDate.ShouldBe("2025-01-02");
        good.Problems.ShouldBeEmpty();
        bad.Note().Facts.NoteDate.ShouldBeNull();
        bad.Problems.ShouldHaveSingleItem().ToString().ShouldBe($"{Path}: date '2025-02-30' is no day and was left out");
        none.Note().Facts.NoteDate.ShouldBeNull();
        none.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("[click](javascript:alert(1))")]
    [InlineData("git@github.com:a/b.git")]
    [InlineData("file:///etc/passwd")]
    public void An_address_that_no_link_may_lead_to_is_named_and_left_out(string value)
    {
        Reading reading = Reader.Read(Path, $"# T\n\n**Code**: {value}\n**Keywords**: k\n");

        reading.Note().Facts.Code.ShouldBeNull();
        reading.Problems.ShouldHaveSingleItem()
            .ToString()
            .ShouldBe($"{Path}: code '{value}' is no address that a link may lead to and was left out");
    }

    [Theory]
    [InlineData("有")]
    [InlineData("Available on request")]
    [InlineData("None (see ssh:x)")]
    [InlineData("https://openreview.net/forum?id=x")]
    public void Words_in_the_place_of_an_address_are_no_problem(string value)
    {
        Reading reading = Reader.Read(Path, $"# T\n\n**Code**: {value}\n**Keywords**: k\n");

        reading.Note().Facts.Code.ShouldBeNull();
        reading.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void An_address_that_is_too_long_is_named_and_left_out()
    {
        Reading reading = Reader.Read(
            Path, $"# T\n\n**Code**: https://github.com/{new string('a', WebAddress.Longest)}\n**Keywords**: k\n");

        reading.Note().Facts.Code.ShouldBeNull();
        reading.Problems.ShouldHaveSingleItem().Reason.ShouldStartWith("code 'https://github.com/aaa");
    }

    [Fact]
    public void Character_references_are_decoded_once()
    {
        NoteFacts note = Note("""
            # &#34;Excuse me&#34;: R&amp;D &lt;for&gt; A&amp;lt;B &amp; AT&T; x&nbsp;y

            **Conference**: ACL 2025
            **Keywords**: R&amp;D, &#x4E2D;&#25991;
            **Authors**: J&uuml;rgen M&#252;ller
            **Code**: https://example.org/?a=1&amp;b=2

            ## TL;DR
            R&amp;D is &quot;it&quot;.
            """);

        note.Title.ShouldBe("\"Excuse me\": R&D <for> A&lt;B & AT&T; x y");
        note.Keywords.ShouldBe(["R&D", "中文"]);
        note.Authors.ShouldBe(["Jürgen Müller"]);
        note.Code.ShouldBe("https://example.org/?a=1&b=2");
        note.Summary.ShouldBe("R&D is \"it\".");
    }

    [Theory]
    [InlineData("<!--\n# Commented title\n-->\n# Real title")]
    [InlineData("  <!-- a remark\n# Commented title\n\n# Another -->\n# Real title")]
    [InlineData("<!-- one -->\n<!--\n# Commented title\n**Keywords**: no\n-->\n# Real title")]
    [InlineData("```\n# Commented title\n<!--\n```\n# Real title")]
    [InlineData("~~~ md\n# Commented title\n```\n# Another\n~~~\n# Real title")]
    [InlineData("````\n```\n# Commented title\n```\n````\n# Real title")]
    [InlineData("```\n```python\n# Commented title\n```\n# Real title")]
    [InlineData("<!-- never closed\n# Real title")]
    public void A_heading_in_a_comment_or_a_fence_is_no_title(string text)
    {
        NoteFacts note = Note($"{text}\n\n**Keywords**: k\n");

        note.Title.ShouldBe("Real title");
        note.Keywords.ShouldBe(["k"]);
    }

    [Theory]
    [InlineData("# A Title# A Title", "A Title")]
    [InlineData("# A Title # A Title", "A Title")]
    [InlineData("# A Title ## A Title #", "A Title")]
    [InlineData("# From C# to F#", "From C# to F#")]
    [InlineData("# A #1 A #2", "A #1 A #2")]
    public void A_title_that_was_written_twice_is_one(string heading, string title) =>
        Note($"{heading}\n\n**Keywords**: k\n").Title.ShouldBe(title);

    [Theory]
    [InlineData("- [T](near.md)", "ACL2025/x/near")]
    [InlineData("- [T](near)", "ACL2025/x/near")]
    [InlineData("- [T](./near/)", "ACL2025/x/near")]
    [InlineData("- [T](<near.md>)", "ACL2025/x/near")]
    [InlineData("- [T](near.html#part)", "ACL2025/x/near")]
    [InlineData("- [T](qwen2.5_report)", "ACL2025/x/qwen2.5_report")]
    [InlineData("- [T](qwen2.5_report.md)", "ACL2025/x/qwen2.5_report")]
    [InlineData("- [T](par\\(en\\).md)", "ACL2025/x/par(en)")]
    [InlineData("- [T](par(en).md)", "ACL2025/x/par(en)")]
    [InlineData("- [T](near.md \"Title. v1/2\")", "ACL2025/x/near")]
    [InlineData("- [T](near.md 'Title. v1/2')", "ACL2025/x/near")]
    [InlineData("- [T](near.md (Title))", "ACL2025/x/near")]
    [InlineData("- [T](..\\y\\far.md)", "ACL2025/y/far")]
    [InlineData("- [T](..\\..\\ICML2026\\y\\far.md)", "ICML2026/y/far")]
    [InlineData("- [T](../../ICML2026/y/far.md)", "ICML2026/y/far")]
    [InlineData("- [T](/ICML2026/y/far/)", "ICML2026/y/far")]
    [InlineData("- [T](https://en.papernotes.org/ICML2026/y/far/)", "ICML2026/y/far")]
    [InlineData("- [T](https://papernotes.org/ICML2026/y/far.html?x#y)", "ICML2026/y/far")]
    [InlineData("- **[T](near.md)**", "ACL2025/x/near")]
    [InlineData("- [**T**](near.md)", "ACL2025/x/near")]
    [InlineData("1. [T](near.md)", "ACL2025/x/near")]
    [InlineData("12) **[T](near.md)**: why", "ACL2025/x/near")]
    [InlineData("- [[near]]", "ACL2025/x/near")]
    [InlineData("- [[near|T]]", "ACL2025/x/near")]
    [InlineData("- [[near#part|T]]", "ACL2025/x/near")]
    [InlineData("- [[qwen2.5_report]]", "ACL2025/x/qwen2.5_report")]
    [InlineData("- [[docs/ICML2026/y/far|T]]", "ICML2026/y/far")]
    [InlineData("- [[../y/far]]", "ACL2025/y/far")]
    [InlineData("- [T](https://example.org/ICML2026/y/far/)", null)]
    [InlineData("- [T](mailto:near.md)", null)]
    [InlineData("- [T](#near)", null)]
    public void Related_notes_are_found_by_every_spelling_of_a_link(string line, string? key)
    {
        RelatedLink link = Reader.Read(Path, $"# N\n\n**Keywords**: k\n\n## Related Papers\n{line}\n").Note().Links.ShouldHaveSingleItem();

        link.Key.ShouldBe(key);
        link.Title.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("<!--\n- [T](near.md)\n-->")]
    [InlineData("```\n- [T](near.md)\n```")]
    public void Links_in_comments_and_fences_are_none(string text) =>
        Reader.Read(Path, $"# N\n\n**Keywords**: k\n\n## Related Papers\n{text}\n").Note().Links.ShouldBeEmpty();

    private static NoteFacts Note(string text) => Reader.Read(Path, text).Note().Facts;
}
