using System.Runtime.InteropServices;
using System.Text;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing;
using PaperNotes.Graph.Importing.Sources;

namespace PaperNotes.Graph.Tests.Importing;

/// <summary>
/// Reading a hostile file costs by its length and not by its square: eight times the text takes far less than sixty-four times as much of
/// the processor.
/// </summary>
public sealed class ReadingCostTests
{
    private const int Small = 24 * 1024, Times = 8, Most = 24;
    private const string Head = "# T\n\n**会议**: ACL 2025\n";
    private const string Related = Head + "\n## Related Papers\n";
    private const string Page = "NLP\n💬 ACL2025 · 2 paper notes\n";
    private const string Html = "<!doctype html><html><body><main><h1>NLP</h1><p>💬 ACL2025 · 2 paper notes</p>";

    [Theory]
    [InlineData("", "[a](")]
    [InlineData(Head, "[a](")]
    [InlineData(Head, "\n[a](")]
    [InlineData(Head, "\n- [a](")]
    [InlineData(Related, "[a](")]
    [InlineData(Related, "\n- [a](")]
    [InlineData(Related, "\n- [\\[")]
    [InlineData(Related + "- [a](", "(a")]
    [InlineData(Related + "- [", "\\[")]
    [InlineData(Page, "[a](")]
    [InlineData(Page, "\n- [a](")]
    [InlineData(Page + "**[", "[a]")]
    [InlineData(Page + "[", "\\a")]
    [InlineData(Page + "[a](", "()")]
    [InlineData(Page + "[a](", " a")]
    [InlineData(Page + "[a](b \"", "\\\"")]
    [InlineData(Page + "**[a](", " ")]
    [InlineData(Page, "**[a](b)** ")]
    [InlineData(Page, "A × 1 · ")]
    [InlineData(Page, "ACL2025 (1) · ")]
    [InlineData(Page + "📌 ", "ACL ")]
    [InlineData(Page + "🔥 ", "× ")]
    [InlineData(Page + "¶", "¶")]
    [InlineData("", "A ")]
    [InlineData("", "Aa 2025 ")]
    [InlineData("", "ACL 2025 · 1")]
    [InlineData("*ACL 2025* · *1*\n", "*a ")]
    [InlineData("*ACL 2025* · *1*\n", "<a ")]
    [InlineData("*ACL 2025* · *1*\n", "* <a>")]
    [InlineData("# T\n**会议**: ACL 2025\n", " ")]
    [InlineData("# T\n", " ")]
    [InlineData("# T\n- ", " ")]
    [InlineData("# T\n|", " ")]
    [InlineData("# T\n| a |", " ")]
    [InlineData("# T\n**", " ")]
    [InlineData("# T\n**a", " ")]
    [InlineData("# T\n**会议**: ", " x")]
    [InlineData("# T\nx y **会议**: ", "**关键词**: ")]
    [InlineData("# T\n**关键词**: ", "(")]
    [InlineData("# T\n**关键词**: ", "$")]
    [InlineData("# T\n**关键词**: ", "a, ")]
    [InlineData("# T\n**作者**: ", "(a)")]
    [InlineData("# T\n**代码**: ", "http://a ")]
    [InlineData("# T\n**论文**: ", "https://arxiv.org/abs/")]
    [InlineData("# T\n**会议**: ", "ACL ")]
    [InlineData("# T\n**会议**: ACL 2025", "<br ")]
    [InlineData("# ", "[")]
    [InlineData("# ", "[a](http://a")]
    [InlineData("# ", "{#a ")]
    [InlineData("# T ", "# ")]
    [InlineData("", "#")]
    [InlineData("", "# \n")]
    [InlineData("", "- [ ] \n")]
    [InlineData("", "|")]
    [InlineData("|", "[a](#b)")]
    [InlineData("## ", "a (1) {")]
    [InlineData("", "`")]
    [InlineData("", "```\n")]
    [InlineData("", "~~~")]
    [InlineData("<h1 ", "<h1 ")]
    [InlineData(Head + "<h1>", "<h1>a")]
    [InlineData("---\ntitle: ", "\"")]
    [InlineData("---\ntags: [", "[")]
    [InlineData("---\n", "a: b\n")]
    [InlineData("---\n", "  - a\n")]
    [InlineData("---\n", " \n")]
    [InlineData("---\na: |\n", "  b\n")]
    [InlineData("---\na: ", "'")]
    [InlineData("---\ntitle: ", " #")]
    [InlineData(Head, "## TL;DR\n")]
    [InlineData(Head + "## TL;DR\n", "a **")]
    [InlineData(Head + "## TL;DR\n", "we propose ")]
    [InlineData(Head + "## TL;DR\n", "提出 A ")]
    [InlineData(Head + "## TL;DR\n", "名为")]
    [InlineData("# A", ": A")]
    [InlineData("# ", "A-")]
    [InlineData("[{", "\"a\":")]
    [InlineData("", "<!-- ")]
    [InlineData(Head, "<!-- RELATED:START -->")]
    public void Of_a_text(string start, string repeated) => Measure(start, repeated, "", "ACL2025/llm_nlp/a.md");

    [Theory]
    [InlineData("<div>")]
    [InlineData("<div><p>")]
    [InlineData("<b>")]
    [InlineData("<p><b class=a></p>")]
    [InlineData("<b><div></b>")]
    [InlineData("<span><div></span>")]
    [InlineData("<a href=a><p>")]
    [InlineData("<a href=a>b</a>")]
    [InlineData("<ul><li>")]
    [InlineData("<dl><dd>")]
    [InlineData("<div><table><tr><td></div>")]
    [InlineData("<table>")]
    [InlineData("<td>")]
    [InlineData("<p>")]
    [InlineData("<li>a")]
    [InlineData("<i> </i>")]
    [InlineData("<script></script>")]
    [InlineData("<button>")]
    [InlineData("<svg>")]
    [InlineData("<svg/>")]
    [InlineData("<math><mi>")]
    [InlineData("<select>")]
    [InlineData("<form><div></form>")]
    [InlineData("<template>")]
    [InlineData("<dt><a href=a>b</a></dt><dd>c</dd>")]
    [InlineData("<p> <a href=a>b</a>")]
    [InlineData("<")]
    [InlineData("<a ")]
    [InlineData("</p>")]
    [InlineData("</div>")]
    [InlineData("&")]
    [InlineData("&amp")]
    [InlineData("<!--")]
    [InlineData("<article>a</article>")]
    [InlineData("<nav><article>a</article></nav>")]
    [InlineData("\u00A0\n")]
    public void Of_a_saved_page(string repeated) => Measure(Html, repeated, "", "ACL2025.llm_nlp.html");

    [Fact]
    public void Of_an_element_with_attributes_without_end() =>
        Measure(
            Html + "<p ", "", ">", "ACL2025.llm_nlp.html", size => string.Concat(Enumerable.Range(0, size / 8).Select(i => $"a{i:x6}=")));

    private static void Measure(string start, string repeated, string end, string path, Func<int, string>? body = null)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs Linux's clock of one thread, which other work does not move");
        DocumentReader reader = Reader.Of();
        Time(4 * 1024);
        double ratio = double.MaxValue;
        for (int attempt = 0; attempt < 3 && ratio > Most; attempt++)
        {
            TimeSpan small = Enumerable.Range(0, 3).Min(_ => Time(Small)), large = Enumerable.Range(0, 2).Min(_ => Time(Times * Small));
            // What takes no time at all says nothing of how it grows.
            ratio = large < TimeSpan.FromMilliseconds(15) ? 0 : Math.Min(ratio, large / small);
        }

        ratio.ShouldBeLessThan(Most);

        TimeSpan Time(int size)
        {
            string text = start + (body?.Invoke(size) ?? new StringBuilder().Insert(0, repeated, size / repeated.Length).ToString()) + end;
            SourceDocument document = new(path, 0, path, Encoding.UTF8.GetBytes(text));
            TimeSpan before = TimeOfThread();
            ReadSources read = new();
            read.Add(reader.Read(document));
            _ = ImportPlan.Of(new ImportRequest { Paths = [] }, read, FactSet.Empty);
            return TimeOfThread() - before;
        }
    }

    private static TimeSpan TimeOfThread()
    {
        const int clockOfThread = 3;
        GetTime(clockOfThread, out TimeSpec time).ShouldBe(0);
        return TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000.0);
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetTime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
