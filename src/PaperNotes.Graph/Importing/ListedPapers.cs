using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing.Pages;
using PaperNotes.Graph.Importing.Sections;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Importing;

/// <summary>Papers that area pages list.</summary>
internal static class ListedPapers
{
    /// <summary>Adds the papers of the pages to the notes of an import, or to what is known of them what it lacks.</summary>
    public static void Add(Dictionary<string, NoteFacts> notes, FactSet kept, ReadSources read)
    {
        if (read.Pages.Count == 0)
        {
            return;
        }

        PaperIndex known = new(notes.Values.Concat(kept.Notes));
        Dictionary<string, NoteFacts> before = kept.Notes.ToDictionary(note => note.Key, StringComparer.Ordinal);
        foreach ((int source, PageFound page) in read.Pages)
        {
            // Within a checkout the notes are the papers; its index pages are made from them, and may be older.
            if (page.IsIndex && read.SourcesWithNotes.Contains(source))
            {
                continue;
            }

            foreach (ListedPaper paper in page.Papers)
            {
                Add(page.Facts, paper, known, key => notes.GetValueOrDefault(key) ?? before.GetValueOrDefault(key), notes);
            }
        }
    }

    private static void Add(
        PageFacts page, ListedPaper paper, PaperIndex known, Func<string, NoteFacts?> find, Dictionary<string, NoteFacts> notes)
    {
        string slug = paper.Slug ?? Titles.Slug(paper.Title);
        slug = KeyText.Key(slug) ?? "";
        NoteFacts listed = new()
        {
            Venue = page.Venue,
            Area = page.Area,
            Slug = slug.Length > 0 ? slug : "untitled",
            Title = paper.Title,
            Summary = paper.Summary,
        };
        string key = known.Has(listed.Key) ? listed.Key
            : known.ByTitle(page.Venue, paper.Title).FirstOrDefault(note => note.Area == page.Area)?.Key ?? listed.Key;
        NoteFacts? old = find(key);
        if (old is null)
        {
            notes[key] = listed;
            known.Add(listed);
        }
        else if (IsBare(old) && old.Title == paper.Title)
        {
            notes[key] = old with { Summary = paper.Summary ?? old.Summary };
        }
        else
        {
            // Known better already: the page only fills in what is missing.
            notes[key] = old with { Summary = old.Summary ?? paper.Summary };
        }
    }

    /// <summary>Whether nothing more is known of a paper than a page says.</summary>
    public static bool IsBare(NoteFacts note) =>
        note.Arxiv is null
        && note.Code is null
        && note.NoteDate is null
        && note.Keywords.Count
            + note.Tags.Count
            + note.Authors.Count
            + note.Methods.Count
            + note.Tasks.Count
            + note.Benchmarks.Count
            + note.Related.Count
            == 0;
}
