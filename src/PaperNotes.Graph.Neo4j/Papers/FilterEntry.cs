using PaperNotes.Graph.Neo4j.Tokens;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Search;

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
            ?? Find(
                filter, part => part.Concepts is { } concepts ? new(ScopeCypher.AnyConcept, concepts, part with { Concepts = null }) : null)
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
        if (string.IsNullOrWhiteSpace(part.Text) || SearchQuery.Of(part.Text) is not { } asked)
        {
            return null;
        }

        IndexQuery query = new(asked, load, onlyPapers: true);
        return new FilterEntry(ScopeCypher.Text, query.Text, query.IsPartial ? part : part with { Text = null });
    }
}
