namespace PaperNotes.Graph.Neo4j.Papers;

/// <summary>The beginning of a title, which an index can hold however long the title is, and which sorts as titles do.</summary>
public static class TitleHead
{
    private const int CodePoints = 200;

    /// <summary>The first 200 code points.</summary>
    public static string Of(string title)
    {
        int end = 0;
        for (int taken = 0; taken < CodePoints && end < title.Length; taken++)
        {
            end += char.IsSurrogatePair(title, end) ? 2 : 1;
        }

        return title[..end];
    }
}
