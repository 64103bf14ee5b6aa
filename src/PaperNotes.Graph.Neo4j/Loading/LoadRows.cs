using PaperNotes.Graph.Building;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Search;

namespace PaperNotes.Graph.Neo4j.Loading;

/// <summary>What a load writes of a graph: its nodes, for a <see cref="LoadTable"/>, and the rows of what stands beside them.</summary>
internal sealed class LoadRows(GraphContent content, int load)
{
    private readonly ILookup<int, string> _spellings = content.Spellings.ToLookup(spelling => spelling.Value, spelling => spelling.Key);
    private readonly Dictionary<VenueKey, Venue> _venues = content.Venues.ToDictionary(venue => venue.Key);

    /// <summary>How many spellings stand beside their concepts: all but the first of each.</summary>
    public int FurtherSpellings => _spellings.Sum(spellings => spellings.Count() - 1);

    /// <summary>The number of the load.</summary>
    public int Load => load;

    /// <summary>The nodes of a kind in the order of their numbers.</summary>
    public IEnumerable<LoadedNode> Nodes(NodeKind kind)
    {
        int number = content.FirstOf(kind);
        foreach (GraphNode node in content.Of(kind))
        {
            yield return new(this, number++, node);
        }
    }

    /// <summary>How many edges a node has.</summary>
    public int Degree(int number) => content.Degrees[number];

    /// <summary>The weight of sharing a node.</summary>
    public long Weight(int number) => content.Weights[number];

    /// <summary>The venue of a paper.</summary>
    public Venue VenueOf(Paper paper) => _venues[paper.Venue];

    /// <summary>What search looks through of a node.</summary>
    public SearchedText SearchedText(LoadedNode of) => Graph.Search.SearchedText.Of(of.Node, _spellings[of.Number]);

    /// <summary>The spelling that stands at a concept; null where it has none.</summary>
    public string? FirstSpelling(int number) => _spellings[number].FirstOrDefault();

    /// <summary>The spellings of concepts but the first of each, which stands at the concept.</summary>
    public IEnumerable<object?[]> Spellings() => _spellings.SelectMany(spellings => spellings.Skip(1), (spellings, form) => (object?[])
        [form, content.NodeAt(spellings.Key).Ref.Key]);

    public IEnumerable<object?[]> Aliases() => content.Papers.SelectMany(paper => paper.Aliases.Select(alias => (object?[])
        [alias, paper.Key.Value]));


    // Absent, not empty: a property that most nodes lack costs nothing.
    private static IReadOnlyList<string>? OrNull(IReadOnlyList<string> texts) => texts.Count == 0 ? null : texts;
}
