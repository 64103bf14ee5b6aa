namespace PaperNotes.Graph.Neo4j.Transport;

/// <summary>
/// Makes texts that can be sent as UTF-8. An unpaired surrogate cannot be; it is replaced by the noncharacter U+FFFF, and not by U+FFFD,
/// which a real text may hold. That keeps its place in the order: behind the characters of the basic plane.
/// </summary>
internal static class WholeText
{
    private const char InsteadOfHalf = '\uFFFF';

    public static string Of(string text)
    {
        int at = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        if (at < 0)
        {
            return text;
        }

        char[] whole = text.ToCharArray();
        for (; at < whole.Length; at++)
        {
            if (at + 1 < whole.Length && char.IsSurrogatePair(whole[at], whole[at + 1]))
            {
                at++;
            }
            else if (char.IsSurrogate(whole[at]))
            {
                whole[at] = InsteadOfHalf;
            }
        }

        return new string(whole);
    }
}
