using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Neo4j.Concepts;

/// <summary>Which kinds of concepts a question means.</summary>
internal static class ConceptKinds
{
    private static readonly int[] s_butTerms =
    [
        .. Enum.GetValues<ConceptKind>().Where(kind => kind != ConceptKind.Term).Select(kind => (int)kind),
    ];

    /// <summary>The kinds as they are stored; null asks for every kind but TERM.</summary>
    public static int[] Asked(IReadOnlyList<ConceptKind>? kinds) =>
        kinds is null ? s_butTerms : [.. kinds.Distinct().Select(kind => (int)kind)];

    /// <summary>
    /// A text with the labels of the kinds that are not meant where it has <c>@others</c>; one that no node has where all are.
    /// </summary>
    public static string Without(string text, IReadOnlyList<ConceptKind>? kinds)
    {
        int[] asked = Asked(kinds);
        ConceptKind[] others = [.. Enum.GetValues<ConceptKind>().Where(kind => !asked.Contains((int)kind))];
        return text.Replace(
            "@others", others.Length == 0 ? "(Concept&!Concept)" : $"({string.Join('|', others)})", StringComparison.Ordinal);
    }

    /// <summary>The kinds as an expression of labels, in the order of the kinds; without any kind one that no concept satisfies.</summary>
    public static string Labels(IReadOnlyList<ConceptKind>? kinds)
    {
        int[] asked = [.. Asked(kinds).Where(kind => Enum.IsDefined((ConceptKind)kind)).Order()];
        return asked.Length switch
        {
            0 => "!Concept",
            6 => "Concept",
            _ => string.Join('|', asked.Select(kind => ((ConceptKind)kind).ToString())),
        };
    }
}
