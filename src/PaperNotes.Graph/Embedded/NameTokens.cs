using PaperNotes.Graph.Search;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Embedded;

/// <summary>The tokens of names in order, to be found by how they begin and by what they are like. Immutable and thread-safe.</summary>
internal sealed class NameTokens
{
    private readonly string[] sorted;
    private readonly Postings[] postings;
    private readonly int[][] byLength;

    public NameTokens(TextIndex index, IEnumerable<string> tokens)
    {
        sorted = [.. tokens.Where(token => IsOfNames(index, index.Of(token)))];
        Array.Sort(sorted, StringComparer.Ordinal);
        postings = Array.ConvertAll(sorted, token => index.Of(token));
        ILookup<int, int> lengths = Enumerable.Range(0, sorted.Length).ToLookup(i => sorted[i].Length);
        byLength =
        [
            .. Enumerable.Range(0, sorted.Select(token => token.Length).DefaultIfEmpty().Max() + 1)
                .Select(length => lengths[length].ToArray()),
        ];
    }

    /// <summary>The postings of every token that starts with a text.</summary>
    public ReadOnlySpan<Postings> StartingWith(string start)
    {
        int first = Array.BinarySearch(sorted, start, StringComparer.Ordinal);
        first = first < 0 ? ~first : first;
        int low = first, high = sorted.Length;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = sorted[middle].StartsWith(start, StringComparison.Ordinal) ? (middle + 1, high) : (low, middle);
        }

        return postings.AsSpan(first..low);
    }

    /// <summary>The postings of every token that a word with a slip may mean.</summary>
    public IEnumerable<Postings> Like(string word)
    {
        for (int length = word.Length - 1; length <= word.Length + 1 && length < byLength.Length; length++)
        {
            foreach (int token in byLength[length])
            {
                if (Typos.IsOne(word, sorted[token]))
                {
                    yield return postings[token];
                }
            }
        }
    }

    private static bool IsOfNames(TextIndex index, Postings postings)
    {
        for (int at = postings.Start; at < postings.End; at++)
        {
            if (index.IsInNames(at))
            {
                return true;
            }
        }

        return false;
    }
}
