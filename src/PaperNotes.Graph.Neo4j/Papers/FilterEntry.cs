using PaperNotes.Graph.Neo4j.Search;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Neo4j.Papers;

/// <summary>
/// A condition of a filter that an index answers, where all papers are meant: the statement begins there instead of reading
/// every paper. Conditions on venues, areas and years need none: the planner finds their index itself.
/// </summary>
/// <param name="Text">One of <see cref="ScopeCypher"/>.</param>
/// <param name="Value">Its parameter.</param>
/// <param name="Rest">What remains of the filter.</param>
internal sealed record FilterEntry(string Text, object Value, PaperFilter Rest)
{
    // Lucene takes at most 1,024 clauses; a text as long as that is found by its first words and looked through afterwards.
    private const int MostWords = 64;

    /// <summary>The most selective entry; null where the filter has none.</summary>
    public static FilterEntry? Of(PaperFilter? filter, int load)
    {
        if (filter is null)
        {
            return null;
        }

        // What is likely to match least comes first.
        return Find(filter, part => part.Keys is { } keys ? new(ScopeCypher.Keys, keys, part with { Keys = null }) : null)
            ?? Find(filter, part => part.Authors is { } authors ? new(ScopeCypher.AnyAuthor, authors, part with { Authors = null }) : null)
            ?? Find(filter, part => part.Concepts is { } concepts ? new(ScopeCypher.AnyConcept, concepts, part with { Concepts = null }) : null)
            ?? Find(filter, part => OfText(part, load))
            ?? Find(filter, part => part.AllTopics is [var topic, ..]
                ? new(ScopeCypher.AnyTopic, new[] { topic }, part with { AllTopics = [.. part.AllTopics.Skip(1)] }) : null)
            ?? Find(filter, part => part.Topics is { } topics ? new(ScopeCypher.AnyTopic, topics, part with { Topics = null }) : null);
    }

    private static FilterEntry? Find(PaperFilter filter, Func<PaperFilter, FilterEntry?> take)
    {
        if (take(filter) is { } entry)
        {
            return entry;
        }

        IReadOnlyList<PaperFilter> parts = filter.And ?? [];
        for (int i = 0; i < parts.Count; i++)
        {
            if (Find(parts[i], take) is { } found)
            {
                return found with { Rest = filter with { And = [.. parts.Take(i), found.Rest, .. parts.Skip(i + 1)] } };
            }
        }

        return null;
    }

    private static FilterEntry? OfText(PaperFilter part, int load)
    {
        if (part.Text is null || Words.OfQuery(part.Text) is not { Count: > 0 } words)
        {
            return null;
        }

        // Quoted, a word is nothing but itself; words hold no quotes.
        IEnumerable<string> asked = words.Take(MostWords).Select(IndexedWords.Of).Prepend(IndexedWords.OfLoad(load));
        string query = string.Join(' ', asked.Select(word => $"+filterWords:\"{word}\""));
        return new FilterEntry(ScopeCypher.Text, query, words.Count > MostWords ? part : part with { Text = null });
    }
}
