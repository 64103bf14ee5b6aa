using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Neo4j.Search;

/// <summary>The words as the full-text indexes hold them: split by us, so that what matches never hangs on Lucene's analyzers.</summary>
public static class IndexedWords
{
    // Lucene's whitespace tokenizer cuts what is longer than 255 characters into pieces.
    private const int MaxLength = 120;

    /// <summary>The word that every indexed text of a load starts with; no word of a text is like it.</summary>
    public static string OfLoad(int load) => $"@{load.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>A word (of <see cref="Words"/>) as it stands in the index.</summary>
    public static string Of(string word) => word.Length <= MaxLength
        ? word
        : $"~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(word)).AsSpan(0, 16))}";

    /// <summary>The text to index: the load's word, then those of the text, each between blanks.</summary>
    public static string Join(int load, string text)
    {
        StringBuilder joined = new(text.Length + 16);
        joined.Append(' ').Append(OfLoad(load)).Append(' ');
        return Append(joined, text);
    }

    /// <summary>What follows a joined text when more text follows it on a line of its own; null where that has no words.</summary>
    public static string? Further(string text) => Append(new StringBuilder(text.Length + 16), text) is { Length: > 0 } further ? further : null;

    private static string Append(StringBuilder joined, string text)
    {
        foreach (string word in Words.Of(text))
        {
            joined.Append(Of(word)).Append(' ');
        }

        return joined.ToString();
    }
}
