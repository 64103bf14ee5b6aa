namespace PaperNotes.Graph.Concepts;

/// <summary>Tells whether a text may mean a name, seeing how both are written.</summary>
internal static class WrittenAlike
{
    /// <summary>
    /// Whether <paramref name="written"/>, the same letters as <paramref name="name"/>, may mean it. A name of one word with a
    /// capital is often also a plain word or a part of other words: the text must write it with the same capitals and no gaps,
    /// unless it is long and its capitals stand inside, so that nothing else looks like it.
    /// </summary>
    public static bool Allows(string name, ReadOnlySpan<char> written)
    {
        bool oneWord = name.AsSpan().IndexOfAny(" -_/") < 0;
        if (!oneWord || !name.Any(char.IsUpper))
        {
            // "LM" in "l-m", "pretraining" in "pre-training": hyphens may come and go, spaces only where the name parts its words.
            return !oneWord || written.IndexOf(' ') < 0 || name.Any(char.IsAsciiDigit);
        }

        bool telling = name.Length >= 6 && name.AsSpan(1).ContainsAnyInRange('A', 'Z') && name.Any(char.IsLower);
        if (telling || (name.Any(char.IsAsciiDigit) && name.Length >= 4))
        {
            return written.IndexOf(' ') < 0 || name.Any(char.IsAsciiDigit);
        }

        return SameLetters(name, written);
    }

    private static bool SameLetters(string name, ReadOnlySpan<char> written)
    {
        int at = 0;
        foreach (char unit in written)
        {
            if (unit is '-' or '_' or '‑' or '–')
            {
                continue;
            }

            if (at == name.Length || name[at] != unit)
            {
                return false;
            }

            at++;
        }

        return at == name.Length;
    }
}
