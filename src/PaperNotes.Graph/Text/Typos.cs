namespace PaperNotes.Graph.Text;

/// <summary>One slip of the hand: a letter too much, too few or wrong, or two neighbours exchanged. Pure.</summary>
internal static class Typos
{
    /// <summary>The fewest letters of a word in which a slip is expected.</summary>
    public const int FewestLetters = 5;

    /// <summary>Whether a word may have a slip: only letters, and enough of them; another digit is another thing.</summary>
    public static bool MayHave(string word) => word.Length >= FewestLetters && word.All(char.IsAsciiLetterLower);

    /// <summary>Whether two words are one slip apart, or equal.</summary>
    public static bool IsOne(ReadOnlySpan<char> word, ReadOnlySpan<char> other)
    {
        int before = word.CommonPrefixLength(other);
        word = word[before..];
        other = other[before..];
        return (word.Length - other.Length) switch
        {
            0 => word.Length == 0 || word[1..].SequenceEqual(other[1..])
                || (word.Length > 1 && word[0] == other[1] && word[1] == other[0] && word[2..].SequenceEqual(other[2..])),
            1 => word[1..].SequenceEqual(other),
            -1 => other[1..].SequenceEqual(word),
            _ => false,
        };
    }
}
