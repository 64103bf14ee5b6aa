using PaperNotes.Graph.Building;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing.Concepts;
using PaperNotes.Graph.Importing.Notes;
using PaperNotes.Graph.Importing.Pages;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Importing;

// Makes facts of what the sources gave, against what the target has already. The same sources give the same facts again, also
// when the target holds the first import of them: what is looked for in notes never comes from an earlier import of these notes.
internal sealed class Incoming
{
    private readonly ImportRequest _request;
    private readonly ReadSources _read;
    private readonly Dictionary<string, NoteFacts> _notes = new(StringComparer.Ordinal);

    public Incoming(ImportRequest request, ReadSources read, FactSet old)
    {
        _request = request;
        _read = read;
        foreach (NoteFacts note in read.Facts.SelectMany(facts => facts.Notes).Concat(read.Notes.Select(note => note.Facts)))
        {
            _notes[note.Key] = note;
        }

        Kept = Remaining(old);
        FindConcepts();
        AddAddresses();
        AddListedPapers();
        ResolveLinks();
        WritableFacts writable = new(read);
        Facts = new FactSet
        {
            Notes = writable.Of(_notes.Values.Select(note => request.FactsOnly ? note with { Summary = null } : note)),
            Pages = [.. Pages(old)],
            Areas = writable.Of(Areas(old)),
            Topics = [.. read.Facts.SelectMany(facts => facts.Topics)],
        };
    }

    // The target's facts without those that this import takes away.
    public FactSet Kept { get; }

    public int Removed { get; private set; }

    // Papers that only a page had listed, and whose note has come.
    public int Replaced { get; private set; }

    // Links that name a paper only by a title that no paper has.
    public int LostLinks { get; private set; }

    public FactSet Facts { get; }

    private FactSet Remaining(FactSet old)
    {
        HashSet<string> venues = [.. _notes.Values.Select(note => note.Venue)];
        HashSet<(string, string)> pages = [.. _read.Pages.Select(found => (found.Page.Facts.Venue, found.Page.Facts.Area))];
        Lazy<PaperIndex> incoming = new(() => new PaperIndex(_notes.Values));
        HashSet<string> listed = [.. _read.Pages.SelectMany(found => found.Page.Papers, (found, paper) => Titles.Normal(paper.Title))];
        List<NoteFacts> kept = [];
        foreach (NoteFacts note in old.Notes)
        {
            bool isCovered = venues.Contains(note.Venue) || pages.Contains((note.Venue, note.Area));
            bool isGone = _request.Prune && isCovered && !_notes.ContainsKey(note.Key) && !listed.Contains(Titles.Normal(note.Title));
            // A paper that was only listed on a page gives way to its note.
            bool isReplaced = !isGone && IsBare(note) && !_notes.ContainsKey(note.Key)
                && incoming.Value.ByTitle(note.Venue, note.Title).Any(other => other.Area == note.Area);
            Removed += isGone ? 1 : 0;
            Replaced += isReplaced ? 1 : 0;
            if (!isGone && !isReplaced)
            {
                kept.Add(note);
            }
        }

        return kept.Count == old.Notes.Count ? old : old with { Notes = kept };
    }

    private static bool IsBare(NoteFacts note) => note.Arxiv is null && note.Code is null && note.NoteDate is null
        && note.Keywords.Count + note.Tags.Count + note.Authors.Count + note.Methods.Count + note.Tasks.Count + note.Benchmarks.Count + note.Related.Count == 0;

    private void FindConcepts()
    {
        if (_read.Notes.Count == 0)
        {
            return;
        }

        List<NoteFound> found = [.. _read.Notes.Where(note => ReferenceEquals(_notes[note.Facts.Key], note.Facts))];
        HashSet<string> reread = [.. found.Select(note => note.Facts.Key)];
        ConceptSearch search = new(NamesToFind.Compile(
            // Records that no import made are known whatever is imported: the dictionary never shrinks by it.
            _request.Known.Notes.Where(note => NameVotes.IsRecord(note) || !reread.Contains(note.Key)).Concat(Kept.Notes.Concat(_notes.Values).Where(note => !reread.Contains(note.Key))),
            found.SelectMany(note => note.Facts.Methods, (note, name) => (note.Facts.Title, name))
                .SelectMany(pair => ProposedNames.Parts(pair.name), (pair, part) => new KnownName(part, ProposedNames.KindOf(part, pair.Title)))));
        Dictionary<string, NoteFacts> before = Kept.Notes.Where(note => reread.Contains(note.Key)).ToDictionary(note => note.Key, StringComparer.Ordinal);
        NoteFacts[] results = new NoteFacts[found.Count];
        Parallel.For(0, found.Count, i =>
        {
            string[] lines = found[i].Text.Unpack().Split('\n');
            NoteFacts facts = search.Find(found[i].Facts, NoteSections.Cut(lines, FrontMatter.EndOf(lines)));
            results[i] = before.TryGetValue(facts.Key, out NoteFacts? old) ? WithKnown(facts, old) : facts;
        });
        foreach (NoteFacts facts in results)
        {
            _notes[facts.Key] = facts;
        }
    }

    // The page of a note where nothing else names one; of two sites the one whose pages lie deeper.
    private void AddAddresses()
    {
        SiteConfig? given = _request.Site is { } address ? SiteConfig.Of(address) : null;
        if (given is null && _read.Sites.Count == 0)
        {
            return;
        }

        ILookup<int, SiteConfig> sites = _read.Sites.OrderByDescending(site => site.Site.Folder.Length).ThenBy(site => site.Site.Folder, StringComparer.Ordinal).ToLookup(site => site.Source, site => site.Site);
        foreach (NoteFound found in _read.Notes)
        {
            if (_notes.TryGetValue(found.Facts.Key, out NoteFacts? note) && note is { NoteUrl: null, Path: { } path } && note.Hash == found.Facts.Hash)
            {
                string? page = given?.Of(path, isGiven: true) ?? sites[found.Source].Select(site => site.Of(path, isGiven: false)).FirstOrDefault(url => url is not null);
                _notes[note.Key] = note with { NoteUrl = page };
            }
        }
    }

    // Where the note itself tells nothing, what a richer source said before stays.
    private static NoteFacts WithKnown(NoteFacts note, NoteFacts old) => note with
    {
        Methods = note.Methods.Count > 0 ? note.Methods : old.Methods,
        Tasks = note.Tasks.Count > 0 ? note.Tasks : old.Tasks,
        Benchmarks = note.Benchmarks.Count > 0 ? note.Benchmarks : old.Benchmarks,
        Models = note.Models.Count > 0 ? note.Models : old.Models,
        // The text that was read first is still there under its revision.
        Revision = note.Hash == old.Hash && note.Path == old.Path ? old.Revision ?? note.Revision : note.Revision,
        Baselines = note.Baselines.Count > 0 ? note.Baselines : old.Baselines,
        NoteUrl = note.NoteUrl ?? old.NoteUrl,
    };

    private void AddListedPapers()
    {
        if (_read.Pages.Count == 0)
        {
            return;
        }

        PaperIndex known = new(_notes.Values.Concat(Kept.Notes));
        Dictionary<string, NoteFacts> kept = Kept.Notes.ToDictionary(note => note.Key, StringComparer.Ordinal);
        foreach ((int source, PageFound page) in _read.Pages)
        {
            // Within a checkout the notes are the papers; its index pages are made from them, and may be older.
            if (page.IsIndex && _read.SourcesWithNotes.Contains(source))
            {
                continue;
            }

            foreach (ListedPaper paper in page.Papers)
            {
                AddListed(page.Facts, paper, known, kept);
            }
        }
    }

    private void AddListed(PageFacts page, ListedPaper paper, PaperIndex known, Dictionary<string, NoteFacts> kept)
    {
        string slug = paper.Slug ?? Titles.Slug(paper.Title);
        slug = KeyText.Key(slug) ?? "";
        NoteFacts listed = new() { Venue = page.Venue, Area = page.Area, Slug = slug.Length > 0 ? slug : "untitled", Title = paper.Title, Summary = paper.Summary };
        string key = known.Has(listed.Key) ? listed.Key
            : known.ByTitle(page.Venue, paper.Title).FirstOrDefault(note => note.Area == page.Area)?.Key ?? listed.Key;
        NoteFacts? old = _notes.GetValueOrDefault(key) ?? kept.GetValueOrDefault(key);
        if (old is null)
        {
            _notes[key] = listed;
            known.Add(listed);
        }
        else if (IsBare(old) && old.Title == paper.Title)
        {
            _notes[key] = old with { Summary = paper.Summary ?? old.Summary };
        }
        else
        {
            // Known better already: the page only fills in what is missing.
            _notes[key] = old with { Summary = old.Summary ?? paper.Summary };
        }
    }

    private void ResolveLinks()
    {
        PaperIndex? known = null;
        foreach (NoteFound note in _read.Notes)
        {
            if (note.Links.Count == 0 || !_notes.TryGetValue(note.Facts.Key, out NoteFacts? facts))
            {
                continue;
            }

            known ??= new PaperIndex(_notes.Values.Concat(Kept.Notes));
            List<string> related = [];
            foreach (RelatedLink link in note.Links)
            {
                string? direct = KeyText.PaperKey(link.Key);
                string? key = direct is not null && known.Has(direct) ? direct : ByTitle(known, link) ?? direct;
                LostLinks += key is null ? 1 : 0;
                if (key is not null && key != facts.Key && !related.Contains(key))
                {
                    related.Add(key);
                }
            }

            _notes[facts.Key] = facts with { Related = related };
        }
    }

    private static string? ByTitle(PaperIndex known, RelatedLink link)
    {
        string? venue = link.Venue ?? link.Key?.Split('/')[0];
        return venue is null || link.Title is null ? null : known.ByTitle(venue, link.Title) is [{ } first, ..] ? first.Key : null;
    }

    // A page that says what it said on an earlier day is that page.
    private IEnumerable<PageFacts> Pages(FactSet old)
    {
        foreach (PageFacts page in _read.Facts.SelectMany(facts => facts.Pages).Concat(_read.Pages.Select(found => found.Page.Facts)))
        {
            yield return old.Pages.FirstOrDefault(known => known.Venue == page.Venue && known.Area == page.Area && known.Equals(page with { Date = known.Date })) ?? page;
        }
    }

    // Names of areas for those that have none yet; the site's English name before a name in another language.
    private IEnumerable<AreaFacts> Areas(FactSet old)
    {
        HashSet<string> named = [.. old.Areas.Select(area => area.Key)];
        foreach (AreaFacts area in _read.Facts.SelectMany(facts => facts.Areas))
        {
            named.Add(area.Key);
            yield return area;
        }

        foreach (string key in _notes.Values.Select(note => note.Area).Concat(_read.Areas.Keys).Distinct().Order(StringComparer.Ordinal))
        {
            string? read = _read.Areas.GetValueOrDefault(key)?.Name;
            string? name = read is not null && read.All(char.IsAscii) ? read : AreaNames.SiteName(key) ?? read;
            if (name is not null && named.Add(key))
            {
                yield return new AreaFacts(key, name);
            }
        }
    }
}
