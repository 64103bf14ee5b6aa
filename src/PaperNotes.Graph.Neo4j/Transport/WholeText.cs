namespace PaperNotes.Graph.Neo4j.Transport;

/// <summary>
/// Texts as they can be sent. Half a character cannot; U+FFFD in its place would be equal to what a text may hold, so it is U+FFFF, which no
/// text holds and which sorts where halves do: behind the basic plane's characters.
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
