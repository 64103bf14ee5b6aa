using System.Text.RegularExpressions;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing.Notes;
using PaperNotes.Graph.Importing.Pages;
using PaperNotes.Graph.Importing.Sources;

namespace PaperNotes.Graph.Importing;

// Recognises a file by its content and gives it to the reader for it. Thread-safe.
internal sealed partial class DocumentReader(NoteReader notes, PageReader pages)
{
    public Reading Read(SourceDocument document)
    {
        Reading reading = Recognise(document);
        List<string> leftOut = [];
        try
        {
            reading = reading with
            {
                Found = reading.Found switch
                {
                    NoteFound note => note with { Facts = CleanFacts.Of(note.Facts, leftOut) },
                    PageFound page => page with { Facts = CleanFacts.Of(page.Facts, leftOut) },
                    Found other => other,
                },
            };
        }
        catch (FormatException exception)
        {
            return Reading.Failed(document, null, $"gives no key: {exception.Message}");
        }

        return leftOut.Count == 0
            ? reading
            : reading with { Problems = [.. reading.Problems, .. leftOut.Select(reason => new FactProblem(document.Name, 0, reason))] };
    }

    private Reading Recognise(SourceDocument document)
    {
        if (TextContent.Decode(document.Content, out int badLine) is not { } text)
        {
            return Reading.Failed(document, badLine, "is not UTF-8");
        }

        if (SiteConfig.IsConfig(document.Within ?? document.Path))
        {
            return new Reading(document.Name, document.Source, new SiteFound(SiteConfig.Read(document.Within ?? document.Path, text)))
            {
                IsFile = false,
            };
        }

        if (text.TrimStart() is ['{', ..])
        {
            return LineFacts.ReadWhole(document);
        }

        if (JsonArray.IsArray(text))
        {
            return JsonArray.Read(document);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return Reading.Failed(document, null, "is empty");
        }

        if (NoteReader.WhyNever(document.Path) is { } never)
        {
            return Reading.Skipped(document, never);
        }

        if (LinesName().IsMatch(document.Path))
        {
            return Reading.Failed(document, 1, "is not a line of JSON");
        }

        if (HtmlPage.IsHtml(text))
        {
            return ReadHtml(document, text);
        }

        if (SavedText.IsSavedText(text))
        {
            return pages.Read(document, AsWritten(SavedText.ToMarkdown(text)), address: null);
        }

        bool isIndex = Path.GetFileNameWithoutExtension(document.Path).Equals("index", StringComparison.OrdinalIgnoreCase);
        Reading note = isIndex ? Reading.Skipped(document, Reasons.IndexPage) : notes.Read(document, text);
        if (note.Found is NoteFound { IsCertain: true })
        {
            return note;
        }

        Reading page = pages.Read(document, text, address: null);
        return page.Found is not PassedOver ? page
            : isIndex ? note with { Areas = AreasOf(text) }
            : document.Path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) && note.Found is PassedOver ? page
            : note;
    }

    private Reading ReadHtml(SourceDocument document, string html)
    {
        try
        {
            return pages.Read(document, AsWritten(HtmlPage.ToMarkdown(html, out string? address)), address);
        }
        catch (SourceException exception)
        {
            return Reading.Failed(document, null, exception.Message);
        }
    }

    // What a browser showed has no character references any more; in Markdown, "&" before letters would begin one.
    private static string AsWritten(string shown) => shown.Replace("&", "&amp;", StringComparison.Ordinal);

    [GeneratedRegex(@"\.(?:jsonl|ndjson)$", RegexOptions.IgnoreCase)]
    private static partial Regex LinesName();

    // An index page of a venue names its areas with their keys.
    private static List<AreaFacts> AreasOf(string text) =>
        [
            .. AreaHeading()
                .Matches(text)
                .Concat(AreaRow().Matches(text))
                .Select(match => new AreaFacts(
                    match.Groups["key"].Value, PageHead.Name(match.Groups["name"].Value) ?? match.Groups["key"].Value))
                .DistinctBy(area => area.Key),
        ];

    [GeneratedRegex(@"^#{2,3} (?<name>.+?)(?: \(\d+\))? \{ ?#(?<key>[a-z0-9_]+) ?\}", RegexOptions.Multiline)]
    private static partial Regex AreaHeading();

    [GeneratedRegex(@"^\|[^|\[]*\[(?<name>[^\]]+)\]\(#(?<key>[a-z0-9_]+)\)\s*\|", RegexOptions.Multiline)]
    private static partial Regex AreaRow();
}
