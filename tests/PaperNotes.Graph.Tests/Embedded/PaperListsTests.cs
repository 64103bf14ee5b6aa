using CsCheck;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Embedded;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Tests.Embedded;

/// <summary>Pages of papers, against a list that is sorted whole.</summary>
public sealed class PaperListsTests
{
    private static readonly GraphContent s_content = GraphBuilder.Build(GeneratedFacts.Of(3, 60));

    private static readonly Snapshot s_snapshot = new(s_content);

    private static readonly Gen<PaperOrder[]> s_orders =
        Gen.Select(Gen.OneOf(PaperOrderField.Title, PaperOrderField.Year, PaperOrderField.Venue, PaperOrderField.Key), Gen.Bool)
            .Select(order => new PaperOrder(order.Item1, order.Item2)).Array[0, 3];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Pages_in_either_direction_are_the_whole_list_in_its_order() =>
        Gen.Select(s_orders, Gen.Int[1, 7], Gen.Bool, Gen.Bool).Sample((order, size, backward, filtered) =>
        {
            PaperFilter? filter = filtered ? new PaperFilter { HasArxiv = true } : null;
            List<string> read = [];
            Position? at = null;
            Page<Paper> page;
            do
            {
                page = List(filter, order, new PageRequest(size, backward, After: backward ? null : at, Before: backward ? at : null));
                IEnumerable<string> keys = page.Items.Select(item => item.Node.Key.Value);
                read.InsertRange(backward ? 0 : read.Count, keys);
                at = page.Items.Count == 0 ? null : (backward ? page.Items[0] : page.Items[^1]).Position;
                page.Items.Count.ShouldBeLessThanOrEqualTo(size);
            }
            while (backward ? page.HasPrevious : page.HasNext);

            read.ShouldBe(Sorted(filter, order).Select(paper => paper.Key.Value));
        }, iter: 200);

    [Fact]
    public void A_page_goes_on_where_a_paper_stood_that_is_gone() => Gen.Select(s_orders, Gen.Int[0, 59]).Sample((order, place) =>
    {
        Paper gone = s_content.Papers[place % s_content.Papers.Count];
        Position at = new PaperSort(s_snapshot, order).PositionOf(place % s_content.Papers.Count);
        Snapshot without = new(GraphBuilder.Build(WithoutNotesOf(gone)));

        Page<Paper> after = new PaperLists(without, new(without)).List(
            [PaperScope.All], null, order, new PageRequest(100, After: at), Token)[PaperScope.All];
        Page<Paper> before = new PaperLists(without, new(without)).List(
            [PaperScope.All], null, order, new PageRequest(100, true, Before: at), Token)[PaperScope.All];

        before.Items.Select(item => item.Node.Key).Append(gone.Key).Concat(after.Items.Select(item => item.Node.Key))
            .ShouldBe(Sorted(null, order).Select(paper => paper.Key));
    }, iter: 60);

    [Fact]
    public void Counts_of_scopes_are_those_of_their_lists()
    {
        PaperScope[] scopes =
        [
            PaperScope.All,
            .. s_content.Venues.Select(venue => PaperScope.Of(venue.Ref)),
            .. s_content.Areas.Select(area => PaperScope.Of(area.Ref)),
            .. s_content.Concepts.Select(concept => PaperScope.Of(concept.Ref)),
            .. s_content.Authors.Select(author => PaperScope.Of(author.Ref)),
            PaperScope.Of(s_content.Venues[0].Key, s_content.Areas[0].Key),
            PaperScope.Of(new VenueKey("none"), null),
            PaperScope.Of(s_content.Papers[0].Ref),
        ];
        foreach (PaperFilter? filter in (PaperFilter?[])[null, new() { HasCode = true }])
        {
            var lists = new PaperLists(s_snapshot, new(s_snapshot)).List(scopes, filter, [], new PageRequest(100), Token);

            new PaperLists(s_snapshot, new(s_snapshot))
                .Count(scopes, filter, Token)
                .ShouldBe(lists.ToDictionary(list => list.Key, list => list.Value.Items.Count), ignoreOrder: true);
        }
    }

    private static Page<Paper> List(PaperFilter? filter, PaperOrder[] order, PageRequest request) =>
        new PaperLists(s_snapshot, new(s_snapshot)).List([PaperScope.All], filter, order, request, Token)[PaperScope.All];

    private static IEnumerable<Paper> Sorted(PaperFilter? filter, PaperOrder[] order)
    {
        IOrderedEnumerable<Paper> sorted = s_content.Papers.Where(paper => filter is null || paper.ArxivId is not null).OrderBy(_ => 0);
        foreach (PaperOrder by in order)
        {
            sorted =
                by.Field == PaperOrderField.Year
                    ? By(sorted, YearOf, Comparer<int>.Default, by.Descending)
                    : By(
                        sorted,
                        paper =>
                            by.Field == PaperOrderField.Title ? paper.Title
                            : by.Field == PaperOrderField.Venue ? paper.Venue.Value
                            : paper.Key.Value,
                        CodePointComparer.Instance,
                        by.Descending);
        }

        return sorted.ThenBy(paper => paper.Key.Value, CodePointComparer.Instance);
    }

    private static int YearOf(Paper paper) => s_content.Venues.Single(venue => venue.Key == paper.Venue).Year;

    private static IOrderedEnumerable<Paper> By<T>(
        IOrderedEnumerable<Paper> sorted,
        Func<Paper, T> value,
        IComparer<T> comparer,
        bool descending) => descending ? sorted.ThenByDescending(value, comparer) : sorted.ThenBy(value, comparer);

    private static PaperNotes.Graph.Facts.FactSet WithoutNotesOf(Paper paper)
    {
        PaperNotes.Graph.Facts.FactSet facts = GeneratedFacts.Of(3, 60);
        return facts with { Notes = [.. facts.Notes.Where(note => note.Key != paper.Key.Value && !paper.Aliases.Contains(note.Key))] };
    }
}
