using System.Text.RegularExpressions;

namespace PaperNotes.Graph.Importing.Notes;

// What a header line of a note tells.
internal enum HeaderKey
{
    Venue,
    Arxiv,
    Paper,
    Code,
    Area,
    Keywords,
    Authors,
    Date,
    Other,
}

internal static partial class HeaderKeys
{
    private const int LongestName = 64;

    private static readonly (HeaderKey Key, string[] Names)[] Spellings =
    [
        (HeaderKey.Venue, ["会议", "期刊", "会议/期刊", "期刊/会议", "发表", "发表于", "发表会议", "发表场所", "来源", "Conference", "Venue", "Published in", "Published at",
            "Journal", "Conference/Journal"]),
        (HeaderKey.Arxiv, ["arXiv", "arXiv ID", "arXiv 编号", "arXiv编号", "arXiv Link", "arXiv URL", "arXiv链接", "arXiv 链接"]),
        (HeaderKey.Paper, ["论文", "论文链接", "论文地址", "链接", "Paper", "Paper Link", "Paper URL", "Link", "Links", "OpenReview", "CVF", "PDF"]),
        (HeaderKey.Code, ["代码", "代码链接", "代码地址", "开源代码", "代码仓库", "开源地址", "代码/数据", "代码开源", "Code", "Code Link", "Code URL", "Codes", "Source Code", "GitHub",
            "Repository", "Code/Data"]),
        (HeaderKey.Area, ["领域", "研究领域", "方向", "研究方向", "Area", "Areas", "Domain", "Field", "Subject", "Research Area"]),
        (HeaderKey.Keywords, ["关键词", "关键字", "Keywords", "Keyword", "Key words", "标签"]),
        (HeaderKey.Authors, ["作者", "Author", "Authors", "Author(s)"]),
        (HeaderKey.Date, ["日期", "笔记日期", "Date", "Note Date"]),
        (HeaderKey.Other, ["机构", "单位", "作者单位", "Institution", "Institutions", "Institution(s)", "Affiliation", "Affiliations", "项目主页", "项目页面",
            "Project Page", "Project", "TL;DR"]),
    ];

    private static readonly Dictionary<string, HeaderKey> Names = Spellings
        .SelectMany(spelling => spelling.Names, (spelling, name) => (name, spelling.Key))
        .ToDictionary(pair => pair.name, pair => pair.Key, StringComparer.OrdinalIgnoreCase);

    // Symbols before it and the other language's word behind it ("📄 关键词 (Keywords)") do not matter.
    public static HeaderKey? Of(string name)
    {
        if (name.Length > LongestName)
        {
            return null;
        }

        string bare = new string([.. name.SkipWhile(letter => !char.IsLetter(letter))]).Trim();
        return Names.TryGetValue(bare, out HeaderKey key) || Names.TryGetValue(Remark().Replace(bare, ""), out key) ? key : null;
    }

    [GeneratedRegex(@"\s*[(（][^()（）]*[)）]$")]
    private static partial Regex Remark();
}
