using PaperNotes.Graph.Neo4j.Transport;

namespace PaperNotes.Graph.Neo4j.Nodes;

/// <summary>
/// Compares a stored text with a parameter by code point. Neo4j's indexes do that, and so does it with two stored texts; but with a
/// parameter it compares UTF-16 units, which puts characters beyond the basic plane before those from U+E000 on. So where a parameter holds
/// such characters, the few texts that this puts on the wrong side are named.
/// </summary>
internal static class TextOrder
{
    // For each place where the parameter has a surrogate pair (or a character from U+E000 up), the texts that share what comes before and
    // go on with a character of the other class. Those are the texts that UTF-16 order puts on the wrong side.
    private const string Beyond = "any(place IN @places WHERE @text STARTS WITH place[0] AND @text >= place[1])";
    private const string Between = "any(place IN @places WHERE @text >= place[0] AND @text < place[1])";

    private const string FirstOfSupplementary = "\U00010000";
    private const string FirstOfUpper = "\uE000";

    /// <summary>Whether UTF-16 units may sort other than code points do.</summary>
    public static bool IsAmbiguous(string text) => text.AsSpan().IndexOfAnyInRange('\uD800', '\uFFFF') >= 0;

    /// <summary>That a stored text is larger, or smaller, than a given one.</summary>
    /// <param name="column">The stored text, as a statement names it.</param>
    /// <param name="larger">True: larger; false: smaller.</param>
    /// <param name="text">The given text.</param>
    /// <param name="parameter">Makes a parameter of a value and gives its name.</param>
    public static string Compare(string column, bool larger, string text, Func<object, string> parameter)
    {
        text = WholeText.Of(text);
        string plain = $"{column} {(larger ? '>' : '<')} {parameter(text)}";
        if (!IsAmbiguous(text))
        {
            return plain;
        }

        List<string[]> supplementary = [], upper = [];
        for (int i = 0; i < text.Length; i++)
        {
            string before = text[..i];
            if (char.IsHighSurrogate(text[i]))
            {
                upper.Add([before, before + FirstOfUpper]);
                i++;
            }
            else if (text[i] >= '\uE000')
            {
                supplementary.Add([before + FirstOfSupplementary, before + FirstOfUpper]);
            }
        }

        string areLarger = On(Between, column, parameter(supplementary));
        string areSmaller = On(Beyond, column, parameter(upper));
        return larger
            ? $"(({plain} OR {areLarger}) AND NOT {areSmaller})"
            : $"(({plain} OR {areSmaller}) AND NOT {areLarger})";
    }

    private static string On(string condition, string column, string places) =>
        condition.Replace("@text", column, StringComparison.Ordinal).Replace("@places", places, StringComparison.Ordinal);
}
