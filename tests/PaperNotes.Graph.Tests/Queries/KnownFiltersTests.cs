using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Queries;

namespace PaperNotes.Graph.Tests.Queries;

public sealed class KnownFiltersTests
{
    [Fact]
    public async Task A_filter_of_keys_stays_itself_so_that_a_store_knows_it_again()
    {
        PaperFilter filter = new()
        {
            Venues = ["ACL2025", "NOPE"],
            Not = new() { Concepts = ["byte-pair-encoding"], Topics = ["language"] },
        };

        (await ResolvedAsync(filter)).ShouldBeSameAs(filter);
    }

    [Fact]
    public async Task Other_spellings_become_keys_wherever_they_stand()
    {
        PaperFilter filter = new()
        {
            Venues = ["acl 2025", "NOPE"],
            Series = ["acl"],
            Or = [new() { Concepts = ["Byte-Pair Encoding"] }, new() { Areas = ["Vision"] }],
        };

        PaperFilter? known = await ResolvedAsync(filter);

        known.ShouldNotBeNull();
        known.Venues.ShouldBe(["ACL2025", "NOPE"]);
        known.Series.ShouldBe(["ACL"]);
        known.Or!.Select(part => part.Concepts?.Single() ?? part.Areas!.Single()).ShouldBe(["byte-pair-encoding", "vision"]);
    }

    private static ValueTask<PaperFilter?> ResolvedAsync(PaperFilter filter) =>
        KnownFilters.ResolveAsync(new KnownKeys(QueriedGraph.Store), filter, QueriedGraph.Cancel);
}
