using PaperNotes.Graph.Building;
using PaperNotes.Graph.Neo4j.Papers;
using PaperNotes.Graph.Neo4j.Search;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Search;

namespace PaperNotes.Graph.Neo4j.Loading;

/// <summary>The rows that the statements of <see cref="LoadCypher"/> take, one a node, in the order of their numbers.</summary>
internal sealed class LoadRows(GraphContent content, int load)
{
    private readonly ILookup<int, string> _spellings = content.Spellings.ToLookup(spelling => spelling.Value, spelling => spelling.Key);
    private readonly Dictionary<VenueKey, Venue> _venues = content.Venues.ToDictionary(venue => venue.Key);

    /// <summary>How many spellings stand beside their concepts: all but the first of each.</summary>
    public int FurtherSpellings => _spellings.Sum(spellings => spellings.Count() - 1);

    public IEnumerable<object?[]> Papers() => Numbered(NodeKind.Paper, content.Papers).Select(item => Paper(item.Number, item.Node));

    public IEnumerable<object?[]> Venues() => Numbered(NodeKind.Venue, content.Venues).Select(item => (object?[])
        [.. Common(item.Number, item.Node), item.Node.Series, item.Node.Year, item.Node.PaperCount]);

    public IEnumerable<object?[]> Areas() => Numbered(NodeKind.Area, content.Areas).Select(item => (object?[])
        [.. Common(item.Number, item.Node), item.Node.Name, item.Node.PaperCount]);

    public IEnumerable<object?[]> Topics() => Numbered(NodeKind.Topic, content.Topics).Select(item => (object?[])
        [.. Common(item.Number, item.Node), item.Node.Name, item.Node.PaperCount]);

    public IEnumerable<object?[]> Authors() => Numbered(NodeKind.Author, content.Authors).Select(item => (object?[])
        [.. Common(item.Number, item.Node), item.Node.Name, item.Node.PaperCount]);

    public IEnumerable<object?[]> Concepts() => Numbered(NodeKind.Concept, content.Concepts)
        .Select(item => (object?[])
        [
            .. Common(item.Number, item.Node),
            item.Node.Name,
            item.Node.PaperCount,
            (int)item.Node.Kind,
            OrNull(item.Node.Aliases),
            (string[])[item.Node.Name.ToLowerInvariant(), .. item.Node.Aliases.Select(alias => alias.ToLowerInvariant())],
            item.Node.Kind.ToString(),
            _spellings[item.Number].FirstOrDefault(),
        ]);

    /// <summary>The spellings of concepts but the first of each, which stands at the concept.</summary>
    public IEnumerable<object?[]> Spellings() => _spellings.SelectMany(spellings => spellings.Skip(1), (spellings, form) => (object?[])
        [form, content.NodeAt(spellings.Key).Ref.Key]);

    public IEnumerable<object?[]> Aliases() => content.Papers.SelectMany(paper => paper.Aliases.Select(alias => (object?[])
        [alias, paper.Key.Value]));

    // What the database can tell from another column is not sent: most titles are their heads.
    private object?[] Paper(int number, Paper paper)
    {
        string filtered = SearchText.OfFilter(paper), head = TitleHead.Of(paper.Title);
        return
        [
            number,
            paper.Key.Value,
            content.Degrees[number],
            content.Weights[number],
            IndexedWords.Join(load, filtered),
            IndexedWords.Further(SearchText.Of(paper)[filtered.Length..]),
            paper.Title,
            head == paper.Title ? null : head,
            paper.Summary,
            paper.ArxivId,
            paper.CodeUrl,
            paper.NoteUrl,
            paper.NoteDate,
            OrNull(paper.Aliases),
            paper.Venue.Value,
            _venues[paper.Venue].Series,
            _venues[paper.Venue].Year,
            paper.Area.Value,
        ];
    }

    private IEnumerable<object?> Common(int number, GraphNode node) =>
        [number, node.Ref.Key, content.Degrees[number], content.Weights[number], IndexedWords.Join(load, SearchText.Of(node))];

    private IEnumerable<(int Number, T Node)> Numbered<T>(NodeKind kind, IReadOnlyList<T> nodes)
    {
        int first = content.FirstOf(kind);
        return nodes.Select((node, i) => (first + i, node));
    }

    // Absent, not empty: a property that most nodes lack costs nothing.
    private static IReadOnlyList<string>? OrNull(IReadOnlyList<string> texts) => texts.Count == 0 ? null : texts;
}
