using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing.Sources;
using PaperNotes.Graph.Topics;

namespace PaperNotes.Graph.Importing;

// Reads facts from JSON: lines of a data set or of a data folder, and the site's own index files. Not thread-safe: one per worker.
internal sealed class LineFacts
{
    private readonly TextPool _pool = new();

    public Reading Read(SourceLines lines)
    {
        List<NoteFacts> notes = [];
        List<int> noteLines = [];
        List<PageFacts> pages = [];
        List<AreaFacts> areas = [];
        List<TopicFacts> topics = [];
        List<FactProblem> problems = [];
        for (int i = 0; i < lines.Lines.Count; i++)
        {
            ReadOnlySpan<byte> line = lines.Lines[i].AsSpan().Trim(" \t\r\uFEFF"u8);
            if (line.IsEmpty || FactSeal.IsMark(line))
            {
                continue;
            }

            if (FactLines.TryRead(line, _pool, out FactLine fact, out string reason))
            {
                problems.AddRange(LeftOut(fact, lines.Name, lines.FirstLine + i));
                if (fact.Note is not null)
                {
                    notes.Add(fact.Note);
                    noteLines.Add(lines.FirstLine + i);
                }

                Add(pages, fact.Page);
                Add(areas, fact.Area);
                Add(topics, fact.Topic);
            }
            else if (FactLines.TryReadPage(line, _pool, out FactLine alone, out string pageReason)
                && alone.Page is { CountReported: not null } page)
            {
                problems.AddRange(LeftOut(alone, lines.Name, lines.FirstLine + i));
                pages.Add(page);
            }
            else if (FactLines.TryReadAreas(line, out IReadOnlyList<AreaFacts>? named, out _) && named is not null)
            {
                areas.AddRange(named);
            }
            else
            {
                // A page that stands alone says so by its count, right or wrong.
                bool isPage = alone.Page is null && line.IndexOf("\"count_reported\""u8) >= 0 && line.IndexOf("\"slug\""u8) < 0;
                problems.Add(new FactProblem(lines.Name, lines.FirstLine + i, isPage ? pageReason : reason));
            }
        }

        // A JSON file of another program lies in many a checkout; only files of lines are asked to hold facts.
        bool isForeign =
            problems.Count > 0
            && notes.Count + pages.Count + areas.Count == 0
            && lines.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
        return isForeign
            ? Reading.Skipped(lines, Reasons.NotFacts) with
            {
                IsFile = false,
            }
            : new Reading(
                lines.Name,
                lines.Source,
                new FactsFound(
                    new FactSet
                    {
                        Notes = notes,
                        Pages = pages,
                        Areas = areas,
                        Topics = topics,
                    })
                {
                    NoteLines = noteLines,
                })
            {
                Problems = problems,
                IsFile = false,
            };
    }

    // One object over several lines: what an area's page says of itself, the topics, or names of areas.
    public static Reading ReadWhole(SourceDocument document)
    {
        ReadOnlySpan<byte> json = document.Content.AsSpan().Trim(" \t\r\n\uFEFF"u8);
        if (FactLines.TryReadPage(json, new TextPool(), out FactLine alone, out _) && alone.Page is { CountReported: not null } page)
        {
            return Whole(document, new FactSet { Pages = [page] }, alone);
        }

        if (FactLines.TryReadTopics(json, out IReadOnlyList<TopicFacts>? topics, out _) && topics is { Count: > 0 })
        {
            return Whole(document, new FactSet { Topics = topics }, default);
        }

        // One note over several lines; where it is none, the file is another program's.
        if (FactLines.TryRead(json, new TextPool(), out FactLine fact, out _) && fact.Note is { } note)
        {
            return Whole(document, new FactSet { Notes = [note] }, fact);
        }

        return FactLines.TryReadAreas(json, out IReadOnlyList<AreaFacts>? areas, out _) && areas is not null
            ? new Reading(document.Name, document.Source, new NothingFound()) { Areas = areas }
            : Reading.Skipped(document, Reasons.NotFacts);
    }

    private static Reading Whole(SourceDocument document, FactSet facts, FactLine line) =>
        new(document.Name, document.Source, new FactsFound(facts)) { Problems = [.. LeftOut(line, document.Name, null)] };

    private static IEnumerable<FactProblem> LeftOut(FactLine fact, string file, int? line) =>
        (fact.LeftOut ?? []).Select(reason => new FactProblem(file, line ?? 0, reason));

    private static void Add<T>(List<T> list, T? fact)
        where T : class
    {
        if (fact is not null)
        {
            list.Add(fact);
        }
    }
}
