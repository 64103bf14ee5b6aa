using PaperNotes.Graph.Queries;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>Says which values of an export's filter name nothing.</summary>
internal static class ExportHints
{
    /// <summary>The header, one for each hint.</summary>
    public const string Header = "Paper-Notes-Hint";

    /// <summary>The value of the header: argument, value and what may be meant, percent-encoded.</summary>
    public static string HeaderOf(KeyHint hint) =>
        $"argument={hint.Argument}; value={Uri.EscapeDataString(hint.Value)}; nearest={string.Join(',', hint.Nearest.Select(Uri.EscapeDataString))}";

    /// <summary>The line for people.</summary>
    public static string LineOf(KeyHint hint) =>
        $"{hint.Argument}: nothing is called '{hint.Value}'{(hint.Nearest.Count == 0 ? "" : $"; nearest: {string.Join(", ", hint.Nearest)}")}";
}
