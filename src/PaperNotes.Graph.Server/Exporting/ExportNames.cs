using System.Text;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>How kinds and nodes are called in exports: kinds as in the GraphQL schema.</summary>
internal static class ExportNames
{
    private static readonly Dictionary<ConceptKind, string> ConceptKinds =
        Enum.GetValues<ConceptKind>().ToDictionary(kind => kind, kind => kind.ToString().ToUpperInvariant());

    public static string Of(NodeKind kind) => NodeKinds.Of(kind).Name;

    public static string Of(EdgeKind kind) => EdgeKinds.Of(kind).Name;

    public static string Of(ConceptKind kind) => ConceptKinds[kind];

    /// <summary>The text with U+FFFD for what XML 1.0 cannot hold.</summary>
    public static string ForXml(string text)
    {
        if (text.All(System.Xml.XmlConvert.IsXmlChar))
        {
            return text;
        }

        StringBuilder valid = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool allowed = rune.Value > 0xFFFF || System.Xml.XmlConvert.IsXmlChar((char)rune.Value);
            valid.Append(allowed ? rune.ToString() : "\uFFFD");
        }

        return valid.ToString();
    }
}
