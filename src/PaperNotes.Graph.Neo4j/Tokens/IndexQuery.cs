using PaperNotes.Graph.Search;

namespace PaperNotes.Graph.Neo4j.Tokens;

/// <summary>
/// A query as Lucene finds its matches, and as a statement looks at them. What the user wrote never reaches Lucene's syntax: only our own
/// tokens do, in quotes. Immutable.
/// </summary>
internal sealed class IndexQuery
{
    // Lucene refuses more than 1,024 clauses in one query; a text with more words is looked for in what these find.
    private const int IndexedMost = 64;

    public IndexQuery(SearchQuery query, int load, bool onlyPapers)
    {
        string all = string.Join(' ', query.Clauses.Take(IndexedMost).Select(ways => $"+({Any(ways)})"));
        Text = $"+{(onlyPapers ? "textWords" : "nameWords")}:\"{IndexedWords.OfLoad(load)}\" +(({all}) {Any(query.Meant)})";
        IsPartial = query.Clauses.Count > IndexedMost;
    }

    /// <summary>The query of the index.</summary>
    public string Text { get; }

    /// <summary>Whether it may find more than matches, since there are more words than it takes.</summary>
    public bool IsPartial { get; }

    /// <summary>Per word its ways, each between blanks, as a text contains them.</summary>
    public static string[][] Ways(SearchQuery query) => [.. query.Clauses.Select(ways => ways.Select(Between).ToArray())];

    /// <summary>The tokens that the whole text may mean, each between blanks.</summary>
    public static string[] Meant(SearchQuery query) => [.. query.Meant.Select(Between)];

    /// <summary>
    /// The alternatives one of which must hold of a text: every word is there in one of its ways, or what the whole text may mean.
    /// </summary>
    public static string[][][] Alternatives(SearchQuery query) => [Ways(query), [Meant(query)]];

    private static string Between(string words) => $" {words} ";

    private static string Any(IEnumerable<string> ways) => string.Join(' ', ways.Select(way => $"\"{way}\""));
}
