using PaperNotes.Graph.Building;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Search;

namespace PaperNotes.Graph.Stores.Tests.Contract;

/// <summary>The search in the plainest way: each node's tokens as two texts, which contain what is asked for or do not.</summary>
public sealed class PlainSearch
{
    private readonly Dictionary<NodeRef, (string Names, string Text)> _texts = [];

    public PlainSearch(GraphContent content)
    {
        ILookup<int, string> spellings = content.Spellings.ToLookup(pair => pair.Value, pair => pair.Key);
        for (int number = 0; number < content.NodeCount; number++)
        {
            GraphNode node = content.NodeAt(number);
            SearchedText text = SearchedText.Of(node, spellings[number]);
            _texts[node.Ref] = (Joined(text.Names), Joined(text.Text));
        }
    }

    /// <summary>All tokens of a node.</summary>
    public string[] TokensOf(NodeRef node) => $"{_texts[node].Names}{_texts[node].Text}".Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The tokens of a node that are words.</summary>
    public string[] WordsOf(NodeRef node) =>
        [
            .. $"{_texts[node].Names}{_texts[node].Text}"
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(token => char.IsLetterOrDigit(token, 0)),
        ];

    public bool Matches(NodeRef node, string text) => SearchQuery.Of(text) is { } query
        && (query.Clauses.All(ways => ways.Any(way => Has(node, way))) || query.Meant.Any(token => Has(node, token)));

    public double Score(GraphNode node, string text)
    {
        SearchQuery query = SearchQuery.Of(text)!;
        (string names, string other) = _texts[node.Ref];
        int points = (query.Meant.Any(token => Has(node.Ref, token)) ? 256 : 0)
            + (In(names, query.Phrase) ? 128 : 0)
            + (8 * query.Clauses.Take(15).Count(ways => ways.Any(way => In(names, way))))
            + (In(other, query.Phrase) ? 4 : 0)
            + (query.Clauses.All(ways => Has(node.Ref, ways[0])) ? 2 : 0)
            + (node.Label == text.Trim() ? 1 : 0);
        int length = names.EnumerateRunes().Count() - 1;
        return points + (Math.Min(SearchedText.Uses(node), 999_999) / 1e6) + ((999 - Math.Min(length, 999)) / 1e9);
    }

    private bool Has(NodeRef node, string way) => In(_texts[node].Names, way) || In(_texts[node].Text, way);

    private static bool In(string text, string way) => text.Contains($" {way} ", StringComparison.Ordinal);

    private static string Joined(IEnumerable<string> tokens) => string.Concat(tokens.Select(token => $"{token} ").Prepend(" "));
}
