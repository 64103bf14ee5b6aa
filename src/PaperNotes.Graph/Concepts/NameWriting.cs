using System.Text;

namespace PaperNotes.Graph.Concepts;

/// <summary>Writes pieces of a name together: words without a gap, a gap only behind a number.</summary>
internal static class NameWriting
{
    /// <summary>The pieces as one string.</summary>
    public static string Of(IReadOnlyList<NameWord> words)
    {
        if (words.Count == 1)
        {
            return words[0].Text;
        }

        StringBuilder text = new();
        for (int i = 0; i < words.Count; i++)
        {
            if (i > 0 && NeedsGap(words[i - 1], words[i]))
            {
                text.Append(' ');
            }

            text.Append(words[i].Text);
        }

        return text.ToString();
    }

    /// <summary>Whether two neighbours would run into each other: 3.1 and 8b.</summary>
    public static bool NeedsGap(NameWord left, NameWord right) => left.IsNumeric && right.Kind != NameWordKind.Symbol;
}
