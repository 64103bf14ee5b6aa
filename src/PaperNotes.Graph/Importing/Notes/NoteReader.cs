using System.Security.Cryptography;
using System.Text.RegularExpressions;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing.Concepts;
using PaperNotes.Graph.Importing.Sections;
using PaperNotes.Graph.Importing.Sources;
using PaperNotes.Graph.Importing.Tagging;

namespace PaperNotes.Graph.Importing.Notes;

/// <summary>
/// A note as it was read, before its concepts are found and its links are resolved; the text is kept for that. It is certain where
/// header, front matter or headings say that it is a note, and not only its place.
/// </summary>
internal sealed record NoteFound(string File, int Source, NoteFacts Facts, IReadOnlyList<RelatedLink> Links, string Text, bool IsCertain)
    : Found;

// Reads a note of a paper, English or Chinese: front matter, title, header lines, TL;DR, related links. Pure and thread-safe.
internal sealed partial class NoteReader(string? venue, string? area, AreaNames areas)
{
    private const int MaxTodoShare = 2;

    private readonly NoteTagger _tagger = new(areas);

    // Files of a checkout that are never notes, whatever they hold.
    public static string? WhyNever(string path)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        return !NoNoteName().IsMatch(name) ? null
            : name.StartsWith("todo", StringComparison.OrdinalIgnoreCase) ? Reasons.TodoList
            : Reasons.NotANote;
    }

    public Reading Read(SourceDocument document, string text)
    {
        string[] lines = text.Split('\n');
        FrontMatter front = FrontMatter.Read(lines);
        NoteSections sections = NoteSections.Cut(lines, front.End);
        NoteHeader header = NoteHeader.Read(HeaderLines(sections));
        NotePath path = NotePath.Of(document.Path);
        if (WhyNoNote(path, lines, front, sections, header) is { } reason)
        {
            return Reading.Skipped(document, reason);
        }

        string? title = Title(front, sections) ?? TitleOtherwise(sections, header);
        string? venueKey = venue ?? path.Venue ?? VenueNames.Key(header[HeaderKey.Venue] ?? front.Scalar(HeaderKey.Venue))
            ?? front.List("tags").Select(VenueNames.Key).FirstOrDefault(key => key is not null);
        string? areaKey = area ?? path.Area ?? areas.Key(AreaText(front, header));
        if (title is null || venueKey is null || areaKey is null)
        {
            string missing =
                title is null ? "has no title"
                : venueKey is null ? "names no venue (give --venue)"
                : "names no area (give --area)";
            return Reading.Failed(document, null, missing);
        }

        List<FactProblem> problems = [];
        NoteFacts facts = Facts(front, sections, header, reason => problems.Add(new FactProblem(document.Name, 0, reason))) with
        {
            Venue = venueKey,
            Area = areaKey,
            Slug = path.Slug,
            Title = title,
        };
        facts = facts with { Methods = ProposedNames.Find(title, facts.Summary, sections) };
        facts = facts with
        {
            Positions = _tagger.Read(facts, sections),
            Path = document.Within,
            Revision = document.Revision,
            Hash = Convert.ToHexStringLower(SHA256.HashData(document.Content)),
        };
        string linkBase = path.Venue is null ? $"{venueKey}/{areaKey}/{path.Slug}.md" : document.Path;
        NoteFound note = new(
            document.Name, document.Source, facts, RelatedLinks.Read(lines, linkBase), text, IsCertain(front, sections, header));
        return new Reading(document.Name, document.Source, note) { Problems = problems };
    }

    public static string? Summary(NoteSections sections) => sections.All
        .Where(section => TldrHeading().IsMatch(section.Heading))
        .Select(section => FirstParagraph(section.Lines))
        .FirstOrDefault(paragraph => paragraph is not null);

    private static NoteFacts Facts(FrontMatter front, NoteSections sections, NoteHeader header, Action<string> leaveOut)
    {
        IReadOnlyList<string> keywords = HeaderValues.Keywords(header[HeaderKey.Keywords]);
        return new NoteFacts
        {
            Venue = "",
            Area = "",
            Slug = "",
            Title = "",
            Arxiv =
                ArxivIds.Of(header[HeaderKey.Arxiv] ?? front.Scalar(HeaderKey.Arxiv))
                ?? ArxivIds.OfLink(header[HeaderKey.Paper] ?? front.Scalar(HeaderKey.Paper)),
            Code = HeaderValues.Code(header[HeaderKey.Code] ?? front.Scalar(HeaderKey.Code), leaveOut),
            Keywords = keywords.Count > 0 ? keywords : FrontKeywords(front),
            Tags = Tags(front, header, keywords),
            Authors = HeaderValues.Authors(header[HeaderKey.Authors] ?? string.Join(", ", front.List(HeaderKey.Authors))),
            Summary = Summary(sections) ?? SummaryOfDescription(front.Scalar("description")),
            NoteDate = HeaderValues.Day(front.Scalar("date") ?? front.Scalar(HeaderKey.Date) ?? header[HeaderKey.Date], leaveOut),
        };
    }

    private static IReadOnlyList<string> FrontKeywords(FrontMatter front) => front.List(HeaderKey.Keywords) switch
    {
        [string one] => HeaderValues.Keywords(one),
        IReadOnlyList<string> many => [.. many.Select(item => item.Trim()).Where(item => item.Length > 0)],
    };

    // The tags without what else is known: the venue and the area come first in them.
    private static IReadOnlyList<string> Tags(FrontMatter front, NoteHeader header, IReadOnlyList<string> keywords)
    {
        IReadOnlyList<string> tags = front.List("tags");
        int first = tags.Count > 0 && VenueNames.Key(tags[0]) is not null ? 1 : 0;
        bool areaFollows =
            tags.Count > first && !keywords.Contains(tags[first]) && (first == 1 || (tags.Count == 1 && tags[0] == header[HeaderKey.Area]));
        return [.. tags.Skip(first + (areaFollows ? 1 : 0)).Select(tag => tag.Trim()).Where(tag => tag.Length > 0)];
    }

    private static string? AreaText(FrontMatter front, NoteHeader header) => header[HeaderKey.Area] ?? front.Scalar(HeaderKey.Area)
        ?? front.List("tags").SkipWhile(tag => VenueNames.Key(tag) is not null).FirstOrDefault();

    private static string? Title(FrontMatter front, NoteSections sections)
    {
        string? heading = sections.Title is { } written ? Titles.Clean(written) : null;
        string? title =
            !string.IsNullOrEmpty(heading) ? heading
            : front.Scalar("title") is { } quoted ? Titles.Unquoted(Titles.Clean(quoted))
            : null;
        return string.IsNullOrWhiteSpace(title) ? null : title;
    }

    // A note with a header whose title is no heading of level 1: underlined, HTML, or one level lower.
    private static string? TitleOtherwise(NoteSections sections, NoteHeader header)
    {
        if (header.Count == 0)
        {
            return null;
        }

        List<string> above = sections.All[0].Lines;
        int rule = above.FindIndex(line => Underline().IsMatch(line));
        string? title =
            rule > 0
                ? above[rule - 1]
                : above.Select(line => HtmlHeading().Match(line)).FirstOrDefault(match => match.Success)?.Groups["text"].Value
                    ?? sections
                        .All.Skip(1)
                        .Take(1)
                        .Select(section => section.Heading)
                        .FirstOrDefault(heading =>
                            !MetadataHeading().IsMatch(heading) && !TldrHeading().IsMatch(heading) && !NoteHeading().IsMatch(heading));
        return title is null || Titles.Clean(title) is not { Length: > 0 } clean ? null : clean;
    }

    private static IEnumerable<string> HeaderLines(NoteSections sections)
    {
        // The first section is what stands between title and first heading; some notes give it a heading of its own.
        List<string> lines = sections.All[0].Lines;
        IEnumerable<NoteSection> first = sections.All.Skip(1).Take(3);
        NoteSection? metadata = first.FirstOrDefault(section => MetadataHeading().IsMatch(section.Heading));
        if (metadata is null && NoteHeader.Read(lines).Count == 0)
        {
            metadata = first.FirstOrDefault(section => !NoteHeading().IsMatch(section.Heading) && NoteHeader.Read(section.Lines).Count > 1);
        }

        return metadata is null ? lines : lines.Concat(metadata.Lines);
    }

    private static string? WhyNoNote(NotePath path, string[] lines, FrontMatter front, NoteSections sections, NoteHeader header)
    {
        if (lines.Count(line => CheckBox().IsMatch(line)) is var boxes and > 3
            && boxes * MaxTodoShare > lines.Count(line => line.Trim().Length > 0))
        {
            return Reasons.TodoList;
        }

        bool isPlaced = path is { Venue: not null, Area: not null } && sections.Title is not null;
        return isPlaced || IsCertain(front, sections, header) ? null : Reasons.NotANote;
    }

    private static bool IsCertain(FrontMatter front, NoteSections sections, NoteHeader header) =>
        (header[HeaderKey.Venue] ?? header[HeaderKey.Arxiv] ?? header[HeaderKey.Keywords] ?? header[HeaderKey.Area]) is not null
        || front.Has("conference") || front.Has("arxiv") || front.Has("content_hash")
        || Titles.NamesNote(front.Scalar("title") ?? "")
        || (Title(front, sections) is not null && sections.All.Any(section => NoteHeading().IsMatch(section.Heading)));

    private static string? FirstParagraph(List<string> lines)
    {
        IEnumerable<string> paragraph = lines.SkipWhile(line => line.Trim().Length == 0).TakeWhile(line => line.Trim().Length > 0)
            .Select(line => line.Trim().TrimStart('>').Trim());
        string text = Entities.Decoded(string.Join(' ', paragraph).Replace("**", "", StringComparison.Ordinal).Trim());
        return text.Length > 0 && !text.StartsWith("<!--", StringComparison.Ordinal) && text != "---" ? text : null;
    }

    private static string? SummaryOfDescription(string? description)
    {
        string text = description is null
            ? ""
            : Entities.Decoded(DescriptionTags().Replace(description, "").Replace("**", "", StringComparison.Ordinal).Trim());
        return text.Length > 20 && !text.StartsWith("Academic paper note", StringComparison.OrdinalIgnoreCase) ? text : null;
    }

    [GeneratedRegex(@"^(?:TL;?\s?DR|一句话总结|一句话概括|一句话|总结一句话|One[- ]Sentence Summary|Summary in One Sentence)\b?", RegexOptions.IgnoreCase)]
    private static partial Regex TldrHeading();

    [GeneratedRegex(@"^(?:Metadata|Meta|Paper Info(?:rmation)?|Basic Info(?:rmation)?|元信息|元数据|基本信息|论文信息)$", RegexOptions.IgnoreCase)]
    private static partial Regex MetadataHeading();

    [GeneratedRegex(
        @"^(?:TL;?\s?DR|一句话|方法详解|实验关键数据|研究背景与动机|背景与动机|核心问题|局限性|评分|Background & Motivation|Key Experimental Results|Limitations & Future Work)",
        RegexOptions.IgnoreCase)]
    private static partial Regex NoteHeading();

    [GeneratedRegex(@"^(?:todo|readme|contributing|changelog|license|about|tags|summary|_?sidebar|404)$", RegexOptions.IgnoreCase)]
    private static partial Regex NoNoteName();

    [GeneratedRegex(@"^=+\s*$")]
    private static partial Regex Underline();

    [GeneratedRegex(@"^\s*<h1\b[^>]*>(?<text>.*?)</h1>", RegexOptions.IgnoreCase)]
    private static partial Regex HtmlHeading();

    [GeneratedRegex(@"^\s*[-*+]\s+\[[ xX]\]\s")]
    private static partial Regex CheckBox();

    [GeneratedRegex(@"^(?:\s*\[[^\]]*\]){1,3}\s*")]
    private static partial Regex DescriptionTags();
}
