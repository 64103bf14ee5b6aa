using PaperNotes.Graph.Topics;

namespace PaperNotes.Graph.Facts;

/// <summary>How many facts of one kind a merge found.</summary>
public readonly record struct MergeCounts(int New, int Changed, int Unchanged, int Removed);

/// <summary>Facts after others were added to them.</summary>
/// <param name="Facts">All of them.</param>
/// <param name="Notes">The notes: new, replaced by something else, unchanged, removed.</param>
/// <param name="Pages">The pages likewise; a page that was not taken, since the old one says more, is unchanged.</param>
public sealed record FactMerge(FactSet Facts, MergeCounts Notes, MergeCounts Pages)
{
    /// <summary>
    /// Adds facts to a graph's facts: a note replaces the note with its key, an area and a topic likewise, a page the page of
    /// its venue, area and day where its word counts more (<see cref="PageFacts.CompareWord"/>). Neither set is changed.
    /// </summary>
    /// <param name="old">The graph's facts.</param>
    /// <param name="added">What comes in.</param>
    /// <param name="prune">Whether old notes that do not come in again are removed.</param>
    public static FactMerge Merge(FactSet old, FactSet added, bool prune)
    {
        (List<NoteFacts> notes, MergeCounts noteCounts) = MergeBy(
            old.Notes, added.Notes, note => (note.Venue, note.Area, note.Slug), (_, _) => true, prune);
        (List<PageFacts> pages, MergeCounts pageCounts) = MergeBy(
            old.Pages, added.Pages, page => (page.Venue, page.Area, page.Date), (had, now) => PageFacts.CompareWord(now, had) > 0, false);
        (List<AreaFacts> areas, _) = MergeBy(old.Areas, added.Areas, area => area.Key, (_, _) => true, false);
        (List<TopicFacts> topics, _) = MergeBy(old.Topics, added.Topics, topic => topic.Key, (_, _) => true, false);
        return new FactMerge(new FactSet { Notes = notes, Pages = pages, Areas = areas, Topics = topics }, noteCounts, pageCounts);
    }

    private static (List<T> Facts, MergeCounts Counts) MergeBy<T, TKey>(
        IReadOnlyList<T> old, IReadOnlyList<T> added, Func<T, TKey> key, Func<T, T, bool> replaces, bool prune)
        where T : class
        where TKey : notnull
    {
        Dictionary<TKey, int> places = new(old.Count);
        List<T> facts = [.. old];
        bool[] kept = new bool[old.Count];
        for (int i = 0; i < old.Count; i++)
        {
            places[key(old[i])] = i;
        }

        int created = 0, changed = 0, unchanged = 0;
        foreach (T fact in added)
        {
            if (places.TryAdd(key(fact), facts.Count))
            {
                facts.Add(fact);
                created++;
                continue;
            }

            int place = places[key(fact)];
            bool change = !facts[place].Equals(fact) && replaces(facts[place], fact);
            facts[place] = change ? fact : facts[place];
            if (place < kept.Length)
            {
                kept[place] = true;
                (changed, unchanged) = change ? (changed + 1, unchanged) : (changed, unchanged + 1);
            }
        }

        int removed = prune ? kept.Count(seen => !seen) : 0;
        if (removed > 0)
        {
            facts = [.. facts.Where((_, place) => place >= kept.Length || kept[place])];
        }

        return (facts, new MergeCounts(created, changed, unchanged, removed));
    }
}
