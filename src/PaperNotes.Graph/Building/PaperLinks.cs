using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Building;

/// <summary>The edges between papers, and from papers to authors.</summary>
internal static class PaperLinks
{
    /// <summary>
    /// RELATED_TO: by the keys and aliases that the notes name; the rank counts the links that remain, so it has no gaps. A link
    /// to the paper itself or to one already linked is dropped; one to an absent paper is pending.
    /// </summary>
    public static (EdgeList Edges, int Pending) Related(PaperTable papers)
    {
        EdgeColumns edges = new();
        int pending = 0;
        HashSet<int> linked = [];
        HashSet<string> absent = new(StringComparer.Ordinal);
        for (int paper = 0; paper < papers.Notes.Length; paper++)
        {
            linked.Clear();
            absent.Clear();
            foreach (string key in papers.Notes[paper].Related)
            {
                int other = papers.Find(key);
                if (other < 0)
                {
                    pending += absent.Add(key) ? 1 : 0;
                }
                else if (other != paper && linked.Add(other))
                {
                    edges.Add(paper, other, linked.Count - 1);
                }
            }
        }

        return (edges.ToList(), pending);
    }

    /// <summary>
    /// AUTHORED_BY and the authors by key; one author twice on a paper counts once. Edges lead to places in the list of authors.
    /// </summary>
    public static (IReadOnlyList<Author> Authors, EdgeList Edges) Authors(PaperTable papers)
    {
        Dictionary<string, string> slugs = new(StringComparer.Ordinal);
        Dictionary<string, (string Name, int Papers)> found = new(StringComparer.Ordinal);
        List<List<string>> byPaper = new(papers.Notes.Length);
        foreach (NoteFacts note in papers.Notes)
        {
            List<string> keys = [];
            foreach (string name in note.Authors)
            {
                string key = slugs.TryGetValue(name, out string? slug) ? slug : slugs[name] = ConceptNames.Slug(name);
                if (!keys.Contains(key))
                {
                    keys.Add(key);
                    found[key] = found.TryGetValue(key, out (string Name, int Papers) author)
                        ? (author.Name, author.Papers + 1)
                        : (name, 1);
                }
            }

            byPaper.Add(keys);
        }

        string[] sorted = [.. found.Keys.Order(CodePointComparer.Instance)];
        Dictionary<string, int> places = new(sorted.Length, StringComparer.Ordinal);
        for (int i = 0; i < sorted.Length; i++)
        {
            places[sorted[i]] = i;
        }

        EdgeColumns edges = new();
        for (int paper = 0; paper < byPaper.Count; paper++)
        {
            for (int position = 0; position < byPaper[paper].Count; position++)
            {
                edges.Add(paper, places[byPaper[paper][position]], position);
            }
        }

        return ([.. sorted.Select(key => new Author(new AuthorKey(key), found[key].Name, found[key].Papers))], edges.ToList());
    }
}
