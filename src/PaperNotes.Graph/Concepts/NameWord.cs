using System.Text;

namespace PaperNotes.Graph.Concepts;

/// <summary>A piece of a name: a run of letters, a number with its unit, or a symbol that means something.</summary>
/// <param name="Raw">As the name writes it, in plain characters.</param>
/// <param name="Text">Its canonical form.</param>
/// <param name="Kind">What it is.</param>
/// <param name="AfterSpace">It starts the name or follows a space; otherwise it hangs on what is before it.</param>
internal readonly record struct NameWord(string Raw, string Text, NameWordKind Kind, bool AfterSpace)
{
    /// <summary>It starts or ends in a digit.</summary>
    public bool IsNumeric => Kind is NameWordKind.Number or NameWordKind.Size;

    /// <summary>It is written as names are: with a capital inside, or all in capitals.</summary>
    public bool IsProper => Kind == NameWordKind.Letters && Raw.Length > 1 && Raw.AsSpan(1).ContainsAnyInRange('A', 'Z');

    /// <summary>It starts with a capital.</summary>
    public bool IsCapitalized => Raw.Length > 0 && char.IsUpper(Raw[0]);

    /// <summary>The pieces written together: without a gap, but for one behind a number.</summary>
    public static string Join(IReadOnlyList<NameWord> words)
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

/// <summary>Kinds of pieces of a name.</summary>
internal enum NameWordKind
{
    /// <summary>A run of letters.</summary>
    Letters,

    /// <summary>A number: a version, a count, a year.</summary>
    Number,

    /// <summary>A number of parameters.</summary>
    Size,

    /// <summary>A symbol.</summary>
    Symbol,
}
