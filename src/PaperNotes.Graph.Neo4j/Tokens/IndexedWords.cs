using System.Globalization;
using System.Text;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Search;

namespace PaperNotes.Graph.Neo4j.Tokens;

/// <summary>
/// The tokens of nodes as the full-text index holds them: split by us, so that what matches never hangs on Lucene's analyzers.
/// </summary>
public static class IndexedWords
{
    /// <summary>The word that the names of each node of a load start with; no word of a text is like it.</summary>
    public static string OfLoad(int load) => $"@{load.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The names of a node to index: the load's word, then the tokens, each between blanks.</summary>
    public static string OfNames(int load, SearchedText text) => Join(text.Names.Prepend(OfLoad(load)));

    /// <summary>The text of a node to index; a paper's starts with the load's word too. Null where there is none.</summary>
    public static string? OfText(int load, NodeKind kind, SearchedText text) =>
        kind == NodeKind.Paper ? Join(text.Text.Prepend(OfLoad(load))) : text.Text.Count == 0 ? null : Join(text.Text);

    private static string Join(IEnumerable<string> tokens)
    {
        StringBuilder joined = new(" ");
        foreach (string token in tokens)
        {
            joined.Append(token).Append(' ');
        }

        return joined.ToString();
    }
}
