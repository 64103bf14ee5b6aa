namespace PaperNotes.Graph.Scoring;

/// <summary>
/// The order of related methods: best first, but a paper that proposes many variants of one method does not fill the list. Of those that
/// one of the shared papers proposes the first two keep their places, the others come after all that are left.
/// </summary>
public static class Variants
{
    /// <summary>So many variants of one paper keep their places.</summary>
    public const int Most = 2;

    /// <summary>Only among so many of the best is the order changed; what comes after them is no result.</summary>
    public const int Pool = 200;

    /// <summary>The methods in that order.</summary>
    /// <param name="best">At most <see cref="Pool"/> methods, best first.</param>
    /// <param name="proposer">The first of the shared papers that propose a method; null where none does.</param>
    public static IEnumerable<T> Order<T>(IReadOnlyList<T> best, Func<T, int?> proposer)
    {
        Dictionary<int, int> proposed = [];
        List<T> later = [];
        foreach (T method in best)
        {
            if (proposer(method) is { } paper && (proposed[paper] = proposed.GetValueOrDefault(paper) + 1) > Most)
            {
                later.Add(method);
            }
            else
            {
                yield return method;
            }
        }

        foreach (T method in later)
        {
            yield return method;
        }
    }
}
