using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing.Concepts;
using PaperNotes.Graph.Importing.Notes;
using PaperNotes.Graph.Importing.Sections;
using PaperNotes.Graph.Importing.Sources;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Importing;

/// <summary>
/// What an import does to the facts of a target: what it keeps of them, and what it adds. The same sources give the same facts again,
/// also when the target holds the first import of them: what is looked for in notes never comes from an earlier import of these notes.
/// </summary>
/// <param name="Kept">The target's facts without those that this import takes away.</param>
/// <param name="Removed">How many notes no source has any more.</param>
/// <param name="Replaced">Papers that only a page had listed, and whose note has come.</param>
/// <param name="LostLinks">Links that name a paper only by a title that no paper has.</param>
/// <param name="Facts">The facts to add.</param>
internal sealed record ImportPlan(FactSet Kept, int Removed, int Replaced, int LostLinks, FactSet Facts)
{
    /// <summary>Plans an import, step by step; each step takes the notes by key and changes them.</summary>
    public static ImportPlan Of(ImportRequest request, ReadSources read, FactSet old)
    {
        Dictionary<string, NoteFacts> notes = new(StringComparer.Ordinal);
        foreach (NoteFacts note in read.Facts.SelectMany(facts => facts.Notes).Concat(read.Notes.Select(note => note.Facts)))
        {
            notes[note.Key] = note;
        }

        (FactSet kept, int removed, int replaced) = Remaining(old, notes, read, request.Prune);
        FindConcepts(notes, kept, read, request.Known);
        AddAddresses(notes, read, request.Site);
        ListedPapers.Add(notes, kept, read);
        int lostLinks = ResolveLinks(notes, kept, read);
        WritableFacts writable = new(read);
        return new ImportPlan(kept, removed, replaced, lostLinks, new FactSet
        {
            Notes = writable.Of(notes.Values.Select(note => request.FactsOnly ? note with { Summary = null } : note)),
            Pages = [.. Pages(old, read)],
            Areas = writable.Of(Areas(notes, old, read)),
            Topics = [.. read.Facts.SelectMany(facts => facts.Topics)],
        });
    }

    private static (FactSet Kept, int Removed, int Replaced) Remaining(
        FactSet old, Dictionary<string, NoteFacts> notes, ReadSources read, bool prune)
    {
        HashSet<string> venues = [.. notes.Values.Select(note => note.Venue)];
        HashSet<(string, string)> pages = [.. read.Pages.Select(found => (found.Page.Facts.Venue, found.Page.Facts.Area))];
        Lazy<PaperIndex> incoming = new(() => new PaperIndex(notes.Values));
        HashSet<string> listed = [.. read.Pages.SelectMany(found => found.Page.Papers, (found, paper) => Titles.Normal(paper.Title))];
        List<NoteFacts> kept = [];
        (int removed, int replaced) = (0, 0);
        foreach (NoteFacts note in old.Notes)
        {
            bool isCovered = venues.Contains(note.Venue) || pages.Contains((note.Venue, note.Area));
            bool isGone = prune && isCovered && !notes.ContainsKey(note.Key) && !listed.Contains(Titles.Normal(note.Title));
            // A paper that was only listed on a page gives way to its note.
            bool isReplaced = !isGone && ListedPapers.IsBare(note) && !notes.ContainsKey(note.Key)
                && incoming.Value.ByTitle(note.Venue, note.Title).Any(other => other.Area == note.Area);
            removed += isGone ? 1 : 0;
            replaced += isReplaced ? 1 : 0;
            if (!isGone && !isReplaced)
            {
                kept.Add(note);
            }
        }

        return (kept.Count == old.Notes.Count ? old : old with { Notes = kept }, removed, replaced);
    }

    private static void FindConcepts(Dictionary<string, NoteFacts> notes, FactSet kept, ReadSources read, FactSet alsoKnown)
    {
        if (read.Notes.Count == 0)
        {
            return;
        }

        List<NoteFound> found = [.. read.Notes.Where(note => ReferenceEquals(notes[note.Facts.Key], note.Facts))];
        HashSet<string> reread = [.. found.Select(note => note.Facts.Key)];
        ConceptSearch search = new(
            NamesToFind.Compile(
                // Records that no import made are known whatever is imported: the dictionary never shrinks by it.
                alsoKnown.Notes.Where(note => note.Hash is null || !reread.Contains(note.Key))
                    .Concat(kept.Notes.Concat(notes.Values).Where(note => !reread.Contains(note.Key))),
                found.SelectMany(note => note.Facts.Methods, (note, name) => (note.Facts.Title, name))
                    .SelectMany(
                        pair => ProposedNames.Parts(pair.name), (pair, part) => new KnownName(part, ProposedNames.KindOf(part, pair.Title)))
            )
        );
        Dictionary<string, NoteFacts> before = kept
            .Notes.Where(note => reread.Contains(note.Key))
            .ToDictionary(note => note.Key, StringComparer.Ordinal);
        RepeatedWords repeated = new();
        NoteFacts[] results = new NoteFacts[found.Count];
        Parallel.For(0, found.Count, i =>
        {
            string[] lines = found[i].Text.Split('\n');
            NoteSections sections = NoteSections.Cut(lines, FrontMatter.EndOf(lines));
            NoteFacts facts = search.Find(found[i].Facts, sections) with { Terms = repeated.Of(sections) };
            results[i] = before.TryGetValue(facts.Key, out NoteFacts? old) ? facts.WithKnown(old) : facts;
        });
        foreach (NoteFacts facts in results)
        {
            notes[facts.Key] = facts;
        }
    }

    // The page of a note where nothing else names one; of two sites the one whose pages lie deeper.
    private static void AddAddresses(Dictionary<string, NoteFacts> notes, ReadSources read, string? address)
    {
        SiteConfig? given = address is null ? null : SiteConfig.Of(address);
        if (given is null && read.Sites.Count == 0)
        {
            return;
        }

        ILookup<int, SiteConfig> sites = read
            .Sites.OrderByDescending(site => site.Site.Folder.Length)
            .ThenBy(site => site.Site.Folder, StringComparer.Ordinal)
            .ToLookup(site => site.Source, site => site.Site);
        foreach (NoteFound found in read.Notes)
        {
            if (notes.TryGetValue(found.Facts.Key, out NoteFacts? note)
                && note is { NoteUrl: null, Path: { } path }
                && note.Hash == found.Facts.Hash)
            {
                string? page =
                    given?.Of(path, isGiven: true)
                    ?? sites[found.Source].Select(site => site.Of(path, isGiven: false)).FirstOrDefault(url => url is not null);
                notes[note.Key] = note with { NoteUrl = page };
            }
        }
    }

    private static int ResolveLinks(Dictionary<string, NoteFacts> notes, FactSet kept, ReadSources read)
    {
        PaperIndex? known = null;
        int lost = 0;
        foreach (NoteFound note in read.Notes)
        {
            if (note.Links.Count == 0 || !notes.TryGetValue(note.Facts.Key, out NoteFacts? facts))
            {
                continue;
            }

            known ??= new PaperIndex(notes.Values.Concat(kept.Notes));
            List<string> related = [];
            foreach (RelatedLink link in note.Links)
            {
                string? direct = KeyText.PaperKey(link.Key);
                string? key = direct is not null && known.Has(direct) ? direct : ByTitle(known, link) ?? direct;
                lost += key is null ? 1 : 0;
                if (key is not null && key != facts.Key && !related.Contains(key))
                {
                    related.Add(key);
                }
            }

            notes[facts.Key] = facts with { Related = related };
        }

        return lost;
    }

    private static string? ByTitle(PaperIndex known, RelatedLink link)
    {
        string? venue = link.Venue ?? link.Key?.Split('/')[0];
        return venue is null || link.Title is null ? null : known.ByTitle(venue, link.Title) is [{ } first, ..] ? first.Key : null;
    }

    // A page that says what it said on an earlier day is that page.
    private static IEnumerable<PageFacts> Pages(FactSet old, ReadSources read)
    {
        foreach (PageFacts page in read.Facts.SelectMany(facts => facts.Pages).Concat(read.Pages.Select(found => found.Page.Facts)))
        {
            yield return old.Pages.FirstOrDefault(known =>
                known.Venue == page.Venue && known.Area == page.Area && known.Equals(page with { Date = known.Date })) ?? page;
        }
    }

    // Names of areas for those that have none yet; the site's English name before a name in another language.
    private static IEnumerable<AreaFacts> Areas(Dictionary<string, NoteFacts> notes, FactSet old, ReadSources read)
    {
        HashSet<string> named = [.. old.Areas.Select(area => area.Key)];
        foreach (AreaFacts area in read.Facts.SelectMany(facts => facts.Areas))
        {
            named.Add(area.Key);
            yield return area;
        }

        foreach (string key in notes.Values.Select(note => note.Area).Concat(read.Areas.Keys).Distinct().Order(StringComparer.Ordinal))
        {
            string? said = read.Areas.GetValueOrDefault(key)?.Name;
            string? name = said is not null && said.All(char.IsAscii) ? said : AreaNames.SiteName(key) ?? said;
            if (name is not null && named.Add(key))
            {
                yield return new AreaFacts(key, name);
            }
        }
    }
}
